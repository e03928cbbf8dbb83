import fc from 'fast-check'
import { Type } from 'typebox'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { ContractError, defineEvent, type EventOf } from './contract.ts'
import { converterOf, historyOf, nextVersion, patternOf, reviseEvent, thinFormOf, versionsOf } from './versions.ts'

const ParcelSent1 = defineEvent({
  ...{ name: 'ParcelSent', source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' },
  meaning: 'A parcel has left the house.',
  thin: ['parcelId'],
  schema: Type.Object({ parcelId: Type.String(), kilograms: Type.Integer() }),
  examples: [{ parcelId: '4711', kilograms: 2 }],
})
const Revised = reviseEvent(ParcelSent1, {
  changes: 'A parcel may have a note.',
  schema: Type.Object({ parcelId: Type.String(), kilograms: Type.Integer(), note: Type.Optional(Type.String()) }),
  examples: [{ parcelId: '4711', kilograms: 2, note: 'Fragile.' }],
})
const ParcelSent2 = nextVersion(Revised, {
  changes: 'The weight is in grams.',
  schema: Type.Object({ parcelId: Type.String(), weight: Type.Integer(), note: Type.Optional(Type.String()) }),
  examples: [{ parcelId: '4711', weight: 2000 }],
  up: ({ kilograms, ...same }) => ({ ...same, weight: kilograms * 1000 }),
  down: ({ weight, ...same }) => ({ ...same, kilograms: Math.ceil(weight / 1000) }),
})
const ParcelSent3 = nextVersion(ParcelSent2, {
  changes: 'A parcel has a kind.',
  schema: Type.Object({ ...ParcelSent2.schema.properties, kind: Type.String() }),
  examples: [{ parcelId: '4711', weight: 2000, kind: 'letter' }],
  up: (older) => ({ ...older, kind: 'parcel' }),
  down: ({ kind: _, ...older }) => older,
})

describe('a chain of versions', () => {
  test('is told oldest first, with revisions or without', () => {
    const names = (all: { version: number; revision: number }[]) =>
      all.map((each) => `${each.version}.${each.revision}`)
    expect(names(historyOf(ParcelSent3))).toEqual(['1.0', '1.1', '2.0', '3.0'])
    expect(names(versionsOf(ParcelSent3))).toEqual(['1.1', '2.0', '3.0'])
  })

  test('keeps what a newer version does not say, and gives its type', () => {
    expect(ParcelSent3).toMatchObject({
      owner: 'Dispatch',
      audience: 'external',
      groupBy: 'parcelId',
      thin: ['parcelId'],
    })
    expectTypeOf<EventOf<typeof ParcelSent3>['detail']['kind']>().toEqualTypeOf<string>()
  })

  test('whose example does not survive the way down is an error as soon as the program loads', () => {
    const change = { schema: ParcelSent2.schema, examples: ParcelSent2.examples, changes: 'Nothing.' }
    const wrong = () =>
      nextVersion(Revised, {
        ...change,
        up: () => ParcelSent2.examples[0],
        down: () => ({ parcelId: '', kilograms: 0.5 }),
      })
    expect(wrong).toThrow(ContractError)
    expect(wrong).toThrow(
      'An example of ParcelSent 2 is not valid as ParcelSent 1.1: kilograms must be integer. Correct `down`.',
    )
  })
})

describe('the way between versions', () => {
  const convert = converterOf(ParcelSent3)
  const parcels = fc.record({ parcelId: fc.string(), kilograms: fc.integer({ min: 0, max: 1_000_000 }) })
  const version = fc.integer({ min: 1, max: 3 })

  test('leads over all that lie between', () => {
    expect(convert({ parcelId: '1', kilograms: 3 }, 1, 3)).toEqual({ parcelId: '1', weight: 3000, kind: 'parcel' })
    expect(convert({ parcelId: '1', weight: 2500, kind: 'letter' }, 3, 1)).toEqual({ parcelId: '1', kilograms: 3 })
  })

  test('leads nowhere from where a detail is already', () => {
    fc.assert(
      fc.property(parcels, (detail) => {
        expect(convert(detail, 1, 1)).toBe(detail)
      }),
    )
  })

  test('is the same in one go as in steps', () => {
    fc.assert(
      fc.property(parcels, version, version, (detail, through, to) => {
        const there = convert(detail, 1, through)
        const steps = through <= to ? convert(there, through, to) : convert(convert(there, through, 1), 1, to)
        expect(steps).toEqual(convert(detail, 1, to))
      }),
    )
  })

  test('up and down again loses nothing', () => {
    fc.assert(
      fc.property(parcels, version, (detail, to) => {
        expect(convert(convert(detail, 1, to), to, 1)).toEqual(detail)
      }),
    )
  })

  test('makes valid details in each version', () => {
    fc.assert(
      fc.property(parcels, version, (detail, to) => {
        expect(versionsOf(ParcelSent3)[to - 1]?.problems(convert(detail, 1, to))).toEqual([])
      }),
    )
  })

  test.each([0, 4, 1.5, -1])('to a version that there is not is an error: %s', (to) => {
    expect(() => convert({}, 1, to)).toThrow(`There is no version ${to} of ParcelSent.`)
    expect(() => convert({}, to, 1)).toThrow(ContractError)
  })
})

test('the pattern of a version names it', () => {
  expect(patternOf(ParcelSent2)).toEqual({
    ...{ source: ['Parcels'], 'detail-type': ['ParcelSent'] },
    detail: { metadata: { schemaVersion: [2] } },
  })
})

test('the thin form has the fields that the contract names, as far as they are there; all where it names none', () => {
  expect(thinFormOf(ParcelSent1, { parcelId: '4711', kilograms: 2 })).toEqual({ parcelId: '4711' })
  expect(thinFormOf(ParcelSent1, { kilograms: 2 })).toEqual({})
  expect(thinFormOf({ thin: undefined }, { kilograms: 2 })).toEqual({ kilograms: 2 })
})
