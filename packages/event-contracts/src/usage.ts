import { daysBetween } from './calendar.ts'
import type { VersionKey } from './life-cycle.ts'

/** What a consumer has read of one version, as it was counted at delivery. */
export type Usage = VersionKey & {
  consumer: string
  /** ISO 8601 in UTC. */
  firstSeen: string
  lastSeen: string
  deliveries: number
}

/** A consumer that code declares: it need not have run yet. */
export type DeclaredConsumer = {
  name: string
  /** The `source` of the product that it is a part of. */
  source: string
  reads: readonly VersionKey[]
}

/** Those who have read a version within so many days, the latest first. */
export function readersOf(usage: readonly Usage[], { name, version }: VersionKey, now: string, days: number): Usage[] {
  const own = usage.filter((each) => each.name === name && each.version === version)
  return own
    .filter(({ lastSeen }) => daysBetween(lastSeen, now) <= days)
    .sort((one, other) => (one.lastSeen < other.lastSeen ? 1 : -1))
}
