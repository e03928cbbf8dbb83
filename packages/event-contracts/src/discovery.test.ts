import fc from 'fast-check'
import { Compile } from 'typebox/schema'
import { describe, expect, test } from 'vitest'
import { proposalOf, shapeOf } from './discovery.ts'

const sent = (more: object = {}) => ({
  parcelId: '58aa24fa-872b-4649-ae12-84cfa23e1933',
  day: '2026-05-13',
  grams: 250,
  state: 'IN_TRANSIT',
  ...more,
})

describe('a proposal', () => {
  test('says what is always there, in which format, and which words there are once enough were seen', () => {
    const details = Array.from({ length: 12 }, (_, index) =>
      sent(index % 2 ? { state: 'DELIVERED' } : { note: 'fragile' }),
    )
    const { schema, examples, groupBy, seen } = proposalOf(
      'ParcelSent',
      'Parcels',
      details.map((each) => shapeOf(each)),
    )
    expect(schema).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['parcelId', 'day', 'grams', 'state'],
      properties: {
        parcelId: { type: 'string', format: 'uuid' },
        day: { type: 'string', format: 'date' },
        grams: { type: 'integer' },
        state: { type: 'string', enum: ['DELIVERED', 'IN_TRANSIT'] },
        note: { type: 'string' },
      },
    })
    expect({ groupBy, seen }).toEqual({ groupBy: 'parcelId', seen: 12 })
    expect(Compile(schema).Check(examples[0])).toBe(true)
  })

  test('takes few texts for texts, and whole numbers among others for numbers', () => {
    const { schema } = proposalOf('ParcelSent', 'Parcels', [shapeOf(sent()), shapeOf(sent({ grams: 0.5 }))])
    expect(schema).toMatchObject({ properties: { state: { type: 'string' }, grams: { type: 'number' } } })
    expect(Object(schema).properties.state).not.toHaveProperty('enum')
  })

  test('tells nothing that somebody wrote', () => {
    const secret = 'my dog is called Rex'
    expect(JSON.stringify(shapeOf({ password: secret, mail: 'rex@dogs.example' }))).not.toMatch(/Rex|dogs/)
  })

  // TypeBox takes what an object inherits for a field of it, so names such as `valueOf` are left out.
  const inherited = Object.getOwnPropertyNames(Object.prototype)
  const detail = fc
    .dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }))
    .filter((each) => !inherited.some((name) => JSON.stringify(each).includes(`"${name}":`)))

  test('accepts every event that it was made of, and its own example', () => {
    fc.assert(
      fc.property(fc.array(detail, { minLength: 1 }), (details) => {
        const shapes = details.map((each) => shapeOf(each))
        const { schema, examples } = proposalOf('ParcelSent', 'Parcels', shapes)
        const compiled = Compile(schema)
        for (const each of details) expect(compiled.Check(each)).toBe(true)
        expect(compiled.Check(examples[0])).toBe(true)
      }),
    )
  })
})
