import { ledgerOf } from '@vacation-tracker/leave/ledger'
import { beforeAll, describe, expect, test } from 'vitest'
import { submitVacationRequest } from '../commands/submit-vacation-request.ts'
import { factsOf } from '../house/person-facts.ts'
import { findBookings } from '../store/bookings.ts'
import type { Member, TestApp } from '../testing/app.ts'
import { eventsOf } from '../testing/events.ts'
import { assignGroups } from '../testing/people.ts'
import { get, submit, whenIs } from '../testing/requests.ts'
import {
  type ApiSettings,
  changed,
  changeSettings,
  foundersDay,
  settingsOf,
  studyLeave,
  twoWeeksNotice,
} from '../testing/settings.ts'
import { onBothStores } from '../testing/stores.ts'

onBothStores('the settings of the house', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
    await assignGroups(ada, 'ben', ['SUBMITTER', 'ADMIN'])
  })

  /** What was told since then, by type and detail. */
  async function toldSince<Result>(act: () => Promise<Result>): Promise<{ result: Result; told: unknown[] }> {
    const before = (await eventsOf(app.db)).length
    const result = await act()
    const told = (await eventsOf(app.db)).slice(before).map(({ 'detail-type': type, detail }) => {
      const { metadata, ...rest } = detail
      return { type, by: metadata.actor, detail: rest }
    })
    return { result, told }
  }

  const named = (settings: ApiSettings, name: string) => settings.leaveTypes.find((type) => type.name === name)
  const rulesNow = async () => {
    const { country, region, ...rules } = (await settingsOf(ada)).rules
    return { ...rules, ...(country !== null && { country }), ...(region !== null && { region }) }
  }

  test('a leave type is defined, changed, retired and offered again, each with its event', async () => {
    const defined = await toldSince(() => changed(ada, 'defineLeaveType', studyLeave))
    const type = named(defined.result, 'Study leave')
    expect(type).toMatchObject({ ...studyLeave, isRetired: false })
    expect(defined.told).toEqual([{ type: 'LeaveTypeDefined', by: 'ada', detail: { id: type?.id, ...studyLeave } }])

    const better = { ...studyLeave, id: type?.id, color: 'sky', entitlement: { kind: 'UNLIMITED' } }
    const again = await toldSince(() => changed(ada, 'defineLeaveType', better))
    expect(named(again.result, 'Study leave')).toMatchObject({
      color: 'sky',
      entitlement: { kind: 'UNLIMITED', days: null, rounding: null, carryOver: null },
    })
    expect(again.told).toHaveLength(1)

    const same = await toldSince(() => changed(ada, 'defineLeaveType', better))
    expect(same.told).toEqual([])
    expect(same.result.version).toBe(again.result.version)

    const retired = await toldSince(() => changed(ada, 'retireLeaveType', type?.id))
    expect(named(retired.result, 'Study leave')?.isRetired).toBe(true)
    expect(retired.told).toEqual([{ type: 'LeaveTypeRetired', by: 'ada', detail: { id: type?.id } }])
    expect(named(await changed(ada, 'defineLeaveType', better), 'Study leave')?.isRetired).toBe(false)
  })

  test('changing a standard leave type keeps it in its place', async () => {
    const before = (await settingsOf(ada)).leaveTypes.map(({ id }) => id)
    const { leaveTypes } = await changed(ada, 'defineLeaveType', {
      id: 'sick-leave',
      name: 'Sick leave',
      category: 'SICK_LEAVE',
      entitlement: { kind: 'UNLIMITED' },
      needsDocument: true,
      color: 'rose',
    })
    expect(leaveTypes.map(({ id }) => id)).toEqual(before)
  })

  test('leave types come in the order that was chosen', async () => {
    const ids = (await settingsOf(ada)).leaveTypes.map(({ id }) => id).reverse()
    const { result, told } = await toldSince(() => changed(ada, 'orderLeaveTypes', ids))
    expect(result.leaveTypes.map(({ id }) => id)).toEqual(ids)
    expect(told).toEqual([{ type: 'LeaveTypesOrdered', by: 'ada', detail: { house: 'house', leaveTypes: ids } }])
    for (const wrong of [ids.slice(1), [...ids, ids[0]], [...ids.slice(1), 'nothing']]) {
      const { code, errors } = await changeSettings(ada, 'orderLeaveTypes', wrong)
      expect(code).toBe('ORDER_INVALID')
      expect(errors?.[0]?.message).toContain('ids')
    }
  })

  test('retiring a leave type in use keeps its requests and balances, and nobody asks for it any more', async () => {
    const id = named(await changed(ada, 'defineLeaveType', { ...studyLeave, name: 'Exam leave' }), 'Exam leave')?.id
    const wish = { leaveType: id ?? '', startDate: '2026-09-07', endDate: '2026-09-08' }
    const actor = { kind: 'person', username: 'ben', groups: ['SUBMITTER'] } as const
    const ask = (further: object) => submitVacationRequest(app.workplace, { ...wish, ...further }, { actor })
    const { done } = await ask({})
    const request = await whenIs(ben, done?.id ?? '', 'PENDING_APPROVAL')
    const balance = async () => {
      const { db, house } = app.workplace
      const usual = { employment: {}, schedules: [], places: [], allowances: [], adjustments: [] }
      const person = { username: 'ben', terms: usual, bookings: await findBookings(db, 'ben') }
      return ledgerOf(await factsOf(await house.read(db), person), id ?? '', '2026-12-31')
    }
    const before = await balance()
    expect(before).toMatchObject({ days: 3, pending: 2 })

    await changed(ada, 'retireLeaveType', id)
    expect(await balance()).toEqual(before)
    expect(await get(ben, request.id)).toMatchObject({ approvalStatus: 'PENDING_APPROVAL', version: request.version })
    expect((await ask({ startDate: '2026-09-14', endDate: '2026-09-14' })).refusal?.code).toBe('LEAVE_TYPE_UNKNOWN')

    const other = { ...studyLeave, name: 'Exam leave', id, category: 'SICK_LEAVE' }
    const { code, errors } = await changeSettings(ada, 'defineLeaveType', other)
    expect(code).toBe('LEAVE_TYPE_INVALID')
    expect(errors?.[0]?.message).toContain('category of Exam leave stays ANNUAL_LEAVE')
  })

  test('names in any script are kept as they are', async () => {
    for (const name of ['Urlaub 🏖️👨‍👩‍👧', 'إجازة سنوية', 'חופשה', '年假', 'i̇zi̇n']) {
      expect(named(await changed(ada, 'defineLeaveType', { ...studyLeave, name }), name)?.name).toBe(name)
      const { code } = await changeSettings(ada, 'defineLeaveType', { ...studyLeave, name: name.toUpperCase() })
      expect(code).toBe('LEAVE_TYPE_INVALID')
    }
  })

  test('rules of the house are adopted, with a leave year that changes', async () => {
    const leaveYears = [
      { from: '1970-01-01', startsOn: '01-01' },
      { from: '2027-01-02', startsOn: '04-01' },
    ]
    const wanted = {
      ...(await rulesNow()),
      name: 'Łódź & Söhne 🐝',
      accent: 'teal',
      country: 'DE',
      region: 'BW',
      leaveYears,
    }
    const { result, told } = await toldSince(() => changed(ada, 'adoptHouseRules', wanted))
    expect(result.rules).toEqual(wanted)
    expect(told).toEqual([{ type: 'HouseRulesAdopted', by: 'ada', detail: { house: 'house', ...wanted } }])
    const branding = await app.visitor().graphql('{ branding { name accent } }')
    expect(branding.data).toEqual({ branding: { name: 'Łódź & Söhne 🐝', accent: 'teal' } })
    const { country, region, ...nowhere } = wanted
    expect((await changed(ada, 'adoptHouseRules', nowhere)).rules).toMatchObject({ country: null, region: null })
  })

  test('a day off is declared, changed and cancelled, each with its event', async () => {
    const declared = await toldSince(() => changed(ada, 'declareHoliday', foundersDay))
    const id = declared.result.holidays.find(({ name }) => name === foundersDay.name)?.id
    expect(declared.told).toEqual([{ type: 'HolidayDeclared', by: 'ada', detail: { id, ...foundersDay } }])
    const inBerlin = { ...foundersDay, id, yearly: true, free: 'AFTERNOON', country: 'DE', region: 'BE' }
    const moved = await toldSince(() => changed(ben, 'declareHoliday', inBerlin))
    expect(moved.told).toEqual([{ type: 'HolidayDeclared', by: 'ben', detail: inBerlin }])
    expect(moved.result.holidays).toHaveLength(declared.result.holidays.length)
    const cancelled = await toldSince(() => changed(ada, 'cancelHoliday', id))
    expect(cancelled.told).toEqual([{ type: 'HolidayCancelled', by: 'ada', detail: { id } }])
    expect((await changeSettings(ada, 'cancelHoliday', id)).code).toBe('NOT_FOUND')
  })

  test('policies are adopted, changed, ordered and removed, and come back where they were', async () => {
    const policies = ['first', 'second', 'third'].map((id) => ({ ...twoWeeksNotice, id, name: id }))
    for (const policy of policies) await changed(ada, 'adoptPolicy', policy)
    const ids = (settings: ApiSettings) => settings.policies.map(({ id }) => id)

    const longer = { ...policies[1], leaveTypes: ['annual-leave'], rule: { ...twoWeeksNotice.rule, days: 21 } }
    const adopted = await toldSince(() => changed(ada, 'adoptPolicy', longer))
    expect(adopted.result.policies).toEqual([policies[0], longer, policies[2]])
    expect(adopted.told).toEqual([{ type: 'PolicyAdopted', by: 'ada', detail: { ...longer, teams: [] } }])

    const removed = await toldSince(() => changed(ada, 'removePolicy', 'second'))
    expect(ids(removed.result)).toEqual(['first', 'third'])
    expect(removed.told).toEqual([{ type: 'PolicyRemoved', by: 'ada', detail: { id: 'second' } }])

    const back = await toldSince(() => changed(ada, 'adoptPolicy', longer, { position: 1 }))
    expect(ids(back.result)).toEqual(['first', 'second', 'third'])
    expect(back.told).toMatchObject([{ type: 'PolicyAdopted' }, { type: 'PoliciesOrdered' }])

    const turned = await toldSince(() => changed(ada, 'orderPolicies', ['third', 'second', 'first']))
    expect(ids(turned.result)).toEqual(['third', 'second', 'first'])
    expect(turned.told).toMatchObject([{ detail: { policies: ['third', 'second', 'first'] } }])
    for (const id of ids(turned.result)) await changed(ada, 'removePolicy', id)
    expect((await changeSettings(ada, 'removePolicy', 'first')).code).toBe('POLICY_UNKNOWN')
  })

  test('a policy that refuses is held against the next request', async () => {
    await changed(ada, 'adoptPolicy', {
      ...twoWeeksNotice,
      rule: { kind: 'LONGEST_STRETCH', days: 3, otherwise: 'REFUSE' },
    })
    const { data } = await submit(ben, { startDate: '2026-10-05', endDate: '2026-10-09' })
    await expect
      .poll(async () => (await get(ben, data?.submitVacationRequest.id ?? ''))?.rejectionReason)
      .toContain('no longer than 3 calendar days')
    await changed(ada, 'removePolicy', twoWeeksNotice.id)
  })

  test('open pages are told that something has changed, and what', async () => {
    const stream = await ben.subscribe<{ onLiveUpdate: { what?: string } }>(
      'subscription { onLiveUpdate { __typename ... on HouseChange { what } } }',
    )
    await changed(ada, 'declareHoliday', { ...foundersDay, date: '2029-05-14', name: 'A day to come' })
    // What was changed just before may be told first.
    const told = async () => (await stream.nextAnswer()).data?.onLiveUpdate.what
    await expect.poll(told).toBe('HolidayDeclared')
    await stream.leave()
  })

  describe('two administrators at once', () => {
    test('of those who change the version that they saw, one does', async () => {
      const { version } = await settingsOf(ada)
      const changes = [ada, ben, ada, ben].map((admin, n) =>
        changeSettings(
          admin,
          'declareHoliday',
          { ...foundersDay, date: `2027-03-0${n + 1}` },
          { expectedVersion: version },
        ),
      )
      const codes = (await Promise.all(changes)).map(({ code }) => code ?? 'done').sort()
      expect(codes).toEqual(['CHANGED_SINCE', 'CHANGED_SINCE', 'CHANGED_SINCE', 'done'])
      expect((await settingsOf(ada)).version).toBe(version + 1)
    })

    test('those who do not say what they saw lose nothing of each other’s', async () => {
      const { version } = await settingsOf(ada)
      const wishes = Array.from({ length: 6 }, (_, n) => `at-once-${n}`)
      await Promise.all(wishes.map((id, n) => changed(n % 2 ? ada : ben, 'adoptPolicy', { ...twoWeeksNotice, id })))
      const settings = await settingsOf(ada)
      expect(settings.policies.map(({ id }) => id).sort()).toEqual(wishes)
      expect(settings.version).toBe(version + 6)
    })

    test('the last leave type that one can ask for stays', async () => {
      const lone = await open()
      const [one, other] = [await lone.register('one'), await lone.register('other')]
      await assignGroups(one, 'other', ['ADMIN'])
      const { leaveTypes } = await settingsOf(one)
      const answers = await Promise.all(
        leaveTypes.map(({ id }, n) => changeSettings(n % 2 ? one : other, 'retireLeaveType', id)),
      )
      const refused = answers.filter(({ errors }) => errors !== undefined)
      expect(refused.map(({ code }) => code)).toEqual(['LAST_LEAVE_TYPE'])
      expect(refused[0]?.errors?.[0]?.message).toMatch(/^id: .* is all that somebody can ask for\. Define/)
      expect((await settingsOf(one)).leaveTypes.filter(({ isRetired }) => !isRetired)).toHaveLength(1)
    })
  })
})
