import { type TSchema, Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { defineEvent, type EventContract } from './contract.ts'
import { randomOf } from './random.ts'
import { sampleEvents } from './sample-events.ts'
import { sampleOfSchema } from './sample-values.ts'

const formats = 'date time date-time duration email hostname ipv4 ipv6 uri uri-reference uuid regex json-pointer'.split(
  ' ',
)

/** One field of every kind. */
const schema = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    kind: Type.Enum(['SMALL', 'LARGE']),
    code: Type.String({ pattern: '^[A-Z]{2}-[0-9]+$' }),
    weight: Type.Number({ exclusiveMinimum: 0, maximum: 30 }),
    count: Type.Integer({ minimum: 1, multipleOf: 3 }),
    note: Type.Optional(Type.String({ minLength: 2, maxLength: 5 })),
    stops: Type.Array(Type.Object({ city: Type.String(), on: Type.String({ format: 'date' }) }), { maxItems: 4 }),
    tags: Type.Array(Type.String(), { uniqueItems: true }),
    place: Type.Union([Type.Null(), Type.Object({ shelf: Type.Integer() })]),
    fragile: Type.Boolean(),
  },
  { additionalProperties: false },
)
const ParcelSent = defineEvent({
  ...{ name: 'ParcelSent', source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'id' },
  meaning: 'A parcel has left the house.',
  schema,
  examples: [
    {
      ...{ id: '0d4f9b7c-53c1-4c0e-8a53-0b0d8a0f6c11', kind: 'SMALL', code: 'DE-1', weight: 1, count: 3, stops: [] },
      ...{ tags: [], place: null, fragile: false },
    },
  ],
})

describe('the sample events of a contract', () => {
  const samples = sampleEvents(ParcelSent, 200)

  test('are its examples and as many others as were asked for, all valid', () => {
    expect(samples[0]).toEqual(ParcelSent.examples[0])
    expect(samples).toHaveLength(201)
    expect(samples.filter((sample) => !ParcelSent.accepts(sample))).toEqual([])
  })

  test('are different from one another, and have and lack what is optional', () => {
    expect(new Set(samples.map((sample) => JSON.stringify(sample))).size).toBeGreaterThan(150)
    expect(new Set(samples.map((sample) => 'note' in sample))).toEqual(new Set([true, false]))
  })

  test('are the same each time', () => {
    expect(sampleEvents(ParcelSent, 200)).toEqual(samples)
  })
})

test.each(formats)('a sample has the format %s', (format) => {
  const { accepts } = contractOf(Type.Object({ text: Type.String({ format }) }), { text: sample(format) })
  for (let seed = 0; seed < 50; seed++) expect(accepts({ text: sample(format, seed) })).toBe(true)
})

test('a schema in parts, with references and recursion, has samples as well', () => {
  const tree = {
    $ref: '#/$defs/node',
    $defs: {
      node: {
        type: 'object',
        allOf: [{ properties: { name: { const: 'leaf' } }, required: ['name'] }, { required: ['children'] }],
        properties: { children: { type: 'array', items: { $ref: '#/$defs/node' } } },
      },
    },
  }
  const { accepts } = contractOf(tree, { name: 'leaf', children: [] })
  for (let seed = 0; seed < 50; seed++) expect(accepts(sampleOfSchema(tree, randomOf(`${seed}`)))).toBe(true)
})

test('chance is spread evenly, and the same for the same seed', () => {
  const random = randomOf('dice')
  const counts = [0, 0, 0, 0, 0, 0]
  for (let roll = 0; roll < 6_000; roll++) counts[random.below(6)] = (counts[random.below(6)] ?? 0) + 1
  expect(randomOf('a').below(1_000_000)).toBe(randomOf('a').below(1_000_000))
  expect(randomOf('a').below(1_000_000)).not.toBe(randomOf('b').below(1_000_000))
  for (const count of counts) expect(count).toBeGreaterThan(0)
})

function sample(format: string, seed = 0): unknown {
  return sampleOfSchema({ type: 'string', format }, randomOf(`${seed}`))
}

function contractOf(root: TSchema, example: object): EventContract {
  return defineEvent({
    ...{ name: 'ParcelSent', source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'name' },
    meaning: 'A parcel has left the house.',
    schema: root,
    examples: [example],
  })
}
