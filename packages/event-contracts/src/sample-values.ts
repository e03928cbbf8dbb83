import type { Random } from './random.ts'
import { sampleOfFormat } from './sample-formats.ts'
import { sampleOfPattern } from './sample-patterns.ts'
import { isSchemaObject, resolveLocal, type SchemaObject } from './schema-fields.ts'

const usual = [...'abcdefghijklmnopqrstuvwxyz']
const strange = ['é', 'ß', '😀', ' ', '"', '\\', '0', 'Z']

/** Deeper than this, only what has to be there is made. */
const deepest = 5

/**
 * A value that a JSON Schema probably accepts. What it makes of `not`, `if` and other schemas that only forbid is left to
 * chance, so whoever needs a valid one asks the validator.
 */
export function sampleOfSchema(schema: unknown, random: Random): unknown {
  return sample({ root: schema, random }, schema, 0)
}

const composing = ['$ref', 'allOf', 'anyOf', 'oneOf']

type Making = { root: unknown; random: Random }

function sample(making: Making, schema: unknown, depth: number): unknown {
  if (!isSchemaObject(schema)) return making.random.pick([0, 'text', true, null])
  const whole = merged(making, schema)
  if ('const' in whole) return structuredClone(whole.const)
  if (Array.isArray(whole.enum) && whole.enum.length > 0) return structuredClone(making.random.pick(whole.enum))
  switch (typeFor(whole, making.random)) {
    case 'object':
      return sampleObject(making, whole, depth)
    case 'array':
      return sampleArray(making, whole, depth)
    case 'string':
      return sampleString(whole, making.random)
    case 'integer':
      return sampleInteger(whole, making.random)
    case 'number':
      return sampleNumber(whole, making.random)
    case 'boolean':
      return making.random.oneIn(2)
    default:
      return null
  }
}

/** One way through what a schema refers to and is put together of, as one flat schema. */
function merged(making: Making, schema: SchemaObject, hops = 0): SchemaObject {
  if (!composing.some((keyword) => keyword in schema)) return schema
  const { $ref, allOf, anyOf, oneOf, ...own } = schema
  if (hops > 16) return own
  const others = [
    ...(typeof $ref === 'string' ? [resolveLocal($ref, making.root)] : []),
    ...(Array.isArray(allOf) ? allOf : []),
    ...[anyOf, oneOf].flatMap((choice) =>
      Array.isArray(choice) && choice.length > 0 ? [making.random.pick(choice)] : [],
    ),
  ]
  return others
    .filter(isSchemaObject)
    .map((other) => merged(making, other, hops + 1))
    .reduce(together, own)
}

function together(one: SchemaObject, other: SchemaObject): SchemaObject {
  const properties = { ...entriesOf(one.properties) }
  for (const [name, schema] of Object.entries(entriesOf(other.properties))) {
    properties[name] = name in properties ? { allOf: [properties[name], schema] } : schema
  }
  const required = [...listOf(one.required), ...listOf(other.required)]
  return { ...one, ...other, ...(Object.keys(properties).length > 0 && { properties }), required }
}

function typeFor(schema: SchemaObject, random: Random): string {
  if (Array.isArray(schema.type) && schema.type.length > 0) return String(random.pick(schema.type))
  if (typeof schema.type === 'string') return schema.type
  if ('properties' in schema) return 'object'
  if ('items' in schema || 'prefixItems' in schema) return 'array'
  if ('minimum' in schema || 'maximum' in schema || 'multipleOf' in schema) return 'number'
  return 'string'
}

function sampleObject(making: Making, schema: SchemaObject, depth: number): object {
  const required = new Set(listOf(schema.required))
  const known = entriesOf(schema.properties)
  const chosen = Object.keys(known).filter((name) => required.has(name) || (depth < deepest && !making.random.oneIn(3)))
  const missing = [...required].filter((name): name is string => typeof name === 'string' && !(name in known))
  return Object.fromEntries(
    [...chosen, ...missing].map((name) => [
      name,
      sample(making, known[name] ?? schema.additionalProperties, depth + 1),
    ]),
  )
}

function sampleArray(making: Making, schema: SchemaObject, depth: number): unknown[] {
  const { random } = making
  const first = listOf(schema.prefixItems)
  const least = numberOr(schema.minItems, 0)
  const most = Math.max(least, Math.min(numberOr(schema.maxItems, least + 3), least + 3))
  const length = depth >= deepest ? least : least + random.below(most - least + 1)
  const items = Array.from({ length }, (_, place) => sample(making, first[place] ?? schema.items, depth + 1))
  if (schema.uniqueItems !== true) return items
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}

function sampleString(schema: SchemaObject, random: Random): string {
  if (typeof schema.format === 'string') return sampleOfFormat(schema.format, random)
  if (typeof schema.pattern === 'string') return sampleOfPattern(schema.pattern, random)
  const least = numberOr(schema.minLength, 0)
  const most = Math.max(least, Math.min(numberOr(schema.maxLength, least + 12), least + 12))
  const length = least + random.below(most - least + 1)
  const letters = random.oneIn(4) ? strange : usual
  let text = ''
  for (let place = 0; place < length; place++) text += random.pick(letters)
  return text
}

function sampleInteger(schema: SchemaObject, random: Random): number {
  const step = Math.max(1, numberOr(schema.multipleOf, 1))
  const { least, most } = boundsOf(schema, 1)
  const low = Math.ceil(least / step)
  const high = Math.max(low, Math.floor(most / step))
  return edgeOr(low, high, random, () => low + random.below(high - low + 1)) * step
}

function sampleNumber(schema: SchemaObject, random: Random): number {
  const step = numberOr(schema.multipleOf, 0)
  const { least, most } = boundsOf(schema, Number.EPSILON * 8)
  if (step > 0) return Number((Math.round((least + random.below(1_000)) / step) * step).toPrecision(12))
  const between = () => Number((least + (most - least) * (random.below(10_001) / 10_000)).toPrecision(6))
  return edgeOr(least, most, random, between)
}

/** Mistakes live at the edges. */
function edgeOr(low: number, high: number, random: Random, between: () => number): number {
  return random.oneIn(8) ? low : random.oneIn(8) ? high : between()
}

function boundsOf(schema: SchemaObject, apart: number): { least: number; most: number } {
  const { minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: under } = schema
  const beside = (bound: unknown, sign: 1 | -1) =>
    typeof bound === 'number' ? [bound + sign * apart * Math.max(1, Math.abs(bound))] : []
  const least = Math.max(numberOr(minimum, Number.NEGATIVE_INFINITY), ...beside(above, 1))
  const most = Math.min(numberOr(maximum, Number.POSITIVE_INFINITY), ...beside(under, -1))
  if (Number.isFinite(least)) return { least, most: Number.isFinite(most) ? most : least + 1_000 }
  return Number.isFinite(most) ? { least: most - 1_000, most } : { least: -1_000, most: 1_000 }
}

function entriesOf(value: unknown): Record<string, unknown> {
  return isSchemaObject(value) ? { ...value } : {}
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function numberOr(value: unknown, other: number): number {
  return typeof value === 'number' ? value : other
}
