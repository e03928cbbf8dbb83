import { setImmediate as breathe } from 'node:timers/promises'
import type { EnvelopeOf } from '@vacation-tracker/event-bus/consumer'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { VacationRequest } from '@vacation-tracker/leave'
import { standardTypeOf } from '@vacation-tracker/leave/booking'
import { system } from '@vacation-tracker/leave/permissions'
import { appliesTo } from '@vacation-tracker/leave/policy/policy'
import { policyIn } from '@vacation-tracker/leave/rebuilt-house'
import { usualTerms } from '@vacation-tracker/leave/terms'
import { PolicyAdopted, PolicyRemoved } from '@vacation-tracker/vacation-events/house'
import { dayIn } from '../clock.ts'
import { assess } from '../house/assess.ts'
import { eventBefore } from '../house/event-before.ts'
import { HousesLike } from '../house/houses-like.ts'
import type { Database, Tx } from '../store/database.ts'
import { findPerson } from '../store/people.ts'
import { findTerms } from '../store/terms.ts'
import {
  findEarlierRequests,
  findVacationRequest,
  liveRequests,
  lockVacationRequest,
} from '../store/vacation-requests.ts'
import { inTransaction, type Workplace } from './transaction.ts'
import { decideOnRequest } from './vacation-request.ts'

type Cause = EnvelopeOf<typeof PolicyAdopted>

/**
 * Holds leave that is still to come against a policy that is new, or another than it was. What a policy would refuse
 * stays as it is, and those concerned are told what the policy has against it, unless it said the same before.
 */
export async function reassessPolicy(workplace: Workplace, cause: Cause): Promise<void> {
  const { db, bus, house, clock } = workplace
  const { id } = cause.detail
  const isThere = (await house.read(db)).house.policies.some((policy) => policy.id === id)
  if (!isThere) return
  const before = await eventBefore(bus.archive, cause, id, [PolicyAdopted, PolicyRemoved])
  const earlier = typeof before !== 'string' && 'rule' in before.detail ? [policyIn(before.detail)] : []
  const books = {
    now: new HousesLike((now) => ({ ...now, policies: now.policies.filter((policy) => policy.id === id) })),
    earlier: new HousesLike((now) => ({ ...now, policies: earlier })),
  }
  // The day is another one in other time zones; where it has begun there is found out later.
  const yesterday = dayIn('UTC', clock.now().subtract({ hours: 24 }))
  for await (const requests of liveRequests(db, { from: yesterday })) {
    for (const request of requests) {
      // A validation that is at work may be asking the policies of before.
      const isBeingAsked = request.approvalStatus === 'PENDING_VALIDATION'
      const isSuspect = isBeingAsked || (await concernsOf(db, workplace, request, books)).sentences.length > 0
      if (isSuspect) await tellConcerns(workplace, request.id, books, cause)
      await breathe()
    }
  }
}

/** The house with nothing but the policy, as it is and as it was: no others are asked. */
type Books = { now: HousesLike; earlier: HousesLike }

/** Tells it of what is there then; who has changed the request meanwhile may have been told already. */
async function tellConcerns(workplace: Workplace, id: string, books: Books, cause: Cause): Promise<void> {
  const { db, house } = workplace
  for (let isDone = false; !isDone; ) {
    const seen = await findVacationRequest(db, id)
    if (seen === undefined || (await isTold(workplace, id, cause))) return
    isDone = await inTransaction(workplace, async (tx) => {
      await lockVacationRequest(tx, id)
      const request = await findVacationRequest(tx, id)
      if (request?.version !== seen.version) return false
      const { days, sentences } = await concernsOf(tx, workplace, request, books)
      if (sentences.length === 0) return true
      const [policy] = books.now.of(await house.read(tx)).house.policies
      const because = `The house has adopted a policy: ${policy?.name ?? cause.detail.name}.`
      const command = { type: 'REASSESS', days: request.days ?? days, because, concerns: sentences } as const
      const { refusal } = await decideOnRequest(tx, workplace, id, command, { actor: system, cause })
      if (refusal !== undefined) throw new Error(`The reassessment of ${id} was refused: ${refusal.message}`)
      return true
    })
  }
}

/** What the policy refuses now and did not before, of leave that has not begun, and what that costs. */
async function concernsOf(
  db: Database | Tx,
  { house, clock }: Workplace,
  request: VacationRequest,
  books: Books,
): Promise<{ days: number; sentences: string[] }> {
  const known = await house.read(db)
  const owner = await findPerson(db, request.owner)
  const timeZone = owner?.timeZone ?? 'UTC'
  const team = owner?.teamId ?? null
  const leaveType = request.leaveType ?? standardTypeOf(request.category)
  const hasBegun = request.startDate <= dayIn(timeZone, clock.now())
  const [policy] = books.now.of(known).house.policies
  if (policy === undefined || hasBegun || !isSettling(request) || !appliesTo(policy, leaveType, team ?? undefined)) {
    return { days: 0, sentences: [] }
  }
  // The day on which it was asked: a policy about notice does not turn against leave because time goes by.
  const { askedAt } = await findEarlierRequests(db, request)
  const terms = (await findTerms(db, request.owner)) ?? usualTerms
  const facts = { terms, team, askedOn: dayIn(timeZone, Temporal.Instant.from(askedAt)), ownRequests: [] }
  const refusals = async (book: HousesLike) => {
    const { days, verdict } = await assess(db, book.of(known), request, facts)
    const refusing = verdict.answers.filter((answer) => answer.policy === policy.id && answer.answer === 'REFUSE')
    return { days, sentences: refusing.map(({ sentence }) => sentence) }
  }
  const now = await refusals(books.now)
  const earlier = now.sentences.length === 0 ? now : await refusals(books.earlier)
  return { ...now, sentences: now.sentences.filter((sentence) => !earlier.sentences.includes(sentence)) }
}

function isSettling({ approvalStatus }: VacationRequest): boolean {
  return approvalStatus === 'PENDING_APPROVAL' || approvalStatus === 'APPROVED'
}

/** Whether this event has been told of already, by an attempt that did not get to its end. */
async function isTold({ bus }: Workplace, id: string, { id: cause }: EventEnvelope): Promise<boolean> {
  const told = await bus.archive.ofGroup(id, ['VacationRequestReassessed'])
  return told.some(({ event }) => event.detail.metadata.causationId === cause)
}
