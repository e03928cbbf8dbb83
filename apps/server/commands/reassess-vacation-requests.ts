import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { VacationRequest } from '@vacation-tracker/leave'
import { countedOf, sickLeaveGivenBack } from '@vacation-tracker/leave/charges'
import { system } from '@vacation-tracker/leave/permissions'
import type { PersonFacts } from '@vacation-tracker/leave/person-facts'
import { appliesTo } from '@vacation-tracker/leave/policy/policy'
import { dayIn } from '../clock.ts'
import { assess } from '../house/assess.ts'
import type { KnownHouse } from '../house/house-book.ts'
import { findFacts, listFacts } from '../queries/balances.ts'
import { standardTypeOf } from '../store/bookings.ts'
import { findPerson } from '../store/people.ts'
import { findVacationRequest, listLiveRequests } from '../store/vacation-requests.ts'
import { inTransaction, type Workplace } from './transaction.ts'
import { decideOnRequest } from './vacation-request.ts'

type Reassessment = { days: number; because: string; concerns: string[] }

/**
 * Holds booked leave against the calendar as it is now: that of one person, or of everybody. Leave that ended before the
 * leave years that people still look at stays as it was (our choice: 400 days).
 */
export async function reassessCosts(
  workplace: Workplace,
  cause: EventEnvelope,
  { owner, because }: { owner?: string; because: string },
): Promise<void> {
  const { db, house, clock } = workplace
  const known = await house.read(db)
  const since = clock.now().subtract({ hours: 24 * 400 })
  const requests = await listLiveRequests(db, { endsOnOrAfter: dayIn('UTC', since), owner })
  const byOwner = Map.groupBy(requests, (request) => request.owner)
  const everybody =
    owner === undefined ? listFacts(db, known, [...byOwner.keys()]) : [await findFacts(db, known, owner)]
  for await (const facts of everybody) {
    for (const request of byOwner.get(facts.username) ?? []) {
      const days = costNow(request, facts)
      if (request.days === undefined || days === request.days) continue
      await decide(workplace, request.id, cause, { days, because, concerns: [] })
    }
  }
}

/** Holds leave that is still to come against a policy that is new, or another than it was. */
export async function reassessPolicy(
  workplace: Workplace,
  cause: EventEnvelope<string, { id: string }>,
): Promise<void> {
  const { db, house, clock } = workplace
  const known = await house.read(db)
  const policy = known.house.policies.find(({ id }) => id === cause.detail.id)
  if (policy === undefined) return
  const today = dayIn('UTC', clock.now())
  for (const request of await listLiveRequests(db, { endsOnOrAfter: today })) {
    if (request.startDate < today || request.days === undefined) continue
    const team = (await findPerson(db, request.owner))?.teamId ?? null
    if (!appliesTo(policy, request.leaveType ?? standardTypeOf(request.category), team ?? undefined)) continue
    const concerns = await concernsOf(workplace, known, { request, team, policy: policy.id })
    if (concerns.length === 0 || (await isDoneAlready(workplace, request.id, cause))) continue
    const because = `The house has adopted a policy: ${policy.name}.`
    await decide(workplace, request.id, cause, { days: request.days, because, concerns })
  }
}

/** What leave costs as things are: of approved leave without the days of sickness in it, where the house gives those back. */
function costNow(request: VacationRequest, facts: PersonFacts): number {
  const leaveType = request.leaveType ?? standardTypeOf(request.category)
  const status = request.approvalStatus === 'APPROVED' ? 'APPROVED' : 'PENDING'
  const { id, startDate, endDate, startsAt, endsAt } = request
  const booking = { id, startDate, endDate, startsAt, endsAt, leaveType, status } as const
  const sickLeave = request.category === 'SICK_LEAVE' ? [] : sickLeaveGivenBack(facts)
  return countedOf(booking, facts, sickLeave).cost.days
}

async function concernsOf(
  { db }: Workplace,
  known: KnownHouse,
  { request, team, policy }: { request: VacationRequest; team: string | null; policy: string },
): Promise<string[]> {
  // The day on which it was asked: a policy about notice does not turn against leave because time goes by.
  const askedOn = request.createdAt.slice(0, 10)
  const { verdict } = await assess(db, known, request, { team, askedOn, ownRequests: [] })
  return verdict.answers
    .filter((answer) => answer.policy === policy && answer.answer === 'REFUSE')
    .map(({ sentence }) => sentence)
}

/** Whether this event has been told of already, by an attempt that did not get to its end. */
async function isDoneAlready({ bus }: Workplace, id: string, { id: cause }: EventEnvelope): Promise<boolean> {
  const told = await bus.archive.read({ group: id, types: ['VacationRequestReassessed'], limit: 1_000 })
  return told.some(({ event }) => event.detail.metadata.causationId === cause)
}

async function decide(workplace: Workplace, id: string, cause: EventEnvelope, found: Reassessment): Promise<void> {
  await inTransaction(workplace, async (tx) => {
    // It may be gone, or be another one, by now; then what follows from that has been looked at, or will be.
    const request = await findVacationRequest(tx, id)
    if (request === undefined) return
    await decideOnRequest(tx, workplace, id, { type: 'REASSESS', ...found }, { actor: system, cause })
  })
}
