/** Arbitrary people, requests and commands, sensible or not, for laws that hold of all of them. */
import { endsAtValues, startsAtValues } from '@vacation-tracker/vacation-events/half-days'
import { groups } from '@vacation-tracker/vacation-events/people'
import {
  type ApprovalStatus,
  type ApprovedBefore,
  approvalStatuses,
  categories,
} from '@vacation-tracker/vacation-events/vacation-request'
import fc from 'fast-check'
import { type Actor, anonymous, system } from '../permissions.ts'
import { isEmpty, type Stretch } from '../stretch.ts'
import type { DecisionFacts, VacationRequest, VacationRequestCommand } from '../vacation-request.ts'
import { isReadableText, longestText } from '../well-formed.ts'

const username = fc.constantFrom('john', 'jane', 'jill')

const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(anonymous) },
  { weight: 4, arbitrary: fc.constant(system) },
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('person' as const), username, groups: fc.subarray([...groups]) }),
  },
)

const daysFrom = (first: string, count: number) =>
  fc.integer({ min: 0, max: count - 1 }).map((days) => Temporal.PlainDate.from(first).add({ days }).toString())

/** Few enough days that stretches meet now and then, and that some are over today. */
const day = daysFrom('2026-06-01', 90)
const today = daysFrom('2026-05-01', 60)

const startsAt = fc.constantFrom(...startsAtValues)
const endsAt = fc.constantFrom(...endsAtValues)

/** Leave within these three months, by the half day. */
export const anyStretch: fc.Arbitrary<Stretch> = fc
  .record({ days: fc.tuple(day, fc.oneof(day, fc.constant(undefined))), startsAt, endsAt })
  .map(({ days: [one, other = one], ...noons }) => ({
    startDate: one < other ? one : other,
    endDate: one < other ? other : one,
    ...noons,
  }))
  .filter((stretch) => !isEmpty(stretch))

const anyDay = fc.oneof(
  { weight: 9, arbitrary: day },
  { weight: 1, arbitrary: fc.constantFrom('2026-02-30', '0001-01-01', '9999-12-31', '2026-7-6', '', 'tomorrow') },
)

const text = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
  .filter((words) => words === words.trim() && isReadableText(words))

const anyText = fc.oneof(
  text,
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '  ', 'by\0the sea', '\ud83c', 'x'.repeat(longestText), 'x'.repeat(longestText + 1)),
)

const year = { from: Temporal.Instant.from('2026-01-01T00:00Z'), to: Temporal.Instant.from('2027-01-01T00:00Z') }
const instant = fc
  .integer({ min: year.from.epochMilliseconds, max: year.to.epochMilliseconds })
  .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds).toString())

const category = fc.constantFrom(...categories)
const version = fc.integer({ min: 1, max: 4 })

const decided: Record<ApprovalStatus, Partial<VacationRequest>> = {
  PENDING_VALIDATION: {},
  PENDING_APPROVAL: {},
  REJECTED_BY_SYSTEM: { rejectionReason: 'It is over.' },
  APPROVED: { approvedBy: 'jane' },
  DENIED: { rejectionReason: 'The release is that week.' },
}

/** What was approved before somebody asked for other days. */
const anyApprovedBefore: fc.Arbitrary<ApprovedBefore> = fc
  .record({ category, stretch: anyStretch })
  .map(({ category, stretch }) => ({ category, ...stretch, approvedBy: 'jane' }))

/** A request as any life of decisions may have left it. */
export const anyRequest: fc.Arbitrary<VacationRequest> = fc
  .record({
    id: fc.uuid(),
    category,
    approvalStatus: fc.constantFrom(...approvalStatuses),
    stretch: anyStretch,
    description: fc.option(text),
    owner: username,
    createdAt: instant,
    updatedAt: instant,
    version,
    before: fc.option(anyApprovedBefore, { freq: 3 }),
  })
  .map(({ stretch, description, before, ...request }) => ({
    ...request,
    ...(before !== null && isPending(request.approvalStatus) && { approvedBefore: before }),
    ...(description === null ? {} : { description }),
    ...decided[request.approvalStatus],
    ...stretch,
  }))

function isPending(status: ApprovalStatus): boolean {
  return status === 'PENDING_VALIDATION' || status === 'PENDING_APPROVAL'
}

export const anyFacts: fc.Arbitrary<DecisionFacts> = fc.record(
  {
    actor: anyActor,
    newId: fc.uuid(),
    owner: username,
    now: instant,
    today,
    hasOtherApprover: fc.boolean(),
    askedOn: today,
    ownRequests: fc.array(anyRequest, { maxLength: 2 }),
  },
  { requiredKeys: ['actor', 'newId', 'owner', 'now', 'today', 'hasOtherApprover'] },
)

const wish = { category, startDate: anyDay, endDate: anyDay, startsAt, endsAt }

const anySubmission: fc.Arbitrary<VacationRequestCommand> = fc.record(
  { type: fc.constant('SUBMIT' as const), ...wish, description: anyText },
  { requiredKeys: ['type'] },
)

const expectedVersion = version

/** A command about a request that is there; deletions are rare, so that there are long lives. */
const anyLaterCommand: fc.Arbitrary<VacationRequestCommand> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record(
      { type: fc.constant('AMEND' as const), ...wish, description: fc.option(anyText), expectedVersion },
      { requiredKeys: ['type'] },
    ),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('VALIDATE' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('APPROVE' as const), expectedVersion }, { requiredKeys: ['type'] }),
  },
  {
    weight: 4,
    arbitrary: fc.record(
      { type: fc.constant('DENY' as const), reason: anyText, expectedVersion },
      { requiredKeys: ['type'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('DELETE' as const) }) },
)

/** A command with its facts, by somebody who may be expected to give it, more often than not. */
export const anyStep = fc
  .tuple(anyLaterCommand, anyFacts, username, fc.integer({ min: 1, max: 4 }))
  .map(([command, facts, name, chance]): [VacationRequestCommand, DecisionFacts] => {
    const expected: Actor = command.type === 'VALIDATE' ? system : { kind: 'person', username: name, groups }
    return [command, chance === 1 ? facts : { ...facts, actor: expected }]
  })

export const anyCommand = fc.oneof({ weight: 1, arbitrary: anySubmission }, { weight: 4, arbitrary: anyLaterCommand })
