import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { defineEvent } from './contract.ts'
import type { LifeStep } from './life-cycle.ts'
import { ContractRegistry } from './registry.ts'
import { nextVersion } from './versions.ts'

const first = defineEvent({
  ...{ name: 'ParcelSent', source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' },
  meaning: 'A parcel has left the house.',
  schema: Type.Object({ parcelId: Type.String() }),
  examples: [{ parcelId: '4711' }],
})
const second = nextVersion(first, {
  changes: 'It says how heavy it is.',
  schema: Type.Object({ parcelId: Type.String(), grams: Type.Integer() }),
  examples: [{ parcelId: '4711', grams: 1 }],
  up: (older) => ({ ...older, grams: 0 }),
  down: ({ grams: _, ...older }) => older,
})

const step = (
  version: number,
  day: number,
  rest: { step: 'published'; stage: 'active' | 'experimental' } | { step: 'activated' },
) => ({ name: 'ParcelSent', version, at: `2026-01-0${day}T00:00:00.000Z`, by: 'ada', ...rest }) satisfies LifeStep

const ledger = [
  step(1, 1, { step: 'published', stage: 'active' }),
  step(2, 2, { step: 'published', stage: 'experimental' }),
  step(2, 4, { step: 'activated' }),
]

test.each([
  ['before there was any', 1, '2025-12-31T00:00:00.000Z'],
  ['while the second was an experiment', 1, '2026-01-03T00:00:00.000Z'],
  ['when the second was active', 2, '2026-01-04T00:00:00.000Z'],
])('who began %s reads version %d for good', (_when, version, began) => {
  expect(new ContractRegistry([second], ledger).versionAsOf('ParcelSent', began)?.version).toBe(version)
})

test('a version of which the ledger does not speak has always been active', () => {
  expect(new ContractRegistry([second]).versionAsOf('ParcelSent', '2020-01-01T00:00:00.000Z')?.version).toBe(2)
})
