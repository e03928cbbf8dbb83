import type { VacationRequest } from '@vacation-tracker/leave'
import type { Assessment } from '@vacation-tracker/leave/assessment'
import { type Booking, standardTypeOf } from '@vacation-tracker/leave/booking'
import { costOf, refusalForCost } from '@vacation-tracker/leave/day-cost'
import { ledgerOf } from '@vacation-tracker/leave/ledger'
import type { PersonCalendar } from '@vacation-tracker/leave/person-calendar'
import type { PersonFacts } from '@vacation-tracker/leave/person-facts'
import { evaluate } from '@vacation-tracker/leave/policy/evaluate'
import type { PolicyFacts } from '@vacation-tracker/leave/policy/facts'
import { appliesTo, type Policy } from '@vacation-tracker/leave/policy/policy'
import type { Stretch } from '@vacation-tracker/leave/stretch'
import type { Terms } from '@vacation-tracker/leave/terms'
import { inTheWayOf, type OwnRequest } from '@vacation-tracker/leave/validation'
import { findBookings } from '../store/bookings.ts'
import type { Database, Tx } from '../store/database.ts'
import { membersOf } from '../store/people.ts'
import { findAdjustments } from '../store/terms.ts'
import { absencesIn, daysAwayIn } from './absences.ts'
import type { KnownHouse } from './house-book.ts'
import { calendarOf, factsOf } from './person-facts.ts'

/** Leave that is to be held against the rules: a request, or a draft of one. */
export type AssessedLeave = Stretch &
  Pick<VacationRequest, 'category' | 'leaveType' | 'owner' | 'documentReceivedAt'> & { id?: string }

/** What else is known when a request is assessed. */
export type AssessmentOptions = {
  /** What is agreed with the requester. */
  terms: Terms
  team: string | null
  /** The day on which it was asked, where the requester lives. */
  askedOn: string
  ownRequests: readonly OwnRequest[]
  /** What the requester's balances depend on besides, where it is known already. */
  account?: Pick<PersonFacts, 'adjustments' | 'bookings'>
}

/**
 * Holds leave against what the house has decided: what it costs, and what the policies say. Only what the policies that
 * apply have to know is looked up.
 */
export async function assess(
  db: Database | Tx,
  known: KnownHouse,
  leave: AssessedLeave,
  { terms, team, askedOn, ownRequests, account }: AssessmentOptions,
): Promise<Assessment> {
  const calendar = await calendarOf(known, terms)
  const leaveType = leave.leaveType ?? standardTypeOf(leave.category)
  const { startDate, endDate, startsAt, endsAt } = leave
  const stretch = { startDate, endDate, startsAt, endsAt }
  const cost = costOf(stretch, calendar)
  const policies = known.house.policies.filter((policy) => appliesTo(policy, leaveType, team ?? undefined))
  const facts: PolicyFacts = {
    today: askedOn,
    days: cost.days,
    daysAway: daysAwayIn(stretch, cost),
    employment: terms.employment,
    ...(await accountFacts(db, known, { ...leave, leaveType }, { terms, policies, calendar, account })),
    ...(team !== null && { team: await teamFacts(db, known, team, leave, policies) }),
    coverAway: await absencesIn(db, known, coverOf(policies), stretch),
    ownRequests: inTheWayOf(leave.category, ownRequests),
    hasDocument: leave.documentReceivedAt !== undefined,
  }
  const request = { ...stretch, leaveType, requester: leave.owner, ...(leave.id !== undefined && { id: leave.id }) }
  return { days: cost.days, refusal: refusalForCost(stretch, cost), verdict: evaluate(request, policies, facts) }
}

type AccountNeeds = {
  account: AssessmentOptions['account']
  terms: Terms
  policies: readonly Policy[]
  calendar: PersonCalendar
}

/** What the balance has to say, where a policy asks for it. */
async function accountFacts(
  db: Database | Tx,
  known: KnownHouse,
  leave: AssessedLeave & { leaveType: string },
  { terms, policies, calendar, account }: AccountNeeds,
): Promise<Pick<PolicyFacts, 'quota' | 'daysInOtherRequests'>> {
  const asks = policies.some(({ rule }) => rule.kind === 'QUOTA' || rule.kind === 'PROBATION')
  const isKnown = known.house.leaveTypes.some(({ id }) => id === leave.leaveType)
  if (!asks || !isKnown) return { quota: [], daysInOtherRequests: 0 }
  const bookings = (account?.bookings ?? (await findBookings(db, leave.owner))).filter(({ id }) => id !== leave.id)
  const adjustments = account?.adjustments ?? (await findAdjustments(db, leave.owner))
  const facts = await factsOf(known, { username: leave.owner, terms: { ...terms, adjustments }, bookings })
  const { startDate, endDate, startsAt, endsAt, leaveType, id = 'draft' } = leave
  const booking: Booking = { startDate, endDate, startsAt, endsAt, leaveType, id, status: 'PENDING' }
  const { draft } = ledgerOf(facts, leaveType, startDate, { draft: booking })
  const others = bookings.filter((other) => other.leaveType === leaveType)
  return {
    quota: (draft?.years ?? []).map(({ year, asked, left }) => ({ name: year.name, left, needs: asked })),
    daysInOtherRequests: others.reduce((sum, booking) => sum + costOf(booking, calendar).days, 0),
  }
}

/** How many of a team are here, where a policy asks for it. */
async function teamFacts(
  db: Database | Tx,
  known: KnownHouse,
  id: string,
  leave: AssessedLeave,
  policies: readonly Policy[],
): Promise<NonNullable<PolicyFacts['team']>> {
  if (!policies.some(({ rule }) => rule.kind === 'MOST_AWAY')) return { id, size: 1, away: [] }
  const members = await membersOf(db, id)
  const others = members.filter((username) => username !== leave.owner)
  return { id, size: others.length + 1, away: await absencesIn(db, known, others, leave) }
}

function coverOf(policies: readonly Policy[]): string[] {
  return [...new Set(policies.flatMap(({ rule }) => (rule.kind === 'COVER' ? rule.oneOf : [])))]
}
