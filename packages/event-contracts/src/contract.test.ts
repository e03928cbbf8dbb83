import { Type } from 'typebox'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { ContractError, defineEvent, type EventContract, type EventOf } from './contract.ts'

const noStops: { city: string; on: string }[] = []
const stops: typeof noStops = [{ city: 'Ghent', on: '2026-07-06' }]

const definition = {
  name: 'ParcelSent',
  source: 'Parcels',
  owner: 'Dispatch',
  audience: 'external',
  meaning: 'A parcel has left the house.',
  groupBy: 'parcelId',
  schema: Type.Object(
    {
      parcelId: Type.String({ minLength: 1 }),
      stops: Type.Array(Type.Object({ city: Type.String(), on: Type.String({ format: 'date' }) })),
      weight: Type.Optional(Type.Number({ exclusiveMinimum: 0, description: 'Kilograms.' })),
    },
    { additionalProperties: false },
  ),
  examples: [{ parcelId: '4711', stops }],
} as const

const ParcelSent = defineEvent(definition)

describe('a contract', () => {
  test('is its definition, and can tell what is wrong with a detail', () => {
    expect(ParcelSent).toMatchObject(definition)
    expect(ParcelSent.problems(definition.examples[0])).toEqual([])
  })

  test('gives the type of its event', () => {
    type Event = EventOf<typeof ParcelSent>
    expectTypeOf<Event['type']>().toEqualTypeOf<'ParcelSent'>()
    expectTypeOf<Event['detail']['weight']>().toEqualTypeOf<number | undefined>()
  })

  test('of whatever event goes where any contract is welcome', () => {
    expectTypeOf(ParcelSent).toExtend<EventContract>()
  })

  test('groups by a field that the detail has', () => {
    // @ts-expect-error No parcel has a colour.
    expect(defineEvent({ ...definition, groupBy: 'colour' }).groupBy).toBe('colour')
  })

  test('whose example does not fit is an error, which says where, as soon as the program loads', () => {
    const misfit = { ...definition, examples: [{ parcelId: '', stops: noStops }] as const }
    expect(() => defineEvent(misfit)).toThrow(ContractError)
    expect(() => defineEvent(misfit)).toThrow(
      'An example of ParcelSent 1 is not valid: parcelId must not have fewer than 1 characters.',
    )
  })
})

describe('the problems of a detail', () => {
  const parcel = definition.examples[0]

  test.each([
    ['a field too few', { parcelId: '4711' }, 'must have required properties stops'],
    ['a field of another kind', { ...parcel, weight: '2 kg' }, 'weight must be number'],
    ['a value out of bounds', { ...parcel, weight: 0 }, 'weight must be > 0'],
    ['a day that does not exist', stop('2026-02-30'), 'stops.0.on must match format "date"'],
    ['an instant in place of a day', stop('2026-07-06T10:00:00Z'), 'stops.0.on must match format "date"'],
    ['no object', 'a parcel', 'must be object'],
    ['nothing', undefined, 'must be object'],
  ])('%s', (_, detail, sentence) => {
    expect(ParcelSent.problems(detail)).toEqual([sentence])
  })

  test('a field too many is named', () => {
    expect(ParcelSent.problems({ ...parcel, colour: 'brown' })).toContain('colour is not a field of this event')
  })

  test('several are all told', () => {
    expect(ParcelSent.problems({ parcelId: '', stops: [], weight: -1 })).toHaveLength(2)
  })

  function stop(on: string) {
    return { ...parcel, stops: [{ city: 'Ghent', on }] }
  }
})
