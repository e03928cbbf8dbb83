/** Arbitrary policies, requests and facts for laws that hold of all of them. Few names, so that they meet. */
import fc from 'fast-check'
import { anyStretch } from '../../testing/arbitrary.ts'
import type { Absence, DayAway, PolicyFacts, PolicyRequest } from '../facts.ts'
import type { Policy, PolicyRule } from '../policy.ts'

const username = fc.constantFrom('john', 'jane', 'jill', 'jack')
const leaveType = fc.constantFrom('annual-leave', 'sick-leave')
const team = fc.constantFrom('design', 'sales')
const otherwise = fc.constantFrom('REFUSE' as const, 'ASK' as const)
const halfDays = (most: number) => fc.integer({ min: 1, max: most * 2 }).map((halves) => halves / 2)

export const anyDate = fc
  .integer({ min: 0, max: 120 })
  .map((days) => Temporal.PlainDate.from('2026-05-20').add({ days }).toString())

const period = fc
  .tuple(anyDate, anyDate)
  .map(([one, other]) => (one < other ? { from: one, until: other } : { from: other, until: one }))

const kind = <Kind extends PolicyRule['kind']>(name: Kind) => fc.constant(name)

const quota = fc.record({ kind: kind('QUOTA'), otherwise })
const notice = fc.record({ kind: kind('MINIMUM_NOTICE'), days: fc.integer({ min: 1, max: 60 }), otherwise })
const longest = fc.record(
  { kind: kind('LONGEST_STRETCH'), days: halfDays(30), inWorkingDays: fc.boolean(), otherwise },
  { requiredKeys: ['kind', 'days', 'otherwise'] },
)
const blackout = fc
  .record(
    { kind: kind('BLACKOUT'), period, name: fc.constant('Fair'), yearly: fc.boolean(), otherwise },
    { requiredKeys: ['kind', 'period', 'name', 'otherwise'] },
  )
  .map(({ period: { from, until }, ...rule }) => ({ ...rule, from, until }))
const mostAway = fc.oneof(
  fc.record({ kind: kind('MOST_AWAY'), people: fc.integer({ min: 1, max: 4 }), otherwise }),
  fc.record({ kind: kind('MOST_AWAY'), share: fc.double({ min: 0.01, max: 1, noNaN: true }), otherwise }),
)
const cover = fc
  .tuple(fc.uniqueArray(username, { minLength: 1 }), otherwise, fc.nat())
  .map(([oneOf, then, chosen]) => ({
    kind: 'COVER' as const,
    oneOf,
    ...(chosen % 3 === 0 ? {} : { count: 1 + (chosen % oneOf.length) }),
    otherwise: then,
  }))
const probation = fc.record(
  { kind: kind('PROBATION'), months: fc.integer({ min: 1, max: 36 }), upToDays: halfDays(10), otherwise },
  { requiredKeys: ['kind', 'months', 'otherwise'] },
)
const document = fc.record({ kind: kind('DOCUMENT'), fromDays: fc.integer({ min: 1, max: 10 }), otherwise })
const autoApprove = fc.record({ kind: kind('AUTO_APPROVE'), belowDays: halfDays(30) })
const approval = fc.record({ kind: kind('APPROVAL'), stages: fc.constantFrom(1 as const, 2 as const) })
const escalation = fc.record({ kind: kind('ESCALATION'), afterDays: fc.integer({ min: 1, max: 90 }) })

export const anyRule: fc.Arbitrary<PolicyRule> = fc.oneof(
  quota,
  notice,
  longest,
  blackout,
  mostAway,
  cover,
  probation,
  document,
  autoApprove,
  approval,
  escalation,
)

const reach = (names: fc.Arbitrary<string>) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant('ALL' as const) },
    { weight: 1, arbitrary: fc.uniqueArray(names, { minLength: 1, maxLength: 2 }) },
  )

export const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  id: fc.uuid(),
  name: fc.constantFrom('A rule', 'قاعدة', '🏖 Summer'),
  leaveTypes: reach(leaveType),
  teams: reach(team),
  rule: anyRule,
})

/** Mild and automatic policies are frequent enough that each outcome comes about. */
export const anyPolicies = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: anyPolicy },
    {
      weight: 1,
      arbitrary: fc.record({ policy: anyPolicy, rule: autoApprove }).map(({ policy, rule }) => ({ ...policy, rule })),
    },
  ),
  { maxLength: 5 },
)

export const anyPolicyRequest: fc.Arbitrary<PolicyRequest> = fc
  .record({ stretch: anyStretch, leaveType, requester: username })
  .map(({ stretch, ...request }) => ({ ...request, ...stretch }))

const part = fc.constantFrom('DAY' as const, 'MORNING' as const, 'AFTERNOON' as const)
const dayAway: fc.Arbitrary<DayAway> = fc.record({ date: anyDate, part })
const absences: fc.Arbitrary<Absence[]> = fc.array(fc.record({ date: anyDate, part, username }), { maxLength: 20 })

export const anyPolicyFacts: fc.Arbitrary<PolicyFacts> = fc.record(
  {
    today: anyDate,
    days: halfDays(30),
    daysAway: fc.array(dayAway, { maxLength: 10 }),
    quota: fc.array(
      fc.record({ name: fc.constantFrom('2026', '2027'), left: fc.integer({ min: -5, max: 30 }), needs: halfDays(20) }),
      { maxLength: 2 },
    ),
    employment: fc.record({ from: anyDate, until: anyDate }, { requiredKeys: [] }),
    daysInOtherRequests: fc.integer({ min: 0, max: 20 }),
    team: fc.record({ id: team, size: fc.integer({ min: 1, max: 5 }), away: absences }),
    coverAway: absences,
    ownRequests: fc.array(
      fc
        .tuple(fc.uuid(), fc.constantFrom('APPROVED' as const, 'DENIED' as const), anyStretch)
        .map(([id, approvalStatus, stretch]) => ({ id, approvalStatus, ...stretch })),
      { maxLength: 1 },
    ),
    hasDocument: fc.boolean(),
  },
  {
    requiredKeys: [
      'today',
      'days',
      'daysAway',
      'quota',
      'employment',
      'daysInOtherRequests',
      'coverAway',
      'ownRequests',
      'hasDocument',
    ],
  },
)
