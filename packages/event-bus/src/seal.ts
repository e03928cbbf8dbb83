import { randomUUIDv7 } from 'node:crypto'
import type { EventContract } from '@vacation-tracker/event-contracts'
import type { LogRow } from './driver.ts'
import { checksum, type EventEnvelope } from './envelope.ts'

/** An event to publish: the contract that its detail keeps, and the detail. */
export type Fact = { contract: EventContract; detail: object }

/** Where a fact comes from. */
export type Provenance = {
  /** Who did it: a username, or `system`. */
  actor: string
  /** The instant of the fact, ISO 8601 in UTC. */
  time: string
  /** The event that it follows from, if one did. */
  cause?: EventEnvelope
  /** W3C Trace Context of what it is a part of, if that is not what goes on in this process. */
  traceparent?: string
}

/** An event that does not keep its contract, or whose contract is not published. It is refused before anything is written. */
export class InvalidEventError extends Error {
  override name = 'InvalidEventError'
}

/** Bytes of an event as it is stored, UTF-8. EventBridge takes as much. */
export const largestEvent = 1024 * 1024

/** As many hex digits of the hash of a contract as the log keeps with an event. */
export const keptHashDigits = 16

/** A fact as it is written, and as it is handed on. */
export type Sealed = { id: string; row: LogRow; envelope: EventEnvelope }

/**
 * Puts a fact into its envelope, as the log keeps it. It has been held against its contract.
 *
 * @param traceparent names the span in which it is created
 * @throws InvalidEventError when it is too large
 */
export function seal(
  { contract, detail }: Fact,
  { actor, time, cause }: Pick<Provenance, 'actor' | 'time' | 'cause'>,
  traceparent: string | undefined,
): Sealed {
  const id = randomUUIDv7()
  const metadata = {
    schemaVersion: contract.version,
    eventId: id,
    correlationId: cause?.detail.metadata.correlationId ?? id,
    ...(cause && { causationId: cause.id }),
    ...(traceparent && { traceparent }),
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
    detail: { ...detail, metadata },
  }
  const stored = JSON.stringify(envelope)
  if (isTooLarge(stored)) {
    throw new InvalidEventError(`${contract.name} is larger than ${largestEvent} bytes. Publish a reference instead.`)
  }
  const row = {
    ...{ id, type: contract.name, source: contract.source, time, schema_version: contract.version },
    schema_hash: contract.hash.slice(0, keptHashDigits),
    group_key: groupOf(contract, detail),
    envelope: stored,
    checksum: checksum(stored),
  }
  return { id, envelope, row }
}

/** What an event belongs together with, and in order: the value of the field that its contract names. */
export function groupOf({ groupBy }: Pick<EventContract, 'groupBy'>, detail: object): string {
  return String(Reflect.get(detail, groupBy))
}

function isTooLarge(stored: string): boolean {
  // Counting bytes takes time, and a character has three at most.
  return stored.length * 3 > largestEvent && Buffer.byteLength(stored) > largestEvent
}
