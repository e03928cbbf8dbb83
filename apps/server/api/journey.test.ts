import { TeamNotified } from '@vacation-tracker/vacation-events/notification'
import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import type { Member, TestApp } from '../testing/app.ts'
import { fridayOfWeek, mondayOfWeek } from '../testing/days.ts'
import { eventsOf, typesOf } from '../testing/events.ts'
import { eventually } from '../testing/eventually.ts'
import { approve, deny, get, granted, pending, remove, submit, update, whenIs } from '../testing/requests.ts'
import { onBothStores } from '../testing/stores.ts'

const notificationsQuery = '{ listNotifications { unreadCount items { id kind message readAt } } }'
type Inbox = { listNotifications: { unreadCount: number; items: { id: string; kind: string; message: string }[] } }

onBothStores('the journey of a request', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  let week = 0

  /** Days that no other test of this suite asks about. */
  const freshDays = () => ({ startDate: mondayOfWeek(++week), endDate: fridayOfWeek(week) })
  const inboxOf = async (person: Member) => granted(await person.graphql<Inbox>(notificationsQuery)).listNotifications

  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
  })

  test('submitted, validated, approved: the log tells all of it, in order, and why', async () => {
    await using spy = await app.spy()
    const { id } = await pending(ben, freshDays())
    // Nothing makes the second half wait for those who tell the approvers.
    await spy.waitFor(TeamNotified, { where: { vacationRequestId: id } })
    const approved = granted(await approve(ada, id)).updateVacationRequest
    expect(approved).toMatchObject({ approvalStatus: 'APPROVED', approvedBy: 'ada', version: 3 })
    const whoDecided = 'query ($id: ID!) { getVacationRequest(id: $id) { approver { username name } } }'
    expect(granted(await ben.graphql(whoDecided, { id }))).toEqual({
      getVacationRequest: { approver: { username: 'ada', name: expect.stringMatching(/./) } },
    })
    const told = [
      'VacationRequestSubmitted',
      'VacationRequestValidated',
      'TeamNotified',
      'VacationRequestApproved',
      'TeamNotified',
    ]
    await spy.waitForTimes(TeamNotified, 2, { where: { vacationRequestId: id } })
    expect(await typesOf(app.db, id)).toEqual(told)
    const [submitted, validated, notified, decision] = await eventsOf(app.db, id)
    expect(submitted?.detail.metadata).toMatchObject({ actor: 'ben', schemaVersion: 2, correlationId: submitted?.id })
    expect(validated?.detail.metadata).toMatchObject({
      actor: 'system',
      causationId: submitted?.id,
      correlationId: submitted?.id,
    })
    expect(notified?.detail.metadata).toMatchObject({ causationId: validated?.id, correlationId: submitted?.id })
    expect(decision?.detail.metadata).toMatchObject({ actor: 'ada', correlationId: decision?.id })
    expect(decision?.source).toBe('VacationTrackerApp')
  })

  test('denied with a reason, which reaches the owner in the app and by mail', async () => {
    const { id } = await pending(ben, freshDays())
    expect((await deny(ada, id, '  ')).code).toBe('REASON_MISSING')
    const denied = granted(await deny(ada, id, 'The release is that week.')).updateVacationRequest
    expect(denied).toMatchObject({ approvalStatus: 'DENIED', rejectionReason: 'The release is that week.' })
    await eventually(async () => {
      const { items } = await inboxOf(ben)
      return expect(items[0]).toMatchObject({
        kind: 'REQUEST_DENIED',
        message: expect.stringContaining('The release is that week.'),
      })
    })
    await eventually(() =>
      expect(app.mailer.sent('ben@example.com').some(({ text }) => text.includes('The release is that week.'))).toBe(
        true,
      ),
    )
  })

  test('a request that overlaps is rejected by the system, and says with what', async () => {
    const days = freshDays()
    await pending(ben, days)
    const { id } = granted(await submit(ben, { ...days, startDate: days.endDate })).submitVacationRequest
    const rejected = await whenIs(ben, id, 'REJECTED_BY_SYSTEM')
    expect(rejected.rejectionReason).toContain(`from ${days.startDate} to ${days.endDate}`)
    expect(rejected.allowedActions).toEqual(['DELETE'])
  })

  test('leave is of whole days, unless it begins or ends at noon; what is not amended stays', async () => {
    const days = freshDays()
    const whole = await pending(ben, days)
    expect(whole).toMatchObject({ startsAt: 'MORNING', endsAt: 'EVENING' })
    const amended = granted(await update(ben, whole.id, { startsAt: 'NOON' })).updateVacationRequest
    expect(amended).toMatchObject({ ...days, startsAt: 'NOON', endsAt: 'EVENING' })
    const asSeen = await whenIs(ben, whole.id, 'PENDING_APPROVAL')
    const shorter = { endDate: days.startDate, startsAt: null, endsAt: null }
    expect(granted(await update(ben, whole.id, shorter)).updateVacationRequest).toMatchObject({
      ...{ startDate: days.startDate, endDate: days.startDate, startsAt: 'NOON', endsAt: 'EVENING' },
      version: asSeen.version + 1,
    })
    expect((await update(ben, whole.id, { endsAt: 'NOON' })).code).toBe('EMPTY_LEAVE')
  })

  test('a morning and an afternoon are two things, and nobody has the morning twice', async () => {
    const { startDate } = freshDays()
    const day = { startDate, endDate: startDate }
    const morning = await pending(ben, { ...day, endsAt: 'NOON' })
    await pending(ben, { ...day, startsAt: 'NOON' })
    const { id } = granted(await submit(ben, { ...day, endsAt: 'NOON' })).submitVacationRequest
    const again = await whenIs(ben, id, 'REJECTED_BY_SYSTEM')
    expect(again.rejectionReason).toContain(`your other leave on the morning of ${startDate}`)

    const list = `query ($filter: ModelVacationRequestFilterInput) {
      listVacationRequests(filter: $filter) { items { id } } }`
    const filter = {
      startDate: { eq: startDate },
      endsAt: { ne: 'EVENING' },
      approvalStatus: { eq: 'PENDING_APPROVAL' },
    }
    expect(granted(await ben.graphql(list, { filter }))).toEqual({
      listVacationRequests: { items: [{ id: morning.id }] },
    })
  })

  test('of a morning that becomes a day, and the afternoon that was asked for before, the afternoon counts', async () => {
    const { startDate } = freshDays()
    const day = { startDate, endDate: startDate }
    const { id } = await pending(ben, { ...day, endsAt: 'NOON' })
    await pending(ben, { ...day, startsAt: 'NOON' })
    app.clock.advance({ minutes: 1 })
    const { updatedAt } = granted(await update(ben, id, { endsAt: 'EVENING' })).updateVacationRequest
    const wish = app.db.selectFrom('vacation_request').select('asked_at').where('id', '=', id)
    expect(await wish.executeTakeFirst(), 'more of a day is asked for now, not when the rest was').toEqual({
      asked_at: updatedAt,
    })
    const refused = await whenIs(ben, id, 'REJECTED_BY_SYSTEM')
    expect(refused.rejectionReason).toContain(`on the afternoon of ${startDate}`)
  })

  test('leave cannot start in the past, unless somebody was ill', async () => {
    const past = { startDate: '2026-05-11', endDate: '2026-05-12' }
    const holiday = granted(await submit(ben, past)).submitVacationRequest
    expect((await whenIs(ben, holiday.id, 'REJECTED_BY_SYSTEM')).rejectionReason).toContain('Only sick leave')
    const illness = granted(await submit(ben, { ...past, category: 'SICK_LEAVE' })).submitVacationRequest
    await whenIs(ben, illness.id, 'PENDING_APPROVAL')
  })

  test('of fifty that ask for the same day at once, one is valid', async () => {
    const { startDate } = freshDays()
    const answers = await Promise.all(Array.from({ length: 50 }, () => submit(ben, { startDate, endDate: startDate })))
    const ids = answers.map((answer) => granted(answer).submitVacationRequest.id)
    await eventually(async () => {
      // One after another: deliveries stand back while many ask at once.
      const states: unknown[] = []
      for (const id of ids) states.push((await get(ben, id))?.approvalStatus)
      expect(states.filter((state) => state === 'PENDING_APPROVAL')).toHaveLength(1)
      return expect(states.filter((state) => state === 'REJECTED_BY_SYSTEM')).toHaveLength(49)
    }, 60_000)
  }, 90_000)

  test('amended while pending, it is validated again; whoever saw it before has to look again', async () => {
    const days = freshDays()
    const { id, version } = await pending(ben, days)
    const amended = granted(await update(ben, id, { endDate: days.startDate })).updateVacationRequest
    expect(amended).toMatchObject({ approvalStatus: 'PENDING_VALIDATION', endDate: days.startDate })
    await whenIs(ben, id, 'PENDING_APPROVAL')
    expect((await approve(ada, id, { expectedVersion: version })).code).toBe('CHANGED_SINCE')
  })

  test('deleted, it is gone and its days are free; a condition that does not hold keeps it', async () => {
    const days = freshDays()
    const { id } = await pending(ben, days)
    expect((await remove(ben, id, { approvalStatus: { eq: 'APPROVED' } })).code).toBe('CONDITION_FAILED')
    expect(granted(await remove(ben, id, { startDate: { eq: `${days.startDate}Z` } })).deleteVacationRequest.id).toBe(
      id,
    )
    expect(await get(ben, id)).toBeNull()
    expect((await remove(ben, id)).code).toBe('NOT_FOUND')
    expect(await typesOf(app.db, id)).toContain('VacationRequestCancelled')
    await pending(ben, days)
  })

  test('of two approvers who decide at once, one decides', async () => {
    const { id } = await pending(ben, freshDays())
    const answers = await Promise.all([approve(ada, id), deny(ada, id, 'No.')])
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1)
    expect(answers.find(({ errors }) => errors)?.code).toBe('WRONG_STATUS')
  })

  test('decisions cannot be repeated', async () => {
    const { id } = await pending(ben, freshDays())
    granted(await approve(ada, id))
    const before = await typesOf(app.db, id)
    expect((await approve(ada, id)).code).toBe('WRONG_STATUS')
    expect((await deny(ada, id, 'No.')).code).toBe('WRONG_STATUS')
    expect((await typesOf(app.db, id)).filter((type) => type !== 'TeamNotified')).toEqual(
      before.filter((type) => type !== 'TeamNotified'),
    )
  })

  test('approvers have a notification, count it, and mark it as read; other people’s stay unread', async () => {
    await pending(ben, freshDays())
    await app.workplace.bus.settled('notify', 5_000)
    const inbox = await eventually(async () => {
      const found = await inboxOf(ada)
      expect(found.unreadCount).toBeGreaterThan(0)
      return found
    })
    const [newest] = inbox.items
    const mark = 'mutation ($ids: [ID!]) { markNotificationsRead(ids: $ids) }'
    await ben.graphql(mark, { ids: [newest?.id] })
    expect((await inboxOf(ada)).unreadCount).toBe(inbox.unreadCount)
    expect(granted(await ada.graphql(mark, { ids: [newest?.id] }))).toEqual({
      markNotificationsRead: inbox.unreadCount - 1,
    })
    expect(granted(await ada.graphql(mark))).toEqual({ markNotificationsRead: 0 })
  })

  test('a mail server that is ill is tried again, and nobody hears twice', async () => {
    await app.workplace.bus.settled('notify', 5_000)
    await app.workplace.bus.settled('send-mail', 5_000)
    const { length: before } = app.mailer.sent('ada@example.com')
    app.mailer.refuse(({ to }) => to === 'ada@example.com')
    await pending(ben, freshDays())
    await eventually(async () => expect(await waitingMails(app)).toBe(1))
    app.mailer.refuse(() => false)
    await eventually(() => expect(app.mailer.sent('ada@example.com')).toHaveLength(before + 1))
    await eventually(async () => expect(await waitingMails(app)).toBe(0))
    expect(app.mailer.sent('ada@example.com')).toHaveLength(before + 1)
    expect(app.log.take().every(({ msg }) => msg === 'a consumer failed')).toBe(true)
  })
})

async function waitingMails({ db }: TestApp): Promise<number> {
  const { rows } = await sql<{
    n: number
  }>`select count(*) as n from event_delivery where consumer = 'send-mail'`.execute(db)
  return Number(rows[0]?.n)
}
