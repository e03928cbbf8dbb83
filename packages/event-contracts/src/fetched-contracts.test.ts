import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { ContractError, defineEvent } from './contract.ts'
import { contractsOf } from './fetched-contracts.ts'
import { freeze } from './freeze.ts'
import { ContractRegistry } from './registry.ts'
import { nextVersion } from './versions.ts'

const first = defineEvent({
  ...{ name: 'ParcelSent', source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' },
  meaning: 'A parcel has left the house.',
  schema: Type.Object({ parcelId: Type.String(), kilograms: Type.Number() }),
  examples: [{ parcelId: '4711', kilograms: 1 }],
})
const second = nextVersion(first, {
  changes: 'The weight is in grams.',
  schema: Type.Object({ parcelId: Type.String(), grams: Type.Integer() }),
  examples: [{ parcelId: '4711', grams: 1000 }],
  up: ({ kilograms, ...same }) => ({ ...same, grams: kilograms * 1000 }),
  down: ({ grams, ...same }) => ({ ...same, kilograms: grams / 1000 }),
})
const fetched = JSON.parse(JSON.stringify([freeze(second), freeze(first)]))

test('what a registry gives validates as the contracts of the producer do, in every version', () => {
  const registry = new ContractRegistry(contractsOf(fetched))
  expect(registry.versions('ParcelSent').map(({ version }) => version)).toEqual([1, 2])
  expect(registry.find(first)?.accepts({ parcelId: '1', kilograms: 2 })).toBe(true)
  expect(registry.find(second)?.accepts({ parcelId: '1', kilograms: 2 })).toBe(false)
  expect(registry.find(second)?.hash).toBe(second.hash)
})

test('how a version becomes another one is not known, and said to be so', () => {
  const registry = new ContractRegistry(contractsOf(fetched))
  expect(() => registry.convert('ParcelSent', { parcelId: '1', kilograms: 2 }, 1, 2)).toThrow(ContractError)
  expect(() => registry.convert('ParcelSent', { parcelId: '1', grams: 2 }, 2, 1)).toThrow(
    'Only its producer knows how ParcelSent 1 and ParcelSent 2 become each other.',
  )
})

test('a registry that has retired the first versions gives what is left', () => {
  const [newest] = contractsOf(fetched.slice(0, 1))
  expect(newest).toMatchObject({ version: 2, previous: undefined, casts: undefined })
  const third = nextVersion(second, {
    ...{ changes: 'It says where.', schema: Type.Object({ place: Type.String() }), examples: [{ place: 'Bonn' }] },
    up: () => ({ place: 'Bonn' }),
    down: () => ({ parcelId: '1', grams: 1 }),
  })
  const registry = new ContractRegistry(contractsOf([freeze(second), freeze(third)]))
  expect(() => registry.convert('ParcelSent', { place: 'Bonn' }, 3, 2)).toThrow('Only its producer knows')
  expect(() => registry.convert('ParcelSent', { place: 'Bonn' }, 3, 1)).toThrow('There is no version 1 of ParcelSent.')
})
