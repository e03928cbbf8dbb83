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
import { usualTerms } from '@vacation-tracker/leave/terms'
import { underContract } from '@vacation-tracker/vacation-events/contract-of'
import { dayIn, timestamp } from '../clock.ts'
import { assess } from '../house/assess.ts'
import { approvalOf } from '../house/deciders.ts'
import type { Outcome } from '../refusal.ts'
import type { Tx } from '../store/database.ts'
import { factsVersion, findOwnerFacts, type OwnerFacts } from '../store/facts-version.ts'
import { findOthersInGroup } from '../store/people.ts'
import {
  ConcurrencyError,
  findEarlierRequests,
  findVacationRequest,
  saveVacationRequest,
  wasEscalated,
} from '../store/vacation-requests.ts'
import type { Workplace } from './transaction.ts'

/** Who wants something done, and what made them. */
export type Origin = { actor: Actor; cause?: EventEnvelope }

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
  const name = before?.owner ?? (command.type === 'SUBMIT' ? command.owner : undefined) ?? nameOf(origin.actor)
  // What a submission needs is in the command; looking up more would only make it slower.
  const known = command.type === 'SUBMIT' ? undefined : await findOwnerFacts(tx, name)
  const facts = await gatherFacts(tx, workplace, before, command, { ...origin, owner: { name, known } })
  const { events, refusal } = decide(before, command, facts)
  if (refusal !== undefined) return { refusal }

  const after = events.reduce(evolve, before)
  if (events.length > 0) await saveVacationRequest(tx, before, after)
  // Whoever looks for leave that costs something else now waits for this row, so nothing can change after this look.
  if (command.type === 'VALIDATE' && known?.mark !== (await factsVersion(tx, name))) {
    throw new ConcurrencyError(`What request ${id} was held against has changed meanwhile.`)
  }
  await workplace.bus.publish(tx, events.map(underContract), {
    actor: nameOf(origin.actor),
    time: facts.now,
    ...(origin.cause && { cause: origin.cause }),
  })
  const last = after ?? events.at(-1)?.detail ?? before
  if (last === undefined) throw new Error(`The command ${command.type} was neither done nor refused.`)
  return { done: last }
}

/** Who wants it, and whose leave it is about: what is known of them, where that matters. */
type Concerned = Pick<Origin, 'actor'> & { owner: { name: string; known: OwnerFacts | undefined } }

async function gatherFacts(
  tx: Tx,
  { clock, house }: Pick<Workplace, 'clock' | 'house'>,
  before: VacationRequest | undefined,
  command: VacationRequestCommand,
  { actor, owner }: Concerned,
): Promise<DecisionFacts> {
  const now = clock.now()
  const known = await house.read(tx, owner.known?.houseVersion)
  const { person, terms = usualTerms } = owner.known ?? {}
  const timeZone = person?.timeZone ?? 'UTC'
  const facts: DecisionFacts = {
    actor,
    newId: randomUUIDv7(),
    owner: owner.name,
    now: timestamp(now),
    today: dayIn(timeZone, now),
    hasOtherApprover: isOwnDecision(command, actor, owner.name) && (await hasOtherApprover(tx, owner.name)),
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
  const assessment = await assess(tx, known, before, { terms, team, askedOn, ownRequests })
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
