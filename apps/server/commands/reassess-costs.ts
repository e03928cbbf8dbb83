import { setImmediate as breathe } from 'node:timers/promises'
import type { VacationRequest } from '@vacation-tracker/leave'
import { bookingOf, standardTypeOf } from '@vacation-tracker/leave/booking'
import { countedOf, sickLeaveGivenBack } from '@vacation-tracker/leave/charges'
import type { LeaveCost } from '@vacation-tracker/leave/day-cost'
import { concerns, explain, type FactsChange, type Situation } from '@vacation-tracker/leave/facts-change'
import { system } from '@vacation-tracker/leave/permissions'
import type { PersonFacts } from '@vacation-tracker/leave/person-facts'
import { usualTerms } from '@vacation-tracker/leave/terms'
import { dayIn } from '../clock.ts'
import { type CostChanging, changeBehind } from '../house/change-behind.ts'
import type { KnownHouse } from '../house/house-book.ts'
import { HousesLike } from '../house/houses-like.ts'
import { factsOf } from '../house/person-facts.ts'
import { listFacts } from '../queries/balances.ts'
import { findBookingsOn } from '../store/bookings.ts'
import type { Tx } from '../store/database.ts'
import { findTerms } from '../store/terms.ts'
import { findVacationRequest, liveRequests, lockVacationRequest } from '../store/vacation-requests.ts'
import { inTransaction, type Workplace } from './transaction.ts'
import { decideOnRequest } from './vacation-request.ts'

/** Leave that ended before the leave years that people still look at stays as it was (our choice). */
const daysBack = 400

/** Requests that are decided in one transaction: fewer writes to the disk, and those who want to change one wait briefly. */
const atOnce = 10

/**
 * Holds booked leave against the calendar as it is now: that of one person, or of everybody. Which costs something else
 * is found without keeping anybody waiting; those are then decided a few at a time, on what there is at that moment.
 */
export async function reassessCosts(workplace: Workplace, cause: CostChanging): Promise<void> {
  const { db, bus, house, clock } = workplace
  const change = await changeBehind(bus.archive, (await house.read(db)).house.rules, cause)
  if (change === undefined) return
  const oldest = dayIn('UTC', clock.now().subtract({ hours: 24 * daysBack }))
  const { owner, until, from = oldest } = change
  const span = { owner, until, from: from > oldest ? from : oldest }
  const earlier = new HousesLike((house) => change.before?.({ ...nobody, house }).house ?? house)
  for await (const requests of liveRequests(db, span)) {
    const suspects = await findSuspects(workplace, requests)
    for (let at = 0; at < suspects.length; at += atOnce) {
      await inTransaction(workplace, async (tx) => {
        // In the order of the ids, so that of two who do this at once neither waits for the other for ever.
        for (const id of suspects.slice(at, at + atOnce)) {
          await reassessOne(tx, workplace, id, { change, earlier, cause })
        }
      })
    }
    await breathe()
  }
}

/** Of whom nothing is known, where a change of the house is asked for. */
const nobody = { terms: usualTerms, bookings: [] }

/** The requests that seem to cost something else, and those that are being counted at this moment. */
async function findSuspects({ db, house }: Workplace, requests: readonly VacationRequest[]): Promise<string[]> {
  const known = await house.read(db)
  const byOwner = Map.groupBy(requests, ({ owner }) => owner)
  const suspects = requests.filter(isBeingCounted).map(({ id }) => id)
  for await (const facts of listFacts(db, known, [...byOwner.keys()])) {
    for (const request of byOwner.get(facts.username) ?? []) {
      const cost = costOfRequest(request, facts)
      if (request.days !== undefined && cost !== undefined && cost.days !== request.days) suspects.push(request.id)
    }
  }
  return suspects.sort()
}

/** Its validation may be reading the facts of before, and would write down last what they say. */
function isBeingCounted({ approvalStatus }: VacationRequest): boolean {
  return approvalStatus === 'PENDING_VALIDATION'
}

type Reason = { change: FactsChange; earlier: HousesLike; cause: CostChanging }

async function reassessOne(
  tx: Tx,
  workplace: Workplace,
  id: string,
  { change, earlier, cause }: Reason,
): Promise<void> {
  await lockVacationRequest(tx, id)
  const request = await findVacationRequest(tx, id)
  const booking = request && bookingOf(request)
  if (booking === undefined || request?.days === undefined || !concerns(change, booking)) return
  const known = await workplace.house.read(tx)
  const terms = (await findTerms(tx, request.owner)) ?? usualTerms
  const now: Situation = { house: known.house, terms, bookings: await findBookingsOn(tx, request.owner, request) }
  const costIn = async (book: KnownHouse, { terms, bookings }: Situation) => {
    const person = { username: request.owner, terms: { ...terms, adjustments: [] }, bookings }
    return costOfRequest(request, await factsOf(book, person))
  }
  const after = await costIn(known, now)
  const before = change.before && (await costIn(earlier.of(known), change.before(now)))
  const because = after && explain(change, request.days, { before, after })
  if (after === undefined || because === undefined) return
  const command = { type: 'REASSESS', days: after.days, because, concerns: [] } as const
  const { refusal } = await decideOnRequest(tx, workplace, id, command, { actor: system, cause })
  if (refusal !== undefined) throw new Error(`The reassessment of ${id} was refused: ${refusal.message}`)
}

/** What leave costs, of approved leave without the days of sickness in it, where the house gives those back. */
function costOfRequest(request: VacationRequest, facts: PersonFacts): LeaveCost | undefined {
  const { id, category, leaveType = standardTypeOf(category) } = request
  const booking = facts.bookings.find((each) => each.id === id && each.leaveType === leaveType)
  if (booking === undefined) return undefined
  // What it costs is what is asked for costs, whatever was approved before.
  const { approvedBefore, ...asked } = booking
  return countedOf(asked, facts, category === 'SICK_LEAVE' ? [] : sickLeaveGivenBack(facts)).cost
}
