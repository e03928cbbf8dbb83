import type { Actor } from '@vacation-tracker/leave/permissions'
import { rebuiltBookings } from '@vacation-tracker/leave/rebuilt-facts'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { adjustBalance } from '../commands/adjust-balance.ts'
import { agreeTerms } from '../commands/agree-terms.ts'
import { amendVacationRequest } from '../commands/amend-vacation-request.ts'
import { approveVacationRequest } from '../commands/approve-vacation-request.ts'
import { assignTeam } from '../commands/assign-team.ts'
import { deactivatePerson } from '../commands/deactivate-person.ts'
import { defineTeam } from '../commands/define-team.ts'
import { deleteVacationRequest } from '../commands/delete-vacation-request.ts'
import { denyVacationRequest } from '../commands/deny-vacation-request.ts'
import { dissolveTeam } from '../commands/dissolve-team.ts'
import { escalateRequests } from '../commands/escalate-requests.ts'
import { adoptHouseRules } from '../commands/house/adopt-house-rules.ts'
import { adoptPolicy } from '../commands/house/adopt-policy.ts'
import { cancelHoliday } from '../commands/house/cancel-holiday.ts'
import { declareHoliday } from '../commands/house/declare-holiday.ts'
import { defineLeaveType } from '../commands/house/define-leave-type.ts'
import { orderLeaveTypes } from '../commands/house/order-leave-types.ts'
import { orderPolicies } from '../commands/house/order-policies.ts'
import { removePolicy } from '../commands/house/remove-policy.ts'
import { retireLeaveType } from '../commands/house/retire-leave-type.ts'
import { reactivatePerson } from '../commands/reactivate-person.ts'
import { recordDocument } from '../commands/record-document.ts'
import { submitVacationRequest } from '../commands/submit-vacation-request.ts'
import { KnownHouse } from '../house/house-book.ts'
import { factsOf } from '../house/person-facts.ts'
import { fromRow } from '../store/vacation-requests.ts'
import type { TestApp } from '../testing/app.ts'
import { typesOf } from '../testing/events.ts'
import { assignGroups, settled } from '../testing/people.ts'
import { rebuildFromLog } from '../testing/rebuild.ts'
import { onBothStores } from '../testing/stores.ts'
import { balancesOf, findBalances } from './balances.ts'

const people = ['ada', 'ann', 'ben', 'cal'] as const
const actorNamed = (username: string): Actor => ({
  kind: 'person',
  username,
  groups: ['ADMIN', 'APPROVER', 'SUBMITTER'],
})
const ada = actorNamed('ada')
const origin = { actor: ada }

/** What has to happen among all that is tried. */
const happened = [
  ...['LeaveTypeDefined', 'LeaveTypeRetired', 'LeaveTypesOrdered', 'HolidayDeclared', 'HolidayCancelled'],
  ...['PolicyAdopted', 'PolicyRemoved', 'PoliciesOrdered', 'HouseRulesAdopted', 'TeamDefined', 'TeamDissolved'],
  ...['TeamAssigned', 'EmploymentTermsAgreed', 'BalanceAdjusted', 'PersonDeactivated', 'PersonReactivated'],
  ...['VacationRequestSubmitted', 'VacationRequestAmended', 'VacationRequestValidated', 'VacationRequestApproved'],
  ...['VacationRequestCancelled', 'VacationRequestReassessed', 'VacationRequestDocumented'],
]

/** Something that somebody tries. It may be refused; then nothing has happened. */
type Act = (app: TestApp) => Promise<unknown>

const act = <Value>(
  wish: fc.Arbitrary<Value>,
  how: (app: TestApp, value: Value) => Promise<unknown>,
): fc.Arbitrary<Act> => wish.map((value) => (app) => how(app, value))

const person = fc.constantFrom(...people)
const share = fc.constantFrom(0 as const, 0.5 as const, 1 as const)
const week = fc.tuple(share, share, share, share, share, share, share).filter((days) => days.includes(1))
const day = fc
  .integer({ min: 0, max: 700 })
  .map((days) => Temporal.PlainDate.from('2025-08-01').add({ days }).toString())
const dayAhead = fc
  .integer({ min: 1, max: 300 })
  .map((days) => Temporal.PlainDate.from('2026-05-14').add({ days }).toString())
const place = fc.constantFrom({}, { country: 'DE' }, { country: 'DE', region: 'BY' }, { country: 'GB', region: 'ENG' })
const dayOfYear = fc.constantFrom('01-31', '03-31', '12-31')
const days = fc.integer({ min: 0, max: 60 }).map((halves) => halves / 2)
const ids = (kind: string) => fc.constantFrom(...['one', 'two', 'three'].map((number) => `${kind}-${number}`))
const typeId = fc.constantFrom('annual-leave', 'sick-leave', 'study-one', 'study-two')

const entitlement = fc.oneof(
  fc.record({ kind: fc.constant('UNLIMITED' as const) }),
  fc.record(
    {
      kind: fc.constantFrom('FIXED' as const, 'MONTHLY' as const),
      days,
      rounding: fc.constantFrom('EXACT' as const, 'HALF_DAY_UP' as const, 'STATUTORY' as const),
      carryOver: fc.record({ most: days, lastDay: dayOfYear }, { requiredKeys: [] }),
    },
    { requiredKeys: ['kind', 'days', 'rounding'] },
  ),
)
const leaveType = fc.record({
  id: typeId,
  name: fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  category: fc.constantFrom('ANNUAL_LEAVE' as const, 'SICK_LEAVE' as const),
  entitlement,
  needsDocument: fc.boolean(),
  color: fc.constantFrom('teal' as const, 'rose' as const),
})
const rules = fc.record({ week, place, sickDaysGivenBack: fc.boolean(), startsOn: fc.constantFrom('01-01', '04-01') })
const holiday = fc.record({
  ...{ id: ids('holiday'), date: day, yearly: fc.boolean(), name: fc.constantFrom('Feast', 'Fair'), place },
  kind: fc.constantFrom('COMPANY' as const, 'CLOSURE' as const),
  free: fc.constantFrom('DAY' as const, 'MORNING' as const, 'AFTERNOON' as const),
})
const policy = fc.record({
  id: ids('policy'),
  name: fc.constantFrom('A rule', 'Another rule'),
  leaveTypes: fc.constantFrom('ALL', ['annual-leave']),
  teams: fc.constant('ALL'),
  rule: fc.constantFrom(
    { kind: 'AUTO_APPROVE', belowDays: 3 },
    { kind: 'LONGEST_STRETCH', days: 8, otherwise: 'REFUSE' },
    { kind: 'APPROVAL', stages: 2 },
    { kind: 'ESCALATION', afterDays: 1 },
    { kind: 'QUOTA', otherwise: 'ASK' },
  ),
})
const terms = fc.record({
  employment: fc.record({ from: fc.constant('2025-03-15'), until: fc.constant('2027-10-31') }, { requiredKeys: [] }),
  schedules: fc.oneof(
    fc.constant([]),
    week.map((days) => [
      { from: '2020-01-01', until: '2026-07-31', week: days },
      { from: '2026-08-01', week: days.toReversed() as typeof days },
    ]),
  ),
  places: fc.oneof(fc.constant([]), fc.constant([{ from: '2020-01-01', country: 'DE', region: 'BW' }])),
  allowances: fc.oneof(
    fc.constant([]),
    days.map((count) => [{ leaveType: 'annual-leave', from: '2026-01-01', days: count }]),
  ),
})
const wish = fc.record({
  leaveType: typeId,
  startDate: dayAhead,
  length: fc.integer({ min: 0, max: 14 }),
  startsAt: fc.constantFrom('MORNING' as const, 'NOON' as const),
})
const until = (startDate: string, length: number) => Temporal.PlainDate.from(startDate).add({ days: length }).toString()

/** One of the requests that there are, by chance. */
async function someRequest({ db }: TestApp, chance: number) {
  const rows = await db.selectFrom('vacation_request').selectAll().orderBy('id').execute()
  return rows[chance % Math.max(1, rows.length)]
}
const onSomeRequest = (how: (app: TestApp, id: string, owner: string) => Promise<unknown>) =>
  act(fc.nat(), async (app, chance) => {
    const request = await someRequest(app, chance)
    return request && how(app, request.id, request.owner)
  })
const ofHouse = async (app: TestApp) => (await app.workplace.house.read(app.db)).house

/** Teams are defined and joined more often than dissolved. */
const anyTeamAct: fc.Arbitrary<Act> = fc.oneof(
  act(fc.constantFrom('Zeta', 'Älpha', '🏖 Beach', '｡ Dot', 'Beta'), ({ workplace }, name) =>
    defineTeam(workplace, { name, stages: [{ approvers: [{ username: 'ann', deputy: 'ada' }] }] }, ada),
  ),
  act(fc.tuple(person, fc.nat()), async (app, [username, chance]) => {
    const { teams } = await ofHouse(app)
    return assignTeam(
      app.workplace,
      { usernames: [username], team: teams[chance % (teams.length + 1)]?.id ?? null },
      ada,
    )
  }),
)

const anyAct: fc.Arbitrary<Act> = fc.oneof(
  act(leaveType, ({ workplace }, type) => defineLeaveType(workplace, type, origin)),
  act(typeId, ({ workplace }, id) => retireLeaveType(workplace, id, origin)),
  act(fc.nat(), async (app, chance) => {
    const all = (await ofHouse(app)).leaveTypes.map(({ id }) => id)
    return orderLeaveTypes(
      app.workplace,
      [...all.slice(chance % all.length), ...all.slice(0, chance % all.length)],
      origin,
    )
  }),
  act(rules, async (app, { place, startsOn, ...other }) => {
    const { name, accent } = (await ofHouse(app)).rules
    const leaveYears = [{ from: '1970-01-01', startsOn }]
    return adoptHouseRules(app.workplace, { name, accent, leaveYears, ...place, ...other }, origin)
  }),
  act(holiday, ({ workplace }, { place, ...other }) => declareHoliday(workplace, { ...other, ...place }, origin)),
  act(ids('holiday'), ({ workplace }, id) => cancelHoliday(workplace, id, origin)),
  act(fc.tuple(policy, fc.option(fc.nat(2), { nil: undefined })), ({ workplace }, [value, position]) =>
    adoptPolicy(workplace, { value, position }, origin),
  ),
  act(ids('policy'), ({ workplace }, id) => removePolicy(workplace, id, origin)),
  act(fc.constant(undefined), async (app) => {
    const all = (await ofHouse(app)).policies.map(({ id }) => id)
    return orderPolicies(app.workplace, all.toReversed(), origin)
  }),
  ...Array.from({ length: 3 }, () => anyTeamAct),
  act(fc.nat(), async (app, chance) => {
    const { teams } = await ofHouse(app)
    return dissolveTeam(app.workplace, teams[chance % Math.max(1, teams.length)]?.id ?? '', ada)
  }),
  act(fc.tuple(person, terms), ({ workplace }, [username, terms]) => agreeTerms(workplace, { username, terms }, ada)),
  act(fc.tuple(person, typeId, day, days), ({ workplace }, [username, leaveType, date, count]) =>
    adjustBalance(workplace, { username, leaveType, date, days: count - 15, reason: 'By hand.' }, ada),
  ),
  act(person, ({ workplace }, username) => deactivatePerson(workplace, { username }, ada)),
  act(person, ({ workplace }, username) => reactivatePerson(workplace, username, ada)),
  ...Array.from({ length: 4 }, () =>
    act(fc.tuple(person, wish), ({ workplace }, [username, { length, ...other }]) =>
      submitVacationRequest(
        workplace,
        { ...other, endDate: until(other.startDate, length) },
        { actor: actorNamed(username) },
      ),
    ),
  ),
  ...Array.from({ length: 3 }, () =>
    onSomeRequest(({ workplace }, id, owner) =>
      approveVacationRequest(workplace, id, {}, { actor: actorNamed(owner === 'ann' ? 'ada' : 'ann') }),
    ),
  ),
  onSomeRequest(({ workplace }, id) =>
    denyVacationRequest(workplace, id, { reason: 'No.' }, { actor: actorNamed('ann') }),
  ),
  onSomeRequest(({ workplace }, id, owner) =>
    amendVacationRequest(workplace, id, { endsAt: 'NOON', description: 'Otherwise' }, { actor: actorNamed(owner) }),
  ),
  onSomeRequest(({ workplace }, id, owner) =>
    deleteVacationRequest(workplace, id, undefined, { actor: actorNamed(owner) }),
  ),
  onSomeRequest(({ workplace }, id) => recordDocument(workplace, id, { actor: ada })),
  act(fc.constant(undefined), (app) => {
    app.clock.advance({ hours: 24 })
    return escalateRequests(app.workplace)
  }),
  act(fc.constant(undefined), (app) => settled(app)),
)

onBothStores('a rebuild from the log alone', (open) => {
  let app: TestApp
  beforeAll(async () => {
    app = await open()
    const [first] = [await app.register('ada'), await app.register('ann'), await app.register('ben')]
    await app.register('cal')
    await assignGroups(first, 'ada', ['ADMIN', 'APPROVER', 'SUBMITTER'])
    await assignGroups(first, 'ann', ['APPROVER', 'SUBMITTER'])
    await settled(app)
  })

  test('is what the tables say: the house, the people, the requests, and every balance', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 20, maxLength: 40, size: 'max' }), async (acts) => {
        for (const one of acts) await one(app)
        await settled(app)
        await settled(app)
        await compare()
      }),
      { seed: 20260513, numRuns: 12, endOnFailure: true },
    )
    // A validation may lose against an amendment; then it is tried again and says so.
    for (const { err } of app.log.take()) expect(err?.message).toMatch(/has changed (since version|meanwhile)/)
    // What is compared has to have happened.
    expect([...new Set(await typesOf(app.db))]).toEqual(expect.arrayContaining(happened))
  }, 180_000)

  async function compare(): Promise<void> {
    const rebuilt = await rebuildFromLog(app)
    const known = await app.workplace.house.read(app.db)
    expect(rebuilt.house).toEqual(known.house)
    const rows = await app.db.selectFrom('vacation_request').selectAll().orderBy('id').execute()
    expect([...rebuilt.requests.values()].sort(byId)).toEqual(rows.map(fromRow))
    const persons = await app.db.selectFrom('person').select(['username', 'team_id', 'deactivated_at']).execute()
    expect(new Set(rebuilt.people.keys())).toEqual(new Set(persons.map(({ username }) => username)))
    const house = new KnownHouse(0, rebuilt.house)
    for (const { username, team_id, deactivated_at } of persons) {
      const told = rebuilt.people.get(username)
      if (told === undefined) throw new Error(`The log does not tell of ${username}.`)
      expect([told.team ?? null, told.isActive]).toEqual([team_id, deactivated_at === null])
      const facts = await factsOf(house, { username, terms: told.terms, bookings: rebuiltBookings(rebuilt, username) })
      for (const on of ['2025-02-01', '2026-03-31', '2026-05-13', '2026-12-31', '2027-06-30']) {
        expect(balancesOf(facts, house, on)).toEqual(await findBalances(app.db, known, username, on))
      }
    }
  }
})

function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1
}
