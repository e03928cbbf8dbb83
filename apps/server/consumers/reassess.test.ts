import type { EnvelopeOf } from '@vacation-tracker/event-bus/consumer'
import type { Terms } from '@vacation-tracker/leave/terms'
import { usualTerms } from '@vacation-tracker/leave/terms'
import type { VacationRequestReassessed } from '@vacation-tracker/vacation-events/reassessment'
import { beforeAll, describe, expect, test } from 'vitest'
import { agreeTerms } from '../commands/agree-terms.ts'
import { findBalances } from '../queries/balances.ts'
import { findTerms } from '../store/terms.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { dayOfWeek, fridayOfWeek, mondayOfWeek } from '../testing/days.ts'
import { eventsOf } from '../testing/events.ts'
import { assignGroups, notificationsOf, settled } from '../testing/people.ts'
import { approve, granted, pending, remove } from '../testing/requests.ts'
import { changed, foundersDay, settingsOf } from '../testing/settings.ts'
import { onBothStores } from '../testing/stores.ts'

type Reassessed = EnvelopeOf<typeof VacationRequestReassessed>['detail']

onBothStores('when facts change', (open) => {
  let app: TestApp
  let ada: Member
  let ann: Member
  let ben: Member
  let cal: Member
  /** A week that nobody else in this file asks for, a year after the tests play. */
  let week = 20
  const aFreshWeek = () => ++week
  const weekdays = (of: number) => ({ startDate: mondayOfWeek(of), endDate: fridayOfWeek(of) })

  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ann = await app.register('ann')
    ben = await app.register('ben')
    cal = await app.register('cal')
    await assignGroups(ada, 'ada', ['ADMIN'])
    await assignGroups(ada, 'ann', ['SUBMITTER', 'APPROVER'])
  })

  /** Leave that ann has said yes to. */
  async function booked(person: Member, wish: Record<string, unknown>): Promise<string> {
    const { id } = await pending(person, wish)
    granted(await approve(ann, id))
    await settled(app)
    return id
  }

  /** What has been told of a request, as `days before → days after: why`. */
  async function told(id: string): Promise<string[]> {
    await settled(app)
    const events = (await eventsOf(app.db, id)).filter((event) => event['detail-type'] === 'VacationRequestReassessed')
    return events.map(({ detail }) => {
      const { daysBefore, daysAfter, because, concerns } = detail as Reassessed
      return [`${daysBefore} → ${daysAfter}: ${because}`, ...concerns].join(' ')
    })
  }

  async function daysOf(id: string): Promise<number | null | undefined> {
    return (await app.db.selectFrom('vacation_request').select('days').where('id', '=', id).executeTakeFirst())?.days
  }

  async function takenBy(username: string, on: string): Promise<number | undefined> {
    const known = await app.workplace.house.read(app.db)
    const balances = await findBalances(app.db, known, username, on)
    return balances.find(({ leaveType }) => leaveType === 'annual-leave')?.taken
  }

  async function messagesOf(person: Member, id: string): Promise<string[]> {
    await settled(app)
    const { items } = await notificationsOf(person)
    return items
      .filter(({ kind, vacationRequestId }) => kind === 'REQUEST_REASSESSED' && vacationRequestId === id)
      .map(({ message }) => message)
  }

  async function agree(username: string, terms: Partial<Terms>): Promise<void> {
    const before = (await findTerms(app.db, username)) ?? usualTerms
    const actor = { kind: 'person', username: 'ada', groups: ['ADMIN'] } as const
    const { refusal } = await agreeTerms(app.workplace, { username, terms: { ...before, ...terms } }, actor)
    expect(refusal).toBeUndefined()
  }

  const holidayOn = (date: string, other: object = {}) => ({ ...foundersDay, date, ...other })

  describe('holidays of the company', () => {
    test('a new one gives the day back, and says which; the owner and who said yes are told', async () => {
      const [here, elsewhere] = [aFreshWeek(), aFreshWeek()]
      const id = await booked(ben, weekdays(here))
      const other = await booked(ben, weekdays(elsewhere))
      const before = await takenBy('ben', mondayOfWeek(here))
      const date = dayOfWeek(here, 3)
      await changed(ada, 'declareHoliday', holidayOn(date))
      expect(await told(id)).toEqual([`5 → 4: ${date} is free now: Founders’ Day.`])
      expect(await told(other)).toEqual([])
      expect([await daysOf(id), await daysOf(other)]).toEqual([4, 5])
      expect(await takenBy('ben', mondayOfWeek(here))).toBe((before ?? 0) - 1)
      const message = `Something has changed for Ben’s annual leave from ${mondayOfWeek(here)} to ${fridayOfWeek(here)}. It costs 4 days now, not 5 days. ${date} is free now: Founders’ Day.`
      expect([await messagesOf(ben, id), await messagesOf(ann, id), await messagesOf(cal, id)]).toEqual([
        [message],
        [message],
        [],
      ])
      const mails = [ben, ann].map(({ email }) => app.mailer.sent(email).filter(({ text }) => text.includes(message)))
      expect(mails.map(({ length }) => length)).toEqual([1, 1])
    })

    test('a request that waits is counted anew as well', async () => {
      const here = aFreshWeek()
      const { id } = await pending(ben, weekdays(here))
      await changed(ada, 'declareHoliday', holidayOn(dayOfWeek(here, 1)))
      expect(await told(id)).toEqual([`5 → 4: ${dayOfWeek(here, 1)} is free now: Founders’ Day.`])
      expect(await messagesOf(ben, id)).toHaveLength(1)
    })

    test('one that comes every year, and half of a day', async () => {
      const [first, second] = [aFreshWeek(), 52 + aFreshWeek()]
      const [now, later] = [await booked(ben, weekdays(first)), await booked(ben, weekdays(second))]
      const inSecondYear = dayOfWeek(second, 2)
      const date = `${Number(inSecondYear.slice(0, 4)) - 1}${inSecondYear.slice(4)}`
      const yearly = { yearly: true, free: 'AFTERNOON', name: 'Feast' }
      const { holidays } = await changed(ada, 'declareHoliday', holidayOn(date, yearly))
      expect(await told(now)).toEqual([])
      expect(await told(later)).toEqual([`5 → 4.5: ${inSecondYear} is half free now: Feast.`])
      await changed(ada, 'cancelHoliday', holidays.find(({ name }) => name === 'Feast')?.id)
      expect((await told(later)).slice(1)).toEqual([`4.5 → 5: ${inSecondYear} is not free any more: Feast.`])
    })

    test('one that is moved, and cancelled; a move within a leave changes nothing', async () => {
      const [one, other] = [aFreshWeek(), aFreshWeek()]
      const [first, second] = [await booked(ben, weekdays(one)), await booked(ben, weekdays(other))]
      const [monday, tuesday, elsewhere] = [dayOfWeek(one, 1), dayOfWeek(one, 2), dayOfWeek(other, 3)]
      const declared = await changed(ada, 'declareHoliday', holidayOn(monday, { name: 'Movable' }))
      const id = declared.holidays.find(({ name }) => name === 'Movable')?.id
      await told(first)
      await changed(ada, 'declareHoliday', holidayOn(tuesday, { name: 'Movable', id }))
      await told(first)
      await changed(ada, 'declareHoliday', holidayOn(elsewhere, { name: 'Movable', id }))
      await told(first)
      await changed(ada, 'cancelHoliday', id)
      expect(await told(first)).toEqual([
        `5 → 4: ${monday} is free now: Movable.`,
        `4 → 5: ${tuesday} is not free any more: Movable.`,
      ])
      expect(await told(second)).toEqual([
        `5 → 4: ${elsewhere} is free now: Movable.`,
        `4 → 5: ${elsewhere} is not free any more: Movable.`,
      ])
    })

    test('one for a region concerns those there', async () => {
      const here = aFreshWeek()
      await agree('cal', { places: [{ from: '2020-01-01', country: 'DE', region: 'BE' }] })
      const [bens, cals] = [await booked(ben, weekdays(here)), await booked(cal, weekdays(here))]
      await changed(ada, 'declareHoliday', holidayOn(dayOfWeek(here, 4), { country: 'DE', region: 'BE' }))
      expect([await told(bens), (await told(cals)).length]).toEqual([[], 1])
      expect([await daysOf(bens), await daysOf(cals)]).toEqual([5, 4])
      await agree('cal', { places: [] })
      await settled(app)
      expect(await daysOf(cals)).toBe(5)
    })

    test('one that has been: leave of the past year is counted anew, older leave stays', async () => {
      const sick = (startDate: string) => ({
        category: 'SICK_LEAVE',
        startDate,
        endDate: startDate.replace(/..$/, (day) => `${Number(day) + 4}`),
      })
      // Only sick leave is booked afterwards. 13 May 2026 less 400 days is 8 April 2025.
      const [recent, old] = [await booked(cal, sick('2025-06-16')), await booked(cal, sick('2025-03-10'))]
      await changed(ada, 'declareHoliday', holidayOn('2025-06-18', { name: 'Late' }))
      await changed(ada, 'declareHoliday', holidayOn('2025-03-12', { name: 'Too late' }))
      expect(await told(recent)).toEqual(['5 → 4: 2025-06-18 is free now: Late.'])
      expect(await told(old)).toEqual([])
      const { holidays } = await settingsOf(ada)
      await changed(ada, 'cancelHoliday', holidays.find(({ name }) => name === 'Late')?.id)
      expect((await told(recent)).slice(1)).toEqual(['4 → 5: 2025-06-18 is not free any more: Late.'])
    })
  })

  describe('terms and rules', () => {
    test('a changed place brings its holidays', async () => {
      const id = await booked(cal, { startDate: '2028-05-22', endDate: '2028-05-26' })
      await agree('cal', { places: [{ from: '2020-01-01', country: 'DE', region: 'BW' }] })
      expect(await told(id)).toEqual([
        '5 → 4: Other days of work, or another place of work, have been agreed. 2028-05-25 is free now: Christi Himmelfahrt.',
      ])
      await agree('cal', { places: [] })
      expect((await told(id)).at(-1)).toBe(
        '4 → 5: Other days of work, or another place of work, have been agreed. 2028-05-25 is not free any more: Christi Himmelfahrt.',
      )
    })

    test('a changed schedule', async () => {
      const here = aFreshWeek()
      aFreshWeek()
      const id = await booked(cal, { startDate: mondayOfWeek(here), endDate: fridayOfWeek(here + 1) })
      await agree('cal', { schedules: [{ from: '2020-01-01', week: [1, 0.5, 1, 1, 0, 0, 0] }] })
      const [friday, next] = [fridayOfWeek(here), fridayOfWeek(here + 1)]
      const [tuesday, nextTuesday] = [dayOfWeek(here, 2), dayOfWeek(here + 1, 2)]
      expect(await told(id)).toEqual([
        `10 → 7: Other days of work, or another place of work, have been agreed. ${tuesday} and ${nextTuesday} are half working days now. ${friday} and ${next} are not working days any more.`,
      ])
      await agree('cal', { schedules: [], allowances: [{ leaveType: 'annual-leave', from: '2020-01-01', days: 30 }] })
      await agree('cal', { allowances: [] })
      expect((await told(id)).map((sentence) => sentence.slice(0, 6))).toEqual(['10 → 7', '7 → 10'])
    })

    test('a changed week of the house concerns who has no schedule of their own; a changed name nobody', async () => {
      const here = aFreshWeek()
      await agree('cal', { schedules: [{ from: '2020-01-01', week: [1, 1, 1, 1, 1, 0, 0] }] })
      const [bens, cals] = [await booked(ben, weekdays(here)), await booked(cal, weekdays(here))]
      const { rules } = await settingsOf(ada)
      await changed(ada, 'adoptHouseRules', { ...rules, name: 'Sunnyside' })
      expect(await told(bens)).toEqual([])
      await changed(ada, 'adoptHouseRules', { ...rules, week: [1, 1, 1, 1, 0.5, 0, 0] })
      expect(await told(bens)).toEqual([
        `5 → 4.5: The house has new rules about days of work and holidays. ${fridayOfWeek(here)} is half a working day now.`,
      ])
      await changed(ada, 'adoptHouseRules', rules)
      expect((await told(bens)).at(-1)).toBe(
        `4.5 → 5: The house has new rules about days of work and holidays. ${fridayOfWeek(here)} is a whole working day now.`,
      )
      expect(await told(cals)).toEqual([])
      await agree('cal', { schedules: [] })
    })
  })

  describe('sick leave during other leave', () => {
    const ill = (of: number) => ({
      category: 'SICK_LEAVE',
      startDate: dayOfWeek(of, 3),
      endDate: dayOfWeek(of, 4),
    })

    test('counts as leave where the house does not give the days back', async () => {
      const here = aFreshWeek()
      const leave = await booked(ben, weekdays(here))
      await booked(ben, ill(here))
      expect(await told(leave)).toEqual([])
    })

    test('gives days back where it does, until it is taken back', async () => {
      const here = aFreshWeek()
      const { rules } = await settingsOf(ada)
      await changed(ada, 'adoptHouseRules', { ...rules, sickDaysGivenBack: true })
      const leave = await booked(ben, weekdays(here))
      const before = await takenBy('ben', mondayOfWeek(here))
      const waiting = await pending(ben, ill(here))
      expect(await told(leave)).toEqual([])
      granted(await approve(ann, waiting.id))
      const [wednesday, thursday] = [dayOfWeek(here, 3), dayOfWeek(here, 4)]
      expect(await told(leave)).toEqual([`5 → 3: ${wednesday} and ${thursday} are sick leave now.`])
      expect(await takenBy('ben', mondayOfWeek(here))).toBe((before ?? 0) - 2)
      granted(await remove(ann, waiting.id))
      expect((await told(leave)).slice(1)).toEqual([
        `3 → 5: The sick leave from ${wednesday} to ${thursday} has been taken back. ${wednesday} and ${thursday} are not sick leave any more.`,
      ])
      expect(await takenBy('ben', mondayOfWeek(here))).toBe(before)
      await changed(ada, 'adoptHouseRules', rules)
      await settled(app)
    })

    test('also when the other leave is approved after it, and when the house begins to give them back', async () => {
      const here = aFreshWeek()
      const { rules } = await settingsOf(ada)
      const leave = await pending(cal, weekdays(here))
      await booked(cal, ill(here))
      await changed(ada, 'adoptHouseRules', { ...rules, sickDaysGivenBack: true })
      expect(await told(leave.id)).toEqual([])
      granted(await approve(ann, leave.id))
      const days = `${dayOfWeek(here, 3)} and ${dayOfWeek(here, 4)} are`
      expect(await told(leave.id)).toEqual([`5 → 3: ${days} sick leave now.`])
      await changed(ada, 'adoptHouseRules', rules)
      await told(leave.id)
      await changed(ada, 'adoptHouseRules', { ...rules, sickDaysGivenBack: true })
      const rulesSay = 'The house has new rules about days of work and holidays.'
      expect((await told(leave.id)).slice(1)).toEqual([
        `3 → 5: ${rulesSay} ${days} not sick leave any more.`,
        `5 → 3: ${rulesSay} ${days} sick leave now.`,
      ])
      await changed(ada, 'adoptHouseRules', rules)
      await settled(app)
    })
  })

  describe('a policy that would refuse', () => {
    const blackout = (of: number, other: object = {}) => ({
      ...{ id: 'accounts', name: 'Annual accounts', leaveTypes: 'ALL', teams: 'ALL' },
      rule: {
        kind: 'BLACKOUT',
        from: mondayOfWeek(of),
        until: fridayOfWeek(of),
        name: 'Accounts',
        otherwise: 'REFUSE',
      },
      ...other,
    })

    test('upcoming leave: it stays, and those concerned learn what is against it, once', async () => {
      const [here, elsewhere] = [aFreshWeek(), aFreshWeek()]
      const [id, other] = [await booked(ben, weekdays(here)), await booked(ben, weekdays(elsewhere))]
      await changed(ada, 'adoptPolicy', blackout(here))
      const [first = '', ...more] = await told(id)
      expect(first).toMatch(/^5 → 5: The house has adopted a policy: Annual accounts\. .*Accounts/)
      expect([more, await told(other)]).toEqual([[], []])
      expect([await messagesOf(ben, id), await messagesOf(ann, id)].map(({ length }) => length)).toEqual([1, 1])
      expect((await messagesOf(ben, id))[0]).not.toContain('It costs')
      await changed(ada, 'adoptPolicy', blackout(here, { name: 'Accounts of the year' }))
      expect(await told(id)).toHaveLength(1)
      await changed(ada, 'removePolicy', 'accounts')
      expect(await told(id)).toHaveLength(1)
    })

    test('but not leave that has begun, nor of a team that it is not for', async () => {
      const here = aFreshWeek()
      const id = await booked(ben, weekdays(here))
      const now = app.clock.now().toString()
      app.clock.set(`${mondayOfWeek(here)}T08:00:00Z`)
      await changed(ada, 'adoptPolicy', blackout(here))
      expect(await told(id)).toEqual([])
      await changed(ada, 'removePolicy', 'accounts')
      app.clock.set(now)
      await changed(ada, 'adoptPolicy', blackout(here, { leaveTypes: ['parental-leave'] }))
      expect(await told(id)).toEqual([])
      await changed(ada, 'adoptPolicy', blackout(here))
      expect(await told(id)).toHaveLength(1)
      await changed(ada, 'removePolicy', 'accounts')
    })
  })

  test('open pages hear of it', async () => {
    const here = aFreshWeek()
    const id = await booked(ben, weekdays(here))
    const stream = await cal.subscribe<{ onLiveUpdate: { __typename: string; vacationRequest?: object } }>(
      `subscription { onLiveUpdate { __typename ... on VacationRequestChange { vacationRequest { id days version } } } }`,
    )
    await changed(ada, 'declareHoliday', holidayOn(dayOfWeek(here, 1)))
    let heard = (await stream.next()).onLiveUpdate
    while (heard.__typename !== 'VacationRequestChange') heard = (await stream.next()).onLiveUpdate
    expect(heard.vacationRequest).toEqual({ id, days: 4, version: 4 })
    await stream.leave()
  })
})
