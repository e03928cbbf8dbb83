import { defineEvent, type EventContract } from '@vacation-tracker/event-contracts'
import type { LifeStep } from '@vacation-tracker/event-contracts/life-cycle'
import { nextVersion } from '@vacation-tracker/event-contracts/versions'
import { Type } from 'typebox'
import type { Fact } from '../seal.ts'

const closed = { additionalProperties: false }
const parcel = { parcelId: Type.String({ minLength: 1 }), step: Type.Integer() }

/** An event in three versions: kilograms, then grams, then with the scales that were used. */
export const ParcelWeighed1 = defineEvent({
  ...{ name: 'ParcelWeighed', source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' },
  meaning: 'A parcel was on the scales.',
  thin: ['parcelId', 'step'],
  schema: Type.Object({ ...parcel, weight: Type.Number({ unit: 'kilogram', maximum: 1000 }) }, closed),
  examples: [{ parcelId: 'p', step: 1, weight: 0.5 }],
})

export const ParcelWeighed2 = nextVersion(ParcelWeighed1, {
  changes: 'The weight is in grams.',
  schema: Type.Object({ ...parcel, weight: Type.Integer({ unit: 'gram' }) }, closed),
  examples: [{ parcelId: 'p', step: 1, weight: 500 }],
  up: ({ weight, ...same }) => ({ ...same, weight: Math.round(weight * 1000) }),
  down: ({ weight, ...same }) => ({ ...same, weight: weight / 1000 }),
})

export const ParcelWeighed3 = nextVersion(ParcelWeighed2, {
  changes: 'It says on which scales.',
  schema: Type.Object({ ...parcel, weight: Type.Integer({ unit: 'gram' }), scales: Type.String() }, closed),
  examples: [{ parcelId: 'p', step: 1, weight: 500, scales: 'hall' }],
  up: (older) => ({ ...older, scales: 'unknown' }),
  down: ({ scales: _, ...older }) => older,
})

/** For the product only. */
export const ScalesCleaned = defineEvent({
  ...{ name: 'ScalesCleaned', source: 'Parcels', owner: 'Dispatch', audience: 'internal', groupBy: 'scales' },
  meaning: 'Somebody has cleaned the scales.',
  schema: Type.Object({ scales: Type.String() }, closed),
  examples: [{ scales: 'hall' }],
})

const byVersion = new Map<number, (parcelId: string, step: number) => Fact>([
  [1, (parcelId, step) => ({ contract: ParcelWeighed1, detail: { parcelId, step, weight: step / 1000 } })],
  [2, (parcelId, step) => ({ contract: ParcelWeighed2, detail: { parcelId, step, weight: step } })],
  [3, (parcelId, step) => ({ contract: ParcelWeighed3, detail: { parcelId, step, weight: step, scales: 'hall' } })],
])

/** A parcel was weighed at its n-th step, and weighs n grams; its producer writes the event in a version. */
export function weighed(version: number, parcelId: string, step: number): Fact {
  const write = byVersion.get(version)
  if (write === undefined) throw new Error(`There is no version ${version}.`)
  return write(parcelId, step)
}

/** What a version says of the n-th step. */
export function weightIn(version: number, step: number): number {
  return version === 1 ? step / 1000 : step
}

export const weighings: readonly [EventContract, EventContract, EventContract] = [
  ParcelWeighed1,
  ParcelWeighed2,
  ParcelWeighed3,
]

/** Steps in the life of a version, early in the year that tests are in. */
export function published(version: number, stage: 'experimental' | 'active' = 'active', at = newYear): LifeStep {
  return { name: 'ParcelWeighed', version, at, by: 'ada', step: 'published', stage }
}

export function deprecated(version: number): LifeStep {
  const grace = { until: '2027-01-01', reason: 'Grams are finer.', useInstead: 'ParcelWeighed 2' }
  return { name: 'ParcelWeighed', version, at: newYear, by: 'ada', step: 'deprecated', ...grace }
}

export function retired(version: number): LifeStep {
  return { name: 'ParcelWeighed', version, at: newYear, by: 'ada', step: 'retired' }
}

const newYear = '2026-01-01T00:00:00.000Z'
