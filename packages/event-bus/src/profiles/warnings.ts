import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import {
  compareProfiles,
  type ProfileFinding,
  type ValueProfile,
} from '@vacation-tracker/event-contracts/value-profile'
import { Fields } from './fields.ts'
import type { DayOfField } from './profile-book.ts'
import { FieldStatistics } from './statistics.ts'

/** A field that seems to mean something else in a version than in the one before, or than it did some days ago. */
export type ProfileWarning = ProfileFinding & {
  type: string
  version: number
  /** The version that it is compared with; nothing when it is the same version, on the days before. */
  comparedWith?: number
  /** The first day that is different, `YYYY-MM-DD` in UTC, when days are compared. */
  since?: string
}

/** As many days as are put together on either side of a day. */
const daysBefore = 14
const daysAfter = 3

/** Compares each version with its neighbour, and each day with those before it. */
export function warningsOf(contracts: ContractRegistry, days: readonly DayOfField[]): ProfileWarning[] {
  return [...Map.groupBy(days, ({ type }) => type)].flatMap(([type, ofType]) => {
    const byVersion = Map.groupBy(ofType, ({ version }) => version)
    const between = contracts.supported(type).flatMap(({ version }, index, supported) => {
      const before = supported[index - 1]
      return before === undefined ? [] : betweenVersions(contracts, type, [before.version, version], byVersion)
    })
    return [...between, ...[...byVersion].flatMap(([version, own]) => overTime(type, version, own))]
  })
}

function betweenVersions(
  contracts: ContractRegistry,
  type: string,
  [older, newer]: readonly [number, number],
  byVersion: ReadonlyMap<number, readonly DayOfField[]>,
): ProfileWarning[] {
  const [before, after] = [profileOf(byVersion.get(older) ?? []), profileOf(byVersion.get(newer) ?? [])]
  const [oldUnits, newUnits] = [unitsOf(contracts, type, older), unitsOf(contracts, type, newer)]
  return (
    compareProfiles(before, after)
      // Who states another unit has told everybody.
      .filter(({ path }) => oldUnits.get(path) === newUnits.get(path))
      .map((finding) => ({ ...finding, type, version: newer, comparedWith: older }))
  )
}

function overTime(type: string, version: number, all: readonly DayOfField[]): ProfileWarning[] {
  const days = [...new Set(all.map(({ day }) => day))].sort()
  const strongest = new Map<string, { strength: number; warning: ProfileWarning }>()
  for (const [index, since] of days.entries()) {
    const around = (from: number, to: number) => {
      const some = new Set(days.slice(Math.max(0, from), to))
      return profileOf(all.filter(({ day }) => some.has(day)))
    }
    const [before, after] = [around(index - daysBefore, index), around(index, index + daysAfter)]
    for (const finding of compareProfiles(before, after)) {
      const key = `${finding.kind} ${finding.path}`
      const strength = strengthOf(finding, before, after)
      if (strength <= (strongest.get(key)?.strength ?? 0)) continue
      strongest.set(key, { strength, warning: { ...finding, type, version, since } })
    }
  }
  return [...strongest.values()].map(({ warning }) => warning)
}

/** By how much a field has changed. Where two days are compared of which one is mixed, it is less. */
function strengthOf({ kind, path }: ProfileFinding, before: ValueProfile, after: ValueProfile): number {
  const [then, now] = [before[path], after[path]]
  if (then === undefined || now === undefined) return 0
  const share = ({ absent, count }: typeof then) => absent / (absent + count)
  if (kind === 'absence') return Math.abs(share(now) - share(then))
  return kind === 'cardinality' ? then.distinct / now.distinct : Math.abs(now.mean - then.mean)
}

function profileOf(days: readonly DayOfField[]): ValueProfile {
  const merged = new Map<string, FieldStatistics>()
  for (const { path, statistics } of days) {
    const all = merged.get(path) ?? new FieldStatistics()
    all.merge(statistics)
    merged.set(path, all)
  }
  return Object.fromEntries([...merged].map(([path, { profile }]) => [path, profile]))
}

function unitsOf(contracts: ContractRegistry, name: string, version: number): Map<string, unknown> {
  const contract = contracts.find({ name, version })
  return new Map(contract && new Fields(contract).all.map(({ path, unit }) => [path, unit]))
}
