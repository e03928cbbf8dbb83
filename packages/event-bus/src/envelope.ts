import { crc32 } from 'node:zlib'

/** What the platform says about an event, beside what the business says. */
export type EventMetadata = {
  /** Version of the schema that `detail` follows. */
  schemaVersion: number
  /** The fact; the same for all versions in which it is published. */
  eventId: string
  /** What started it all: the same for everything that follows from one click. */
  correlationId: string
  /** The event that this one follows from, if one did. */
  causationId?: string
  /** W3C Trace Context. */
  traceparent?: string
  /** Who did it: a username, or `system`. */
  actor: string
  /** Says of a deprecated version since when it is, the last day of its grace, and what to read in its place. */
  deprecation?: { since: string; until: string; useInstead?: string }
}

/** An event as EventBridge writes it; what the platform adds lies under `detail.metadata`. */
export type EventEnvelope<Type extends string = string, Detail extends object = object> = {
  version: '0'
  id: string
  'detail-type': Type
  source: string
  account: string
  /** The instant of the fact, ISO 8601 in UTC. */
  time: string
  region: string
  resources: string[]
  detail: Detail & { metadata: EventMetadata }
  /** The replay that it comes from, if it comes from one. Otherwise it is the same as the first time. */
  'replay-name'?: string
}

/** An event in the log: its place, and the envelope that was written there. */
export type LoggedEvent = { position: number; group: string; envelope: EventEnvelope }

/** A record in the log that is not what was written. It is reported and set aside, never skipped in silence. */
export type CorruptRecord = { position: number; group: string; problem: string; stored: string }

/** CRC-32 of the stored text, as zlib computes it (ISO 3309). Finds torn and flipped records; it is no signature. */
export function checksum(stored: string): number {
  return crc32(stored)
}

/** Reads a stored envelope back, or says what is wrong with it. */
export function openRecord(row: {
  seq: number
  group_key: string
  envelope: string
  checksum: number
}): LoggedEvent | CorruptRecord {
  const place = { position: row.seq, group: row.group_key }
  const found = checksum(row.envelope)
  if (found !== row.checksum) {
    const problem = `Event ${row.seq} is damaged: its checksum is ${found}, written was ${row.checksum}.`
    return { ...place, problem, stored: row.envelope }
  }
  return { ...place, envelope: JSON.parse(row.envelope) }
}

export function isCorrupt(record: LoggedEvent | CorruptRecord): record is CorruptRecord {
  return 'problem' in record
}
