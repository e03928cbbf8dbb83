import type { Verdict } from '../compare.ts'

/** Two schemas, older first, with the verdicts on them backward and forward, and the place of the difference if it matters. */
export type Pair = [title: string, older: unknown, newer: unknown, backward: Verdict, forward: Verdict, path?: string]

const text = { type: 'string' }
const whole = { type: 'integer' }
const parcel = { type: 'object', properties: { id: text, weight: whole }, required: ['id'] }
const closed = { ...parcel, additionalProperties: false }
const when = (condition: object, ...branches: [yes: object, no?: object]) => {
  const [yes, no] = branches
  return Object.fromEntries([['if', condition], ['then', yes], ...(no === undefined ? [] : [['else', no] as const])])
}
const variant = (kind: string, more: object = {}) => ({
  type: 'object',
  properties: { kind: { const: kind }, ...more },
  required: ['kind', ...Object.keys(more)],
})

const same = (title: string, older: unknown, newer: unknown): Pair => [title, older, newer, 'safe', 'safe']
const narrower = (title: string, older: unknown, newer: unknown, path?: string): Pair => [
  ...([title, older, newer, 'breaking', 'safe'] as const),
  ...(path === undefined ? ([] as const) : ([path] as const)),
]
const wider = (title: string, older: unknown, newer: unknown, path?: string): Pair => [
  ...([title, older, newer, 'safe', 'breaking'] as const),
  ...(path === undefined ? ([] as const) : ([path] as const)),
]
const different = (title: string, older: unknown, newer: unknown, path?: string): Pair => [
  ...([title, older, newer, 'breaking', 'breaking'] as const),
  ...(path === undefined ? ([] as const) : ([path] as const)),
]

/** What says the same in other words. */
export const otherWords: Pair[] = [
  same('a description', closed, {
    ...closed,
    title: 'Parcel',
    description: 'What is sent.',
    $comment: 'x',
    examples: [1],
  }),
  same('properties in another order', closed, { ...closed, properties: { weight: whole, id: text } }),
  same('a reference put in its place', { $ref: '#/$defs/p', $defs: { p: parcel } }, parcel),
  same(
    'a reference by another name',
    { $ref: '#/$defs/p', $defs: { p: parcel } },
    { $ref: '#/$defs/q', $defs: { q: parcel } },
  ),
  same('an anchor instead of a pointer', { $ref: '#p', $defs: { p: { ...parcel, $anchor: 'p' } } }, parcel),
  same(
    'allOf put together',
    { allOf: [{ type: 'object' }, { properties: { id: text } }, { required: ['id'] }] },
    { type: 'object', properties: { id: text }, required: ['id'] },
  ),
  same('two bounds instead of one', { minimum: 3 }, { allOf: [{ minimum: 1 }, { minimum: 3 }] }),
  same('a const as an enum', { const: 'a' }, { enum: ['a'] }),
  same('an enum as alternatives', { enum: ['a', 'b'] }, { anyOf: [{ const: 'a' }, { const: 'b' }] }),
  same('an enum in another order', { enum: ['a', 'b', null] }, { enum: [null, 'b', 'a'] }),
  same('an enum with a type beside it', { enum: ['a', 'b'] }, { type: 'string', enum: ['a', 'b'] }),
  same('alternatives in another order', { anyOf: [text, whole] }, { anyOf: [whole, text] }),
  same('alternatives that exclude each other', { anyOf: [text, whole] }, { oneOf: [whole, text] }),
  same('types as alternatives', { type: ['string', 'null'] }, { anyOf: [{ type: 'null' }, text] }),
  same('types as oneOf', { type: ['string', 'null'] }, { oneOf: [{ type: 'null' }, text] }),
  same('an integer as a multiple of one', { type: 'integer' }, { type: 'number', multipleOf: 1 }),
  same('integer beside number', { type: ['integer', 'number'] }, { type: 'number' }),
  same(
    'an exclusive bound of whole numbers',
    { type: 'integer', exclusiveMinimum: 0 },
    { type: 'integer', minimum: 1 },
  ),
  same('multiples of two and three', { allOf: [{ multipleOf: 2 }, { multipleOf: 3 }] }, { multipleOf: 6 }),
  same('decimal steps', { multipleOf: 0.01 }, { allOf: [{ multipleOf: 0.01 }, { multipleOf: 0.001 }] }),
  same('a pattern in other words', { pattern: '^[0-9]{3}$' }, { pattern: '^\\d\\d\\d$' }),
  same('a length as a pattern', { type: 'string', minLength: 1 }, { type: 'string', pattern: '[^]' }),
  same('a pattern of few texts', { type: 'string', pattern: '^(a|b)$' }, { enum: ['b', 'a'] }),
  same('not not', text, { not: { not: text } }),
  same('not by other types', { not: { type: 'string' } }, { type: ['number', 'boolean', 'null', 'array', 'object'] }),
  same('De Morgan', { not: { anyOf: [text, whole] } }, { allOf: [{ not: text }, { not: whole }] }),
  same('if without a then', when({ type: 'string' }, {}), {}),
  same('if as alternatives', when({ type: 'string' }, { minLength: 2 }), { minLength: 2 }),
  same(
    'a dependency as an alternative',
    { dependentRequired: { a: ['b'] } },
    { anyOf: [{ not: { type: 'object', required: ['a'] } }, { type: 'object', required: ['b'] }] },
  ),
  same('everything', {}, true),
  same('everything by bounds of zero', { type: 'array', minItems: 0 }, { type: 'array' }),
  same('nothing', false, { not: {} }),
  same('nothing, by a contradiction', { type: 'string', minLength: 3, maxLength: 2 }, false),
  same('nothing, by an object without values', { type: 'object', required: ['a'], properties: { a: false } }, false),
  same(
    'nothing, by recursion without end',
    { $ref: '#/$defs/n', $defs: { n: { type: 'object', properties: { n: { $ref: '#/$defs/n' } }, required: ['n'] } } },
    false,
  ),
  same(
    'a property that can have no value',
    { type: 'object', properties: { a: false } },
    { type: 'object', not: { required: ['a'] } },
  ),
  same('required once more', { required: ['a'] }, { required: ['a'], minProperties: 0 }),
  same(
    'a required property counts',
    { type: 'object', required: ['a'] },
    { type: 'object', required: ['a'], minProperties: 1 },
  ),
  same('an empty object', { type: 'object', additionalProperties: false }, { type: 'object', maxProperties: 0 }),
  same(
    'an object const',
    { const: { a: 1 } },
    { type: 'object', properties: { a: { const: 1 } }, required: ['a'], additionalProperties: false },
  ),
  same(
    'an array const',
    { const: [1, 'a'] },
    { type: 'array', prefixItems: [{ const: 1 }, { const: 'a' }], items: false, minItems: 2 },
  ),
  same('1 and 1.0', { const: 1 }, { enum: [1.0] }),
  same('true and false', { type: 'boolean' }, { enum: [false, true] }),
  same(
    'items as prefix items',
    { type: 'array', items: text, maxItems: 1 },
    { type: 'array', prefixItems: [text], maxItems: 1 },
  ),
  same(
    'contains in arrays of one',
    { type: 'array', contains: text, maxItems: 1 },
    { type: 'array', items: text, minItems: 1, maxItems: 1 },
  ),
  same(
    'an item that is unique by itself',
    { type: 'array', maxItems: 1 },
    { type: 'array', maxItems: 1, uniqueItems: true },
  ),
  same('unevaluated where nothing is beside it', closed, { ...parcel, unevaluatedProperties: false }),
  same('unevaluated beside allOf', closed, { allOf: [parcel], unevaluatedProperties: false }),
  same(
    'a format beside its pattern',
    { type: 'string', format: 'date' },
    { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  ),
  same(
    'a property by a pattern of its name',
    { type: 'object', properties: { a: text } },
    { type: 'object', patternProperties: { '^a$': text } },
  ),
  same(
    'names that are listed',
    { type: 'object', propertyNames: { enum: ['a', 'b'] } },
    { type: 'object', properties: { a: true, b: true }, additionalProperties: false },
  ),
  same(
    'a list that refers to itself, unrolled once',
    { type: 'object', properties: { next: { $ref: '#' } } },
    { type: 'object', properties: { next: { type: 'object', properties: { next: { $ref: '#' } } } } },
  ),
]

/** One keyword at a time. */
export const keywords: Pair[] = [
  wider('integer to number', { properties: { a: whole } }, { properties: { a: { type: 'number' } } }, '/a'),
  different('integer to string', { properties: { a: whole } }, { properties: { a: text } }, '/a'),
  wider('null allowed', { properties: { a: text } }, { properties: { a: { type: ['string', 'null'] } } }, '/a'),
  narrower('a type where there was none', {}, { type: 'object' }, ''),
  narrower('a value less', { enum: ['a', 'b'] }, { enum: ['a'] }, ''),
  wider('a value more', { enum: ['a'] }, { enum: ['a', 'b'] }),
  different('another const', { const: 'a' }, { const: 'b' }),
  narrower('an enum where there was none', text, { type: 'string', enum: ['a'] }),
  narrower('a higher minimum', { minimum: 1 }, { minimum: 2 }),
  narrower('an exclusive minimum', { minimum: 1 }, { exclusiveMinimum: 1 }),
  wider('a higher maximum', { maximum: 1 }, { maximum: 2 }),
  narrower(
    'a bound of whole numbers that says more',
    { type: 'integer', minimum: 0 },
    { type: 'integer', minimum: 0.5 },
  ),
  same(
    'a bound of whole numbers that says no more',
    { type: 'integer', minimum: 1 },
    { type: 'integer', minimum: 0.5 },
  ),
  wider('multiples of four to those of two', { multipleOf: 4 }, { multipleOf: 2 }),
  different('multiples of four to those of six', { multipleOf: 4 }, { multipleOf: 6 }),
  narrower('decimal multiples', { type: 'number' }, { type: 'number', multipleOf: 0.01 }),
  wider('hundredths to thousandths', { multipleOf: 0.01 }, { multipleOf: 0.001 }),
  same('multiples within bounds', { type: 'integer', minimum: 0, maximum: 5, multipleOf: 4 }, { enum: [0, 4] }),
  narrower('a longer minLength', { type: 'string', minLength: 1 }, { type: 'string', minLength: 2 }),
  wider('a longer maxLength', { type: 'string', maxLength: 3 }, { type: 'string', maxLength: 4 }),
  narrower('a pattern where there was none', text, { type: 'string', pattern: '^[A-Z]+$' }),
  wider(
    'a pattern of more texts',
    { type: 'string', pattern: '^[A-Z]{3}$' },
    { type: 'string', pattern: '^[A-Za-z]{3}$' },
  ),
  different('another pattern', { type: 'string', pattern: '^a' }, { type: 'string', pattern: '^b' }),
  narrower('anchors', { type: 'string', pattern: 'a' }, { type: 'string', pattern: '^a$' }),
  narrower(
    'a pattern that rules out some of a length',
    { type: 'string', maxLength: 2 },
    { type: 'string', maxLength: 2, pattern: '^[^!]*$' },
  ),
  wider('a pattern within a length', { type: 'string', pattern: '^[a-z]{3}$' }, { type: 'string', minLength: 2 }),
  narrower('a format where there was none', text, { type: 'string', format: 'date' }),
  different('another format', { type: 'string', format: 'date' }, { type: 'string', format: 'date-time' }),
  wider(
    'a format that is within another',
    { type: 'string', format: 'uri' },
    { type: 'string', format: 'uri-reference' },
  ),
  wider('a format within a length', { type: 'string', format: 'uuid' }, { type: 'string', minLength: 20 }),
  same('a format of texts, of numbers', whole, { type: 'integer', format: 'date' }),
  ['a format that nobody knows', text, { type: 'string', format: 'parcel-number' }, 'undecided', 'safe'],
  narrower('minItems', { type: 'array' }, { type: 'array', minItems: 1 }),
  narrower('maxItems', { type: 'array' }, { type: 'array', maxItems: 3 }),
  narrower('uniqueItems', { type: 'array' }, { type: 'array', uniqueItems: true }),
  narrower('items', { type: 'array' }, { type: 'array', items: text }, '/*'),
  wider('items of more types', { type: 'array', items: whole }, { type: 'array', items: { type: 'number' } }, '/*'),
  narrower('a prefix', { type: 'array' }, { type: 'array', prefixItems: [text] }, '/0'),
  narrower(
    'a closed tuple',
    { type: 'array', prefixItems: [text] },
    { type: 'array', prefixItems: [text], items: false },
    '',
  ),
  wider(
    'a longer tuple, closed',
    { prefixItems: [text], items: false, type: 'array' },
    { prefixItems: [text, text], items: false, type: 'array' },
  ),
  narrower('contains', { type: 'array' }, { type: 'array', contains: text }),
  narrower('minContains', { type: 'array', contains: text }, { type: 'array', contains: text, minContains: 2 }),
  narrower('maxContains', { type: 'array', contains: text }, { type: 'array', contains: text, maxContains: 2 }),
  wider('contains of zero', { type: 'array', contains: text }, { type: 'array', contains: text, minContains: 0 }),
  same('contains of zero says nothing', { type: 'array' }, { type: 'array', contains: text, minContains: 0 }),
  narrower('required', parcel, { ...parcel, required: ['id', 'weight'] }, '/weight'),
  wider('no longer required', parcel, { ...parcel, required: [] }, '/id'),
  wider(
    'another optional property, closed',
    closed,
    { ...closed, properties: { ...closed.properties, colour: text } },
    '/colour',
  ),
  narrower(
    'another optional property, open',
    parcel,
    { ...parcel, properties: { ...parcel.properties, colour: text } },
    '/colour',
  ),
  same('another optional property of any value, open', parcel, {
    ...parcel,
    properties: { ...parcel.properties, colour: {} },
  }),
  narrower('a property less, closed', closed, { ...closed, properties: { id: text } }, '/weight'),
  wider('a property less, open', parcel, { ...parcel, properties: { id: text } }, '/weight'),
  different('a property renamed', closed, { ...closed, properties: { id: text, mass: whole } }),
  narrower('closed', parcel, closed, ''),
  narrower('additional properties of a type', { type: 'object' }, { type: 'object', additionalProperties: text }, '/*'),
  wider(
    'additional properties of more types',
    { type: 'object', additionalProperties: whole },
    { type: 'object', additionalProperties: { type: 'number' } },
    '/*',
  ),
  wider(
    'a property that additional ones allowed already',
    { type: 'object', additionalProperties: text },
    { type: 'object', properties: { a: {} }, additionalProperties: text },
    '/a',
  ),
  narrower('patternProperties', { type: 'object' }, { type: 'object', patternProperties: { '^x-': text } }),
  wider(
    'patternProperties of more',
    { type: 'object', patternProperties: { '^x-': text }, additionalProperties: false },
    { type: 'object', patternProperties: { '^x': text }, additionalProperties: false },
  ),
  narrower('propertyNames', { type: 'object' }, { type: 'object', propertyNames: { pattern: '^[a-z]+$' } }),
  narrower('minProperties', { type: 'object' }, { type: 'object', minProperties: 1 }),
  narrower('maxProperties', { type: 'object' }, { type: 'object', maxProperties: 1 }),
  narrower('dependentRequired', { type: 'object' }, { type: 'object', dependentRequired: { a: ['b'] } }),
  narrower('dependentSchemas', { type: 'object' }, { type: 'object', dependentSchemas: { a: { required: ['b'] } } }),
  narrower('if and then', parcel, {
    ...parcel,
    ...when({ properties: { weight: { minimum: 10 } }, required: ['weight'] }, { required: ['carrier'] }),
  }),
  wider(
    'another condition',
    { ...when({ required: ['a'] }, { required: ['b'] }) },
    { ...when({ required: ['a', 'c'] }, { required: ['b'] }) },
  ),
  narrower('else', {}, when({ type: 'string' }, {}, { type: 'number' })),
  wider(
    'another alternative',
    { oneOf: [variant('a'), variant('b')] },
    { oneOf: [variant('a'), variant('b'), variant('c')] },
  ),
  narrower('an alternative less', { oneOf: [variant('a'), variant('b')] }, { oneOf: [variant('b')] }),
  narrower(
    'an alternative that demands more',
    { oneOf: [variant('a'), variant('b')] },
    { oneOf: [variant('a'), variant('b', { size: whole })] },
    '/size',
  ),
  different(
    'another alternative that overlaps',
    { oneOf: [{ minimum: 5 }, text] },
    { oneOf: [{ minimum: 5 }, text, { type: 'number', multipleOf: 2 }] },
  ),
  narrower('anyOf to oneOf', { anyOf: [{ minimum: 1 }, { minimum: 5 }] }, { oneOf: [{ minimum: 1 }, { minimum: 5 }] }),
  narrower('not', {}, { not: { type: 'null' } }),
  wider('not of less', { not: { enum: ['a', 'b'] } }, { not: { const: 'a' } }),
  narrower('unevaluatedProperties', parcel, { allOf: [parcel], unevaluatedProperties: false }),
  narrower('true to false', true, false),
]

/** Where people trip. */
export const traps: Pair[] = [
  same('required says nothing of what is no object', { type: 'string' }, { type: 'string', required: ['a'] }),
  narrower(
    'properties do not ask for an object',
    { properties: { a: text } },
    { type: 'object', properties: { a: text } },
  ),
  same('items say nothing of an object', { type: 'object' }, { type: 'object', items: false, minItems: 3 }),
  same('a minimum says nothing of a text', text, { type: 'string', minimum: 5 }),
  narrower(
    'names that objects have anyway',
    { type: 'object' },
    { type: 'object', required: ['toString'] },
    '/toString',
  ),
  narrower(
    'a property named constructor',
    { type: 'object' },
    { type: 'object', properties: { constructor: text } },
    '/constructor',
  ),
  narrower('a name with a slash', { type: 'object' }, { type: 'object', required: ['a/b~c'] }, '/a~1b~0c'),
  same('characters outside the first plane count once', { const: '😀' }, { type: 'string', const: '😀', maxLength: 1 }),
  narrower('null in an enum', { enum: [null, 'a'] }, { enum: ['a'] }),
  narrower('an object in an enum', { enum: [{ a: 1 }, { a: 2 }] }, { enum: [{ a: 1 }] }),
  same(
    'an object in an enum, with its properties in another order',
    { enum: [{ a: 1, b: 2 }] },
    { enum: [{ b: 2, a: 1 }] },
  ),
  same('a step that is no binary fraction', { enum: [0.5, 1.5] }, { enum: [1.5, 0.5], multipleOf: 0.1 }),
  wider('large bounds', { type: 'integer', maximum: 9007199254740991 }, { type: 'integer', maximum: 1e300 }),
  same(
    'a required property that must not be there',
    { type: 'object', required: ['a'], not: { required: ['a'] } },
    false,
  ),
  narrower(
    'an optional property whose value is impossible now',
    { type: 'object', properties: { a: text } },
    { type: 'object', properties: { a: { type: 'string', minLength: 5, maxLength: 4 } } },
    '/a',
  ),
  same(
    'a difference that cannot be reached',
    { type: 'object', properties: { a: { properties: { b: text }, type: 'object' } }, maxProperties: 0 },
    { type: 'object', properties: { a: whole }, maxProperties: 0 },
  ),
  same('a closed object whose new property is impossible', closed, {
    ...closed,
    properties: { ...closed.properties, x: false },
  }),
  narrower(
    'a pattern property that covers a property',
    { type: 'object', properties: { ab: text } },
    { type: 'object', properties: { ab: text }, patternProperties: { '^a': { maxLength: 3 } } },
  ),
  same(
    'a pattern property that covers nothing else',
    { type: 'object', properties: { ab: text }, additionalProperties: false },
    {
      type: 'object',
      properties: { ab: text },
      patternProperties: { '^a': text },
      maxProperties: 1,
      propertyNames: { const: 'ab' },
    },
  ),
  wider(
    'a tree that gets wider',
    {
      $ref: '#/$defs/t',
      $defs: { t: { type: 'object', properties: { v: whole, kids: { type: 'array', items: { $ref: '#/$defs/t' } } } } },
    },
    {
      $ref: '#/$defs/t',
      $defs: {
        t: {
          type: 'object',
          properties: { v: { type: 'number' }, kids: { type: 'array', items: { $ref: '#/$defs/t' } } },
        },
      },
    },
    '/v',
  ),
  narrower(
    'a list that has to end',
    {
      $ref: '#/$defs/l',
      $defs: { l: { type: 'object', properties: { next: { $ref: '#/$defs/l' } }, additionalProperties: false } },
    },
    {
      type: 'object',
      properties: {
        next: {
          type: 'object',
          properties: { next: { type: 'object', maxProperties: 0 } },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
    '/next/next',
  ),
  same(
    'two that refer to each other',
    {
      $ref: '#/$defs/a',
      $defs: {
        a: { type: 'object', properties: { b: { $ref: '#/$defs/b' } } },
        b: { type: 'object', properties: { a: { $ref: '#/$defs/a' } } },
      },
    },
    {
      $ref: '#/$defs/x',
      $defs: {
        x: { type: 'object', properties: { b: { $ref: '#/$defs/y' } } },
        y: { type: 'object', properties: { a: { $ref: '#/$defs/x' } } },
      },
    },
  ),
  narrower(
    'deep within',
    { properties: { stops: { items: { properties: { city: text } } } } },
    { properties: { stops: { items: { properties: { city: { type: 'string', maxLength: 9 } } } } } },
    '/stops/*/city',
  ),
  narrower(
    'within a nullable object',
    { anyOf: [{ type: 'null' }, parcel] },
    { anyOf: [{ type: 'null' }, { ...parcel, required: ['id', 'weight'] }] },
    '/weight',
  ),
  same(
    'an overlap of alternatives that cannot be',
    {
      oneOf: [
        { type: 'integer', maximum: 3 },
        { type: 'integer', minimum: 4 },
      ],
    },
    { type: 'integer' },
  ),
  different(
    'alternatives taken apart by what they require',
    {
      oneOf: [
        { type: 'object', required: ['a'] },
        { type: 'object', required: ['b'] },
      ],
    },
    {
      oneOf: [
        { type: 'object', required: ['a'] },
        { type: 'object', required: ['c'] },
      ],
    },
  ),
  narrower(
    'uniqueItems of two values',
    { type: 'array', items: { type: 'boolean' }, uniqueItems: true },
    { type: 'array', items: { type: 'boolean' }, maxItems: 1 },
  ),
  same(
    'uniqueItems of two values limits the length',
    { type: 'array', items: { type: 'boolean' }, uniqueItems: true },
    { type: 'array', items: { type: 'boolean' }, uniqueItems: true, maxItems: 2 },
  ),
  same(
    'int32 as bounds',
    { type: 'integer', format: 'int32' },
    { type: 'integer', minimum: -2147483648, maximum: 2147483647 },
  ),
]
