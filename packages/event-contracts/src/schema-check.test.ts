import { describe, expect, test } from 'vitest'
import { problemsOfSchema } from './schema-check.ts'

const parcel = { type: 'object', properties: { parcelId: { type: 'string' } }, required: ['parcelId'] }
const withField = (field: unknown) => ({ ...parcel, properties: { field } })

describe('a schema that an event may have', () => {
  test.each([
    ['a plain one', parcel],
    ['one that says its draft', { $schema: 'https://json-schema.org/draft/2020-12/schema', ...parcel }],
    ['units and other remarks', withField({ type: 'number', unit: 'gram' })],
    ['references within it', { ...withField({ $ref: '#/$defs/city' }), $defs: { city: { type: 'string' } } }],
    ['references by anchor', { ...withField({ $ref: '#city' }), $defs: { city: { $anchor: 'city', type: 'string' } } }],
    ['a list of itself', withField({ type: 'array', items: { $ref: '#' } })],
    ['itself as a field that may be missing', { type: 'object', properties: { inner: { $ref: '#' } } }],
    ['itself or null', { ...withField({ anyOf: [{ $ref: '#' }, { type: 'null' }] }), required: ['field'] }],
    ['a harmless pattern', withField({ type: 'string', pattern: '^[A-Z]{2}[0-9]{4}$' })],
    ['a slow pattern for short texts', withField({ type: 'string', pattern: '[a-z]+$', maxLength: 100 })],
    ['an endless definition that nothing uses', { ...parcel, $defs: { a: endless() } }],
  ])('%s', (_, schema) => {
    expect(problemsOfSchema(schema)).toEqual([])
  })
})

describe('a schema that no event may have', () => {
  test.each([
    ['none', 'text', '', 'is an object'],
    ['null', null, '', 'is an object'],
    ['a boolean', true, '', 'is an object'],
    ['a list', [], '', 'is an object'],
    ['an unknown type', withField({ type: 'strnig' }), '/properties/field/type', 'allowed values'],
    ['a keyword of another kind', { ...parcel, required: 'parcelId' }, '/required', 'must be array'],
    ['an impossible bound', withField({ minLength: -1 }), '/properties/field/minLength', 'must be >= 0'],
    ['an older draft', { $schema: 'http://json-schema.org/draft-07/schema#', ...parcel }, '/$schema', 'draft-07'],
    [
      'a reference to nothing',
      withField({ $ref: '#/$defs/city' }),
      '/properties/field/$ref',
      'There is no #/$defs/city',
    ],
    ['a reference to elsewhere', withField({ $ref: 'https://example.com/city' }), '/properties/field/$ref', 'outside'],
    ['a reference to a file', withField({ $ref: 'city.json' }), '/properties/field/$ref', 'outside'],
    ['a reference to itself', { $ref: '#' }, '', 'without end'],
    ['a circle of references', circle(), '', 'without end'],
    ['itself as a field it must have', endless(), '', 'without end'],
    ['a list of itself that is never empty', { type: 'array', items: { $ref: '#' }, minItems: 1 }, '', 'without end'],
    ['a pattern that is none', withField({ type: 'string', pattern: '(' }), '/properties/field/pattern', 'regex'],
    ['a catastrophic pattern', withField({ pattern: '^(a+)+$' }), '/properties/field/pattern', 'catastrophic'],
    [
      'a catastrophic name',
      { ...parcel, patternProperties: { '^(a|a)*$': true } },
      '/patternProperties',
      'catastrophic',
    ],
    ['a slow pattern for long texts', withField({ pattern: '[a-z]+$' }), '/properties/field/pattern', 'square'],
    ['5 MB', withField({ enum: Array.from({ length: 500_000 }, (_, number) => `value ${number}`) }), '', 'characters'],
    ['a hundred thousand levels', deep(100_000), '', 'deeper than 64'],
  ])('%s', (_, schema, place, words) => {
    const [first] = problemsOfSchema(schema)
    expect(first?.place).toBe(place)
    expect(first?.message).toContain(words)
    expect(first?.mend).toMatch(/\.$/)
  })

  test('is told of in all its places', () => {
    const schema = { ...parcel, properties: { a: { type: 'strnig' }, b: { minimum: 'low' } } }
    expect(problemsOfSchema(schema).map(({ place }) => place)).toEqual(['/properties/a/type', '/properties/b/minimum'])
  })

  test('names places with the characters of a pointer escaped', () => {
    const schema = { type: 'object', properties: { 'a/b~c': { $ref: '#/nowhere' } } }
    expect(problemsOfSchema(schema)[0]?.place).toBe('/properties/a~1b~0c/$ref')
  })
})

function endless() {
  return { type: 'object', properties: { inner: { $ref: '#' } }, required: ['inner'] }
}

function circle() {
  return { $ref: '#/$defs/a', $defs: { a: { $ref: '#/$defs/b' }, b: { $ref: '#/$defs/a' } } }
}

function deep(levels: number): object {
  let schema: object = { type: 'string' }
  for (let level = 0; level < levels; level++) schema = { type: 'array', items: schema }
  return schema
}
