import { defineEvent } from '@vacation-tracker/event-contracts'
import fc from 'fast-check'
import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { ParcelLost, ParcelMoved, ParcelMoved1 } from '../testing/parcels.ts'
import { edgeCases } from './edge-cases.ts'
import { sampleDetails, sampleEvent, sampleEvents } from './samples.ts'

/** A field of every kind that has edges. */
const ParcelWeighed = defineEvent({
  ...{ name: 'ParcelWeighed', source: 'Parcels', owner: 'Dispatch', audience: 'internal', groupBy: 'id' },
  meaning: 'A parcel has been on the scales.',
  schema: Type.Object(
    {
      id: Type.String({ minLength: 2, maxLength: 8 }),
      grams: Type.Integer({ minimum: 1, maximum: 30_000 }),
      share: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
      fragile: Type.Boolean(),
      size: Type.Enum(['S', 'M', 'L']),
      on: Type.String({ format: 'date' }),
      code: Type.String({ pattern: '^[A-Z]{2}[0-9]{0,3}$' }),
      remark: Type.Optional(Type.Union([Type.Null(), Type.String({ maxLength: 40 })])),
      stops: Type.Array(Type.Object({ city: Type.String(), by: Type.Optional(Type.Enum(['ROAD', 'RAIL'])) }), {
        minItems: 1,
        maxItems: 5,
      }),
    },
    { additionalProperties: false },
  ),
  examples: [
    {
      ...{ id: 'ab', grams: 5, share: 0.5, fragile: true, size: 'S', on: '2026-01-05', code: 'DE', remark: 'ok' },
      stops: [{ city: 'Bonn', by: 'ROAD' }],
    },
  ],
})

describe('edge cases', () => {
  const names = edgeCases(ParcelWeighed, 'edges').map(({ what }) => what)

  test.each([
    'id has 2 characters',
    'id has 8 characters',
    'grams is 1',
    'grams is 30000',
    'share is 1',
    'fragile is false',
    'size is "M"',
    'size is "L"',
    'on is 2028-02-29',
    'remark is not there',
    'remark is null',
    'remark is empty',
    'remark has 40 characters',
    'remark has characters beyond ASCII',
    'stops has 5 items',
    'stops.*.by is "RAIL"',
    'stops.*.by is not there',
    'stops.*.city is empty',
    'stops.*.city has 1000 characters',
  ])('%s', (what) => {
    expect(names).toContain(what)
  })

  test('beyond the edges there is nothing', () => {
    for (const { detail } of edgeCases(ParcelWeighed, 'edges')) expect(ParcelWeighed.problems(detail)).toEqual([])
  })
})

test('whatever the seed, samples are valid, and the same each time', () => {
  const contracts = fc.constantFrom(ParcelWeighed, ParcelMoved, ParcelMoved1, ParcelLost)
  fc.assert(
    fc.property(contracts, fc.string(), (contract, seed) => {
      const details = sampleDetails(contract, { seed, count: 10 })
      for (const detail of details) expect(contract.problems(detail)).toEqual([])
      expect(sampleDetails(contract, { seed, count: 10 })).toEqual(details)
    }),
    { numRuns: 30 },
  )
})

test('another seed gives others; those of the one may be changed without changing the other', () => {
  const one = sampleDetails(ParcelWeighed, { seed: 'one' })
  expect(sampleDetails(ParcelWeighed, { seed: 'two' })).not.toEqual(one)
  const [first] = one
  if (first !== undefined) first.grams = 7
  expect(sampleDetails(ParcelWeighed, { seed: 'one' })[0]?.grams).toBe(5)
})

test('events have ids of their own, and say of which version they are', () => {
  const events = sampleEvents(ParcelMoved, { count: 5 })
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
  expect(events[0]).toMatchObject({
    source: 'Parcels',
    detail: { metadata: { schemaVersion: 2, eventId: events[0]?.id } },
  })
  expect(sampleEvents(ParcelMoved, { count: 5 })).toEqual(events)
})

test('one event is the example with the fields that are wanted, or refused', () => {
  expect(sampleEvent(ParcelMoved, { parcelId: '7' }).detail).toMatchObject({ parcelId: '7', step: 1, leg: 'ROAD' })
  expect(sampleEvent(ParcelMoved, {}, 'a').id).not.toBe(sampleEvent(ParcelMoved, {}, 'b').id)
  expect(() => sampleEvent(ParcelMoved, { step: -1 })).toThrow('This is no ParcelMoved 2: step must be >= 0.')
})
