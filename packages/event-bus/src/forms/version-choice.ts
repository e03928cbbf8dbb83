import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { EventEnvelope } from '../envelope.ts'
import { inVersion, type Versions } from './form.ts'

/**
 * In which version a reader of the log gets the events of a type. Of a map, types that it does not have come as they are
 * stored. A function that tells nothing of a type leaves its events out.
 */
export type VersionChoice = Versions | ((type: string) => number | undefined)

/** An event as it is chosen; nothing when it is left out; or what keeps it from being made. */
export function inChosenVersion(
  { contracts, versions }: { contracts: ContractRegistry; versions: VersionChoice },
  stored: EventEnvelope,
): { event: EventEnvelope | undefined } | { problem: unknown } {
  const type = stored['detail-type']
  const asStored = stored.detail.metadata.schemaVersion
  try {
    const version = typeof versions === 'function' ? versions(type) : (versions[type] ?? asStored)
    return { event: version === undefined ? undefined : inVersion(contracts, stored, version) }
  } catch (problem) {
    return { problem }
  }
}
