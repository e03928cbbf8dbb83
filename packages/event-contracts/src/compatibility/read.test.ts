import { describe, expect, test } from 'vitest'
import { compareSchemas } from './compare.ts'
import { SchemaError } from './schema-error.ts'
import { judge } from './testing/judge.ts'

const draft4 = 'http://json-schema.org/draft-04/schema#'
const draft7 = 'http://json-schema.org/draft-07/schema#'
const draft2019 = 'https://json-schema.org/draft/2019-09/schema'
const draft2020 = 'https://json-schema.org/draft/2020-12/schema'

describe('a schema that cannot be read is refused with the place and the way out', () => {
  test.each<[string, unknown, string, RegExp]>([
    ['no schema', 5, '', /object, `true` or `false`/],
    ['nothing', undefined, '', /object, `true` or `false`/],
    [
      'a type that there is not',
      { properties: { a: { type: 'date' } } },
      '/properties/a/type',
      /no type of JSON Schema/,
    ],
    ['a bound that is no number', { minimum: '1' }, '/minimum', /is a number/],
    ['a length that is no whole number', { maxLength: 1.5 }, '/maxLength', /whole number/],
    ['required of draft 03', { properties: { a: { required: true } } }, '/properties/a/required', /list of names/],
    ['an empty list of alternatives', { anyOf: [] }, '/anyOf', /at least one schema/],
    ['a step of zero', { multipleOf: 0 }, '/multipleOf', /above 0/],
    [
      'a reference to nothing',
      { properties: { a: { $ref: '#/$defs/a' } } },
      '/properties/a/$ref',
      /nothing at `#\/\$defs\/a`/,
    ],
    ['a reference elsewhere', { $ref: 'https://example.com/a.json' }, '/$ref', /nothing is fetched/],
    ['a reference to itself', { $ref: '#' }, '', /without end/],
    [
      'a circle',
      { $defs: { a: { $ref: '#/$defs/b' }, b: { allOf: [{ $ref: '#/$defs/a' }] } } },
      '/$defs/a',
      /without end/,
    ],
    ['a pattern that is none', { pattern: '(' }, '/pattern', /no regular expression/],
    ['a pattern that takes for ever', { pattern: '^(a+)+$' }, '/pattern', /busy for ever/],
    [
      'such a pattern of names',
      { patternProperties: { '^(a|a)*$': {} } },
      '/patternProperties/^(a|a)*$',
      /busy for ever/,
    ],
    ['draft 03', { $schema: 'http://json-schema.org/draft-03/schema#' }, '/$schema', /Draft 03/],
  ])('%s', (_, schema, at, message) => {
    for (const compare of [() => compareSchemas(schema, {}), () => compareSchemas({}, schema)]) {
      expect(compare).toThrow(SchemaError)
      expect(compare).toThrow(message)
      expect(compare).toThrow(expect.objectContaining({ at }))
    }
  })

  test('too large, at once', () => {
    const large = { enum: Array.from({ length: 300_000 }, (_, index) => `value number ${index}`) }
    expect(JSON.stringify(large).length).toBeGreaterThan(5_000_000)
    expect(() => compareSchemas(large, {})).toThrow(/are the most/)
  })

  test('too deep', () => {
    let deep: unknown = {}
    for (let level = 0; level < 20_000; level++) deep = { items: deep }
    expect(() => compareSchemas(deep, {})).toThrow(/levels deep/)
  })

  test('without an end, in memory', () => {
    const endless: Record<string, unknown> = {}
    endless.items = endless
    expect(() => compareSchemas(endless, {})).toThrow(/levels deep/)
  })
})

describe('each draft is read by its own rules', () => {
  const bothSafe = { backward: 'safe', forward: 'safe', findings: [] }

  test.each<[string, object, object]>([
    ['exclusive bounds of draft 04', { $schema: draft4, minimum: 1, exclusiveMinimum: true }, { exclusiveMinimum: 1 }],
    [
      'a tuple',
      { $schema: draft7, items: [{ type: 'string' }], additionalItems: false },
      { prefixItems: [{ type: 'string' }], items: false },
    ],
    [
      'dependencies',
      { $schema: draft7, dependencies: { a: ['b'], c: { required: ['d'] } } },
      { dependentRequired: { a: ['b'] }, dependentSchemas: { c: { required: ['d'] } } },
    ],
    [
      'definitions',
      { $schema: draft7, $ref: '#/definitions/a', definitions: { a: { type: 'null' } } },
      { type: 'null' },
    ],
    [
      'what stands beside a reference, before 2019',
      { $schema: draft7, $ref: '#/definitions/a', type: 'string', definitions: { a: {} } },
      {},
    ],
    [
      'what stands beside a reference, since 2019',
      { $schema: draft2019, $ref: '#/$defs/a', type: 'string', $defs: { a: {} } },
      { type: 'string' },
    ],
    [
      'an identifier as an anchor',
      { $schema: draft7, properties: { a: { $ref: '#a' } }, definitions: { a: { $id: '#a', type: 'null' } } },
      { properties: { a: { type: 'null' } } },
    ],
    [
      'identifiers within',
      {
        $id: 'https://example.com/root.json',
        $ref: 'part.json#/$defs/a',
        $defs: { p: { $id: 'part.json', $defs: { a: { type: 'null' } } } },
      },
      { type: 'null' },
    ],
    ['a keyword that came later is an annotation', { $schema: draft4, const: 1 }, {}],
    [
      'recursion of 2019',
      { $schema: draft2019, $recursiveAnchor: true, properties: { next: { $recursiveRef: '#' } } },
      { $schema: draft2020, $dynamicAnchor: 'node', properties: { next: { $dynamicRef: '#node' } } },
    ],
    ['minContains is unknown to draft 07', { $schema: draft7, contains: {}, minContains: 2 }, { minItems: 1 }],
    ['keywords that nobody knows', { type: 'string', 'x-unit': 'day' }, { type: 'string', unit: 'hour' }],
  ])('%s', (_, older, newer) => {
    expect(compareSchemas(older, newer)).toEqual(bothSafe)
  })

  test('a witness against draft 07 is one for a validator of draft 07', () => {
    const older = { $schema: draft7, type: 'object', properties: { a: { items: [{ type: 'number' }] } } }
    const newer = { $schema: draft7, type: 'object', properties: { a: { items: [{ type: 'integer' }] } } }
    const { findings } = compareSchemas(older, newer)
    expect(findings).toMatchObject([{ path: '/a/0', direction: 'backward' }])
    expect([judge(older, 7)(findings[0]?.witness), judge(newer, 7)(findings[0]?.witness)]).toEqual([true, false])
  })

  test('a reference that depends on who refers is not decided', () => {
    const schema = (leaf: string) => ({
      $dynamicAnchor: 'n',
      type: 'object',
      properties: { a: { $dynamicRef: '#n' }, b: { $ref: '#/$defs/b' } },
      $defs: { b: { $id: 'b', $dynamicAnchor: 'n', type: leaf } },
    })
    expect(compareSchemas(schema('string'), schema('number'))).toMatchObject({ backward: 'undecided' })
    expect(compareSchemas(schema('string'), { ...schema('string'), title: 'The same.' })).toEqual(bothSafe)
  })
})
