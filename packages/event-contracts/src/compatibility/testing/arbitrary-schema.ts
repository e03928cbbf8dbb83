import fc from 'fast-check'

type Written = Record<string, unknown>

const names = ['a', 'b', 'ab', 'kind', 'hasOwnProperty']
const patterns = ['^a', 'b$', '^[a-c]+$', '^.{2}$', 'a|b', '^(a|b)c?$', '\\d', '^[^a]', '^$', '^(?=.*b)a', '^(?!ab)']
const formats = ['date', 'uuid', 'email', 'ipv4', 'uri', 'date-time', 'hostname', 'time']
const small = fc.integer({ min: 0, max: 3 })
const bound = fc.constantFrom(-1, 0, 0.5, 1, 1.5, 2, 3, 5)
const scalar = fc.constantFrom<unknown>(null, true, false, 0, 1, 2, 0.5, -1, '', 'a', 'b', 'ab', 'abc', '2026-01-01')
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  fc.array(scalar, { maxLength: 2 }),
  fc.dictionary(fc.constantFrom(...names), scalar, { maxKeys: 2 }),
)

const text = part({
  minLength: small,
  maxLength: small,
  pattern: fc.constantFrom(...patterns),
  format: fc.constantFrom(...formats),
})
const number = part({
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
  multipleOf: fc.constantFrom(1, 2, 3, 4, 0.5, 0.25),
})

/** Schemas of all keywords, so many levels deep, that may refer to `#/$defs/shared`. */
function schema(levels: number): fc.Arbitrary<unknown> {
  const values = part(
    { enum: fc.uniqueArray(value, { minLength: 1, maxLength: 3, selector: JSON.stringify }), const: value },
    6,
  )
  if (levels === 0)
    return fc.oneof({ weight: 1, arbitrary: fc.boolean() }, { weight: 8, arbitrary: together(text, number, values) })
  const inner = schema(levels - 1)
  const list = fc.array(inner, { minLength: 1, maxLength: 2 })
  const object = part({
    properties: fc.dictionary(fc.constantFrom(...names), inner, { maxKeys: 3 }),
    required: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
    additionalProperties: fc.oneof(fc.constant(false), inner),
    patternProperties: fc.dictionary(fc.constantFrom(...patterns), inner, { maxKeys: 2 }),
    propertyNames: fc.constantFrom({ maxLength: 1 }, { pattern: '^a' }, { enum: ['a', 'b'] }),
    minProperties: small,
    maxProperties: small,
    dependentRequired: fc.dictionary(fc.constantFrom(...names), fc.constantFrom(['a'], ['kind'], ['b', 'ab']), {
      maxKeys: 1,
    }),
    dependentSchemas: fc.dictionary(fc.constantFrom(...names), inner, { maxKeys: 1 }),
    unevaluatedProperties: fc.oneof(fc.constant(false), inner),
  })
  const array = part({
    items: inner,
    minItems: small,
    maxItems: small,
    uniqueItems: fc.boolean(),
    contains: inner,
    minContains: small,
    maxContains: fc.integer({ min: 1, max: 3 }),
    unevaluatedItems: fc.oneof(fc.constant(false), inner),
  })
  // A tuple, apart from `contains`: beside it Ajv 8.20 takes an empty array for one that contains something.
  const tuple = part({ prefixItems: list, items: inner, minItems: small }, 3)
  const combined = part({ anyOf: list, oneOf: list, allOf: list, not: inner, $ref: fc.constant('#/$defs/shared') }, 8)
  const conditional = part(Object.fromEntries(['if', 'then', 'else'].map((keyword) => [keyword, inner])), 8)
  return fc.oneof(
    { weight: 1, arbitrary: fc.boolean() },
    { weight: 3, arbitrary: together(text, number, values) },
    { weight: 6, arbitrary: together(object, values, combined, conditional) },
    { weight: 3, arbitrary: together(array, values, combined) },
    { weight: 2, arbitrary: together(tuple, combined) },
    { weight: 2, arbitrary: together(object, array, text, combined, conditional) },
  )
}

const type = fc.oneof(
  fc.constantFrom('string', 'number', 'integer', 'object', 'array', 'boolean', 'null'),
  fc.constantFrom(['string', 'null'], ['object', 'null'], ['integer', 'string'], ['array', 'object']),
)

/** Some of the keywords, each one time in so many. */
function part(keywords: Record<string, fc.Arbitrary<unknown>>, rarity = 4): fc.Arbitrary<Written> {
  const entries = Object.entries(keywords).map(([keyword, arbitrary]) =>
    fc.oneof(
      { weight: rarity - 1, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: arbitrary.map((each) => [keyword, each] as const) },
    ),
  )
  return fc.tuple(...entries).map((found) => Object.fromEntries(found.filter((each) => each !== undefined)))
}

function together(...parts: fc.Arbitrary<Written>[]): fc.Arbitrary<Written> {
  const typed = fc.option(type, { freq: 4 }).map((each): Written => (each === null ? {} : { type: each }))
  return fc.tuple(typed, ...parts).map((all) => Object.assign({}, ...all))
}

/** A schema with another one that parts of it refer to. */
export const anySchema: fc.Arbitrary<Written> = fc
  .tuple(schema(2), schema(1), fc.boolean())
  .map(([root, shared, isRecursive]) =>
    asJson({
      ...(typeof root === 'boolean' ? { allOf: [root] } : Object(root)),
      $defs: {
        shared: isRecursive
          ? { type: 'object', properties: { next: { $ref: '#/$defs/shared' }, a: withoutReference(shared) } }
          : withoutReference(shared),
      },
    }),
  )

/** Without what generators hang onto their objects. */
function asJson(written: Written): Written {
  return JSON.parse(JSON.stringify(written))
}

/** What `shared` says must not lead back to it at once. */
function withoutReference(written: unknown): unknown {
  return JSON.parse(JSON.stringify(written, (keyword, each) => (keyword === '$ref' ? undefined : each)))
}

/** A schema and another one that is changed in a place or two. */
export const neighbours: fc.Arbitrary<[Written, Written]> = fc
  .tuple(
    anySchema,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('drop', 'replace', 'shift')), { minLength: 1, maxLength: 2 }),
    schema(1),
  )
  .map(([older, changes, other]) => {
    const newer: Written = structuredClone(older)
    for (const [pick, change] of changes) alter(newer, pick, change, other)
    return [older, newer]
  })

function alter(root: Written, pick: number, change: string, other: unknown): void {
  const places = [...placesIn(root)]
  const place = places[pick % places.length]
  if (place === undefined) return
  const [holder, name, value] = place
  if (typeof value === 'number')
    holder[name] = Math.max(name === 'multipleOf' ? 1 : 0, value + (change === 'shift' ? -1 : 1))
  else if (change === 'drop') delete holder[name]
  else if (
    change === 'replace' &&
    (typeof value === 'boolean' ? name !== 'uniqueItems' : isObject(value) && !isNamed(name))
  ) {
    holder[name] = other
  } else if (Array.isArray(value) && value.length > 1) holder[name] = value.slice(1)
}

/** Keywords of which the value is an object, but no schema. */
function isNamed(keyword: string): boolean {
  return /^(\$defs|properties|patternProperties|dependent.*)$/.test(keyword)
}

function isObject(value: unknown): value is Written {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function* placesIn(written: Written): Generator<[Written, string, unknown]> {
  for (const [name, value] of Object.entries(written)) {
    if (!isNamed(name) && name !== 'shared') yield [written, name, value]
    if (isObject(value) && name !== 'const') yield* placesIn(value)
    if (Array.isArray(value) && name !== 'enum') for (const each of value) if (isObject(each)) yield* placesIn(each)
  }
}
