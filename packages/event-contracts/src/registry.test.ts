import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { ContractError, defineEvent } from './contract.ts'
import type { LifeStep } from './life-cycle.ts'
import { ContractRegistry } from './registry.ts'
import { nextVersion, reviseEvent } from './versions.ts'

const parcel = {
  ...({ source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' } as const),
  meaning: 'A parcel has left the house.',
  schema: Type.Object({ parcelId: Type.String() }),
  examples: [{ parcelId: '4711' }],
} as const
const { schema, examples } = parcel
const first = defineEvent({ ...parcel, name: 'ParcelSent' })
const revised = reviseEvent(first, { schema, examples, changes: 'Nothing.' })
const second = nextVersion(revised, {
  ...{ examples, changes: 'Numbers are longer.', schema },
  up: ({ parcelId }) => ({ parcelId: `0${parcelId}` }),
  down: ({ parcelId }) => ({ parcelId: parcelId.slice(1) }),
})
const lost = defineEvent({ ...parcel, name: 'ParcelLost' })

const step = (version: number, rest: object) => ({ name: 'ParcelSent', version, by: 'jane', ...rest }) as LifeStep
const published = [
  step(1, { step: 'published', stage: 'active', at: '2026-01-01T00:00:00.000Z' }),
  step(2, { step: 'published', stage: 'active', at: '2026-02-01T00:00:00.000Z' }),
]
const retired = step(1, { step: 'retired', at: '2026-03-01T00:00:00.000Z' })

describe('a registry', () => {
  const registry = new ContractRegistry([second, lost], published)

  test('knows each version at its latest revision, and the way there', () => {
    expect(registry.newest).toEqual([second, lost])
    expect(registry.versions('ParcelSent')).toEqual([revised, second])
    expect(registry.history('ParcelSent')).toEqual([first, revised, second])
    expect(registry.find({ name: 'ParcelSent', version: 1 })).toBe(revised)
    expect(registry.convert('ParcelSent', { parcelId: '1' }, 1, 2)).toEqual({ parcelId: '01' })
    expect(registry.convert('ParcelSent', { parcelId: '01' }, 2, 1)).toEqual({ parcelId: '1' })
  })

  test('knows nothing of what it does not have', () => {
    expect(registry.find({ name: 'ParcelSent', version: 3 })).toBeUndefined()
    expect(registry.find({ name: 'Toast', version: 1 })).toBeUndefined()
    expect([registry.versions('Toast'), registry.history('Toast'), registry.supported('Toast')]).toEqual([[], [], []])
    expect([registry.current('Toast'), registry.versionAsOf('Toast', '2026-01-01')]).toEqual([undefined, undefined])
    expect(() => registry.convert('Toast', {}, 1, 1)).toThrow(ContractError)
  })

  test('has no two events of one name', () => {
    expect(() => new ContractRegistry([lost, lost])).toThrow('There are two events named ParcelLost.')
  })

  test('publishes what is not retired, and writes down the newest of that', () => {
    expect(registry.supported('ParcelSent')).toEqual([revised, second])
    expect(registry.current('ParcelSent')).toBe(second)
  })

  test('goes by a ledger that has grown, and takes contracts while it is in use', () => {
    const live = new ContractRegistry([second], published)
    expect(live.supported('ParcelSent')).toHaveLength(2)
    live.goBy([...published, retired])
    expect(live.supported('ParcelSent')).toEqual([second])
    expect(live.ledger).toHaveLength(3)
    live.put(lost)
    expect(live.current('ParcelLost')).toBe(lost)
  })

  test.each([
    ['before there was any', '2025-01-01T00:00:00.000Z', 1],
    ['before the second', '2026-01-31T23:59:59.999Z', 1],
    ['with the second', '2026-02-01T00:00:00.000Z', 2],
  ])('gives who began %s the version of that day', (_, began, version) => {
    expect(registry.versionAsOf('ParcelSent', began)?.version).toBe(version)
  })

  test('gives nobody a version that has ended, or an experiment', () => {
    const ended = new ContractRegistry([second], [...published, retired])
    expect(ended.versionAsOf('ParcelSent', '2026-01-15T00:00:00.000Z')).toBe(second)
    const trial = step(2, { step: 'published', stage: 'experimental', at: '2026-02-01T00:00:00.000Z' })
    const trying = new ContractRegistry([second], [...published.slice(0, 1), trial])
    expect(trying.versionAsOf('ParcelSent', '2026-06-01T00:00:00.000Z')).toBe(revised)
  })
})
