import { isDeepStrictEqual } from 'node:util'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { checksum, type EventEnvelope, isCorrupt, openRecord } from './envelope.ts'
import { groupOf } from './seal.ts'

/** What an event, and what has been written about it, is to say from now on. Pure, and twice is the same as once. */
export type Rewording = {
  /**
   * The event as it is to be; the same object where nothing is to change. Only its detail and who did it may change: its
   * id, type, source, time and version stay, and the detail has to keep its contract.
   */
  event(envelope: EventEnvelope): EventEnvelope
  /** The same for a sentence, such as the error of a failed delivery. */
  words(text: string): string
}

/** A record that is to be rewritten. */
export type WrittenRecord = { seq: number; group_key: string; envelope: string; checksum: number }

/** A rewording that would have made another event of one. Nothing of its stretch has been written. */
export class RewritingError extends Error {
  override name = 'RewritingError'
}

/**
 * A record as it is to be: itself where nothing changes, nothing where it is damaged.
 *
 * @throws RewritingError when the rewording changes what has to stay
 */
export function reworded<Row extends WrittenRecord>(
  row: Row,
  rewording: Rewording,
  contracts: ContractRegistry,
): Row | undefined {
  const record = openRecord(row)
  if (isCorrupt(record)) return undefined
  const before = record.envelope
  const after = rewording.event(before)
  if (after === before || isDeepStrictEqual(after, before)) return row
  requireSameEvent(before, after)
  const contract = contracts.find({ name: after['detail-type'], version: after.detail.metadata.schemaVersion })
  const wasValid = contract?.accepts(factIn(before)) ?? false
  const [problem] = wasValid ? (contract?.problems(factIn(after)) ?? []) : []
  if (problem !== undefined) throw new RewritingError(`Event ${row.seq} would not keep its contract: ${problem}`)
  const envelope = JSON.stringify(after)
  const group_key = contract === undefined ? rewording.words(row.group_key) : groupOf(contract, after.detail)
  return { ...row, group_key, envelope, checksum: checksum(envelope) }
}

function requireSameEvent(before: EventEnvelope, after: EventEnvelope): void {
  const [one, other] = [before, after].map(({ detail, ...rest }) => {
    const { schemaVersion, eventId, correlationId, causationId } = detail.metadata
    return { ...rest, schemaVersion, eventId, correlationId, causationId }
  })
  if (isDeepStrictEqual(one, other)) return
  throw new RewritingError(`Event ${before.id} may not become another one. Change its detail and its actor only.`)
}

/** The detail as it was published. */
function factIn({ detail }: EventEnvelope): object {
  const { metadata: _platform, ...fact } = detail
  return fact
}
