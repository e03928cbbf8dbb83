import { randomUUIDv7 } from 'node:crypto'
import type { EventContract } from '@vacation-tracker/event-contracts'
import type { LogRow } from './driver.ts'
import { checksum, type EventEnvelope } from './envelope.ts'

/** An event to publish: the name of a contract, and what the contract says belongs to it. */
export type Fact = { type: string; detail: object }

/** Where a fact comes from. */
export type Provenance = {
  /** Who did it: a username, or `system`. */
  actor: string
  /** The instant of the fact, ISO 8601 in UTC. */
  time: string
  /** The event that it follows from, if one did. */
  cause?: EventEnvelope
  /** W3C Trace Context of the request that it follows from. */
  traceparent?: string
}

/** An event that does not fit its contract, or has none. It is refused before anything is written. */
export class InvalidEventError extends Error {
  override name = 'InvalidEventError'
}

/** Bytes of an event as it is stored, UTF-8. EventBridge takes as much. */
export const largestEvent = 1024 * 1024

/**
 * Puts a fact into its envelope, as the log keeps it.
 *
 * @throws InvalidEventError when it does not fit its contract, or is too large
 */
export function seal(
  contract: EventContract | undefined,
  fact: Fact,
  { actor, time, cause, traceparent }: Provenance,
): { row: LogRow; envelope: EventEnvelope } {
  if (contract === undefined) throw new InvalidEventError(`There is no contract for ${fact.type}.`)
  const problems = contract.problems(fact.detail)
  if (problems.length > 0) throw new InvalidEventError(`${fact.type} is not valid: ${problems.join('; ')}.`)
  const id = randomUUIDv7()
  const trace = traceparent ?? cause?.detail.metadata.traceparent
  const metadata = {
    schemaVersion: contract.version,
    eventId: id,
    correlationId: cause?.detail.metadata.correlationId ?? id,
    ...(cause && { causationId: cause.id }),
    ...(trace && { traceparent: trace }),
    actor,
  }
  const envelope: EventEnvelope = {
    version: '0',
    id,
    'detail-type': contract.name,
    source: contract.source,
    account: '000000000000',
    time,
    region: 'local',
    resources: [],
    detail: { ...fact.detail, metadata },
  }
  const stored = JSON.stringify(envelope)
  if (isTooLarge(stored)) {
    throw new InvalidEventError(`${fact.type} is larger than ${largestEvent} bytes. Publish a reference instead.`)
  }
  const row = {
    ...{ id, type: contract.name, source: contract.source, time, schema_version: contract.version },
    group_key: groupOf(contract, fact.detail),
    envelope: stored,
    checksum: checksum(stored),
  }
  return { envelope, row }
}

/** What an event belongs together with, and in order: the value of the field that its contract names. */
export function groupOf({ groupBy }: Pick<EventContract, 'groupBy'>, detail: object): string {
  return String(Reflect.get(detail, groupBy))
}

function isTooLarge(stored: string): boolean {
  // Counting bytes takes time, and a character has three at most.
  return stored.length * 3 > largestEvent && Buffer.byteLength(stored) > largestEvent
}
