import { randomUUIDv7 } from 'node:crypto'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import {
  type DecisionFacts,
  decide,
  evolve,
  type VacationRequest,
  type VacationRequestCommand,
} from '@vacation-tracker/leave'
import type { Actor } from '@vacation-tracker/leave/permissions'
import { underContract } from '@vacation-tracker/vacation-events/contract-of'
import { dayIn, timestamp } from '../clock.ts'
import { assess } from '../house/assess.ts'
import { approvalOf } from '../house/deciders.ts'
import type { Outcome } from '../refusal.ts'
import type { Tx } from '../store/database.ts'
import { factsVersion } from '../store/facts-version.ts'
import { findOthersInGroup, findPerson } from '../store/people.ts'
import {
  ConcurrencyError,
  findEarlierRequests,
  findVacationRequest,
  saveVacationRequest,
  wasEscalated,
} from '../store/vacation-requests.ts'
import type { Workplace } from './transaction.ts'

/** Who wants something done, and what made them. */
export type Origin = { actor: Actor; cause?: EventEnvelope; traceparent?: string | undefined }

/**
 * Has a command about one request decided, within a transaction: looks up the facts, lets the rules decide, and writes
 * down what follows, state and events together.
 *
 * @param id the request; nothing for a new one
 */
export async function decideOnRequest(
  tx: Tx,
  workplace: Pick<Workplace, 'bus' | 'clock' | 'house'>,
  id: string | undefined,
  command: VacationRequestCommand,
  origin: Origin,
): Promise<Outcome<VacationRequest>> {
  const before = id === undefined ? undefined : await findVacationRequest(tx, id)
  const isCounted = before !== undefined && command.type === 'VALIDATE'
  const counted = isCounted ? await factsVersion(tx, before.owner) : undefined
  const facts = await gatherFacts(tx, workplace, before, command, origin)
  const { events, refusal } = decide(before, command, facts)
  if (refusal !== undefined) return { refusal }

  const after = events.reduce(evolve, before)
  if (events.length > 0) await saveVacationRequest(tx, before, after)
  // Whoever looks for leave that costs something else now waits for this row, so nothing can change after this look.
  if (isCounted && counted !== (await factsVersion(tx, before.owner))) {
    throw new ConcurrencyError(`What request ${before.id} was held against has changed meanwhile.`)
  }
  await workplace.bus.publish(tx, events.map(underContract), {
    actor: nameOf(origin.actor),
    time: facts.now,
    ...(origin.cause && { cause: origin.cause }),
    ...(origin.traceparent && { traceparent: origin.traceparent }),
  })
  const last = after ?? events.at(-1)?.detail ?? before
  if (last === undefined) throw new Error(`The command ${command.type} was neither done nor refused.`)
  return { done: last }
}

async function gatherFacts(
  tx: Tx,
  { clock, house }: Pick<Workplace, 'clock' | 'house'>,
  before: VacationRequest | undefined,
  command: VacationRequestCommand,
  { actor }: Origin,
): Promise<DecisionFacts> {
  const now = clock.now()
  const known = await house.read(tx)
  const owner = before?.owner ?? (command.type === 'SUBMIT' ? command.owner : undefined) ?? nameOf(actor)
  // What a submission needs is in the command; looking up more would only make it slower.
  const person = command.type === 'SUBMIT' ? undefined : await findPerson(tx, owner)
  const timeZone = person?.timeZone ?? 'UTC'
  const facts: DecisionFacts = {
    actor,
    newId: randomUUIDv7(),
    owner,
    now: timestamp(now),
    today: dayIn(timeZone, now),
    hasOtherApprover: isOwnDecision(command, actor, owner) && (await hasOtherApprover(tx, owner)),
    leaveTypes: known.house.leaveTypes,
  }
  if (before === undefined) return facts
  const team = person?.teamId ?? null
  if (command.type === 'APPROVE' || command.type === 'DENY') {
    const isEscalated = await wasEscalated(tx, before.id)
    return { ...facts, approval: await approvalOf(tx, known, { ...before, team, isEscalated }, facts.today) }
  }
  if (command.type !== 'VALIDATE') return facts
  const { askedAt, ownRequests } = await findEarlierRequests(tx, before)
  const askedOn = dayIn(timeZone, Temporal.Instant.from(askedAt))
  const assessment = await assess(tx, known, before, { team, askedOn, ownRequests })
  return { ...facts, askedOn, ownRequests, assessment }
}

/** Whether somebody decides about themselves: then it matters whether another could. */
function isOwnDecision({ type }: VacationRequestCommand, actor: Actor, owner: string): boolean {
  return (type === 'APPROVE' || type === 'DENY' || type === 'RECORD_DOCUMENT') && nameOf(actor) === owner
}

async function hasOtherApprover(tx: Tx, owner: string): Promise<boolean> {
  return (await findOthersInGroup(tx, 'APPROVER', owner)).length > 0
}

function nameOf(actor: Actor): string {
  return actor.kind === 'person' ? actor.username : actor.kind
}
