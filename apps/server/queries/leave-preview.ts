import type { Assessment } from '@vacation-tracker/leave/assessment'
import { approvedStretchOf, type Booking } from '@vacation-tracker/leave/booking'
import { costOf, type LeaveCost } from '@vacation-tracker/leave/day-cost'
import { ledgerOf } from '@vacation-tracker/leave/ledger'
import { decisive } from '@vacation-tracker/leave/policy/evaluate'
import type { Outcome as LeaveOutcome } from '@vacation-tracker/leave/policy/verdict'
import type { Stretch } from '@vacation-tracker/leave/stretch'
import { usualTerms } from '@vacation-tracker/leave/terms'
import { firstRefusal } from '@vacation-tracker/leave/validation'
import { assess } from '../house/assess.ts'
import { approvalOf } from '../house/deciders.ts'
import type { KnownHouse } from '../house/house-book.ts'
import { factsOf } from '../house/person-facts.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { findBookings } from '../store/bookings.ts'
import type { Database } from '../store/database.ts'
import { findGroup, type Person } from '../store/people.ts'
import { findAdjustments, findTerms } from '../store/terms.ts'
import { findOwnRequests } from '../store/vacation-requests.ts'
import type { TypedBalance } from './balances.ts'

/** Leave that somebody thinks of. `id` is the request that it would change. */
export type LeaveDraft = Stretch & { leaveType: string; id?: string }

/** Why a draft would be refused, or go to a person. Without a policy it is a rule that holds everywhere. */
export type DraftReason = {
  policy: string | null
  name: string | null
  code: string
  sentence: string
  values: Readonly<Record<string, unknown>>
}

export type DraftPreview = {
  cost: LeaveCost
  outcome: LeaveOutcome
  reasons: DraftReason[]
  balanceAfter: TypedBalance
  /** Usernames. */
  deciders: string[]
}

/** What would become of leave if it were asked for today. */
export async function previewLeave(
  db: Database,
  known: KnownHouse,
  draft: LeaveDraft,
  { person, today }: { person: Person; today: string },
): Promise<Outcome<DraftPreview>> {
  const type = known.house.leaveTypes.find(({ id }) => id === draft.leaveType)
  if (type === undefined) {
    return { refusal: refuse('LEAVE_TYPE_UNKNOWN', `There is no kind of leave called ${draft.leaveType} here.`) }
  }
  const { username: owner, teamId: team } = person
  const ownRequests = await findOwnRequests(db, owner, draft)
  const leave = { ...draft, category: type.category, owner }
  const terms = (await findTerms(db, owner)) ?? usualTerms
  const account = { adjustments: await findAdjustments(db, owner), bookings: await findBookings(db, owner) }
  const assessment = await assess(db, known, leave, { terms, team, askedOn: today, ownRequests, account })
  const refusal = firstRefusal(leave, { today, ownRequests }) ?? assessment.refusal
  const facts = await factsOf(known, {
    ...{ username: owner, bookings: account.bookings },
    terms: { ...terms, adjustments: account.adjustments },
  })
  const booking = bookingOf(draft, facts.bookings)
  const outcome = refusal === undefined ? assessment.verdict.outcome : 'REFUSE'
  return {
    done: {
      cost: costOf(draft, facts.calendar),
      outcome,
      reasons: refusal === undefined ? reasonsIn(assessment) : [{ policy: null, name: null, ...told(refusal) }],
      balanceAfter: { ...ledgerOf(facts, type.id, latest(today, draft.startDate), { draft: booking }), type },
      deciders: outcome === 'ASK' ? await decidersOf(db, known, { ...leave, team }, today) : [],
    },
  }
}

/** Of a change of approved leave, whichever costs more counts until it is decided, so that is what would be left. */
function bookingOf({ id = 'draft', ...draft }: LeaveDraft, bookings: readonly Booking[]): Booking {
  const before = bookings.find((booking) => booking.id === id && booking.leaveType === draft.leaveType)
  const approved = before === undefined ? undefined : approvedStretchOf(before)
  return { ...draft, id, status: 'PENDING', ...(approved !== undefined && { approvedBefore: approved }) }
}

function reasonsIn({ verdict }: Assessment): DraftReason[] {
  return decisive(verdict).map(({ policy, name, code, sentence, values }) => ({ policy, name, code, sentence, values }))
}

function told({ code, message }: { code: string; message: string }) {
  return { code, sentence: message, values: {} }
}

async function decidersOf(
  db: Database,
  known: KnownHouse,
  request: Omit<Parameters<typeof approvalOf>[2], 'isEscalated'>,
  today: string,
): Promise<string[]> {
  const { deciders } = await approvalOf(db, known, { ...request, isEscalated: false }, today)
  if (deciders !== undefined) return [...deciders]
  const approvers = await findGroup(db, 'APPROVER')
  const others = approvers.filter((username) => username !== request.owner)
  return others.length > 0 ? others : approvers
}

function latest(one: string, other: string): string {
  return one > other ? one : other
}
