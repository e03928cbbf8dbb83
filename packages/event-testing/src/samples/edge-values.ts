import type { Random } from '@vacation-tracker/event-contracts/random'
import { sampleOfSchema } from '@vacation-tracker/event-contracts/sample-values'
import type { Field, SchemaObject } from '@vacation-tracker/event-contracts/schema-fields'

/** A value at the edge of what a field may be, and which edge. */
export type EdgeValue = { what: string; value: unknown }

/** Where no length is said: as long as nobody expects, and as a test still carries. */
const unexpectedLength = 1_000

/** Items of a list that may be longer. */
const longestList = 200

const days = ['1970-01-01', '2028-02-29', '9999-12-31']

/** Edges of the formats that have some. */
const formatted: Readonly<Record<string, readonly string[]>> = {
  date: days,
  time: ['00:00:00Z', '23:59:59Z'],
  'date-time': ['1970-01-01T00:00:00Z', '2028-02-29T23:59:59.999Z', '9999-12-31T23:59:59Z'],
  duration: ['PT0S', 'P1Y2M3DT4H5M6S'],
  email: ['a@b.co', `${'a'.repeat(64)}@example.com`],
}

/**
 * The edges of a field: each listed value, both truths, the shortest and the longest text, the smallest and the largest
 * number, the empty list and the longest. Not all of them need to be valid: a schema may say more than is looked at here.
 */
export function edgeValues({ parts, types, values }: Field, root: unknown, random: Random): EdgeValue[] {
  if (values !== undefined) return values.map((json) => ({ what: `is ${json}`, value: JSON.parse(json) }))
  return types.flatMap((type) => {
    if (type === 'boolean') return [true, false].map((value) => ({ what: `is ${value}`, value }))
    if (type === 'null') return [{ what: 'is null', value: null }]
    if (type === 'string') return parts.flatMap((part) => texts(part, random))
    if (type === 'integer' || type === 'number') return numbers(parts)
    return type === 'array' ? parts.flatMap((part) => lists(part, root, random)) : []
  })
}

function texts(part: SchemaObject, random: Random): EdgeValue[] {
  if (typeof part.format === 'string') {
    return (formatted[part.format] ?? []).map((value) => ({ what: `is ${value}`, value }))
  }
  if (typeof part.pattern === 'string') {
    const samples = Array.from({ length: 8 }, () => String(sampleOfSchema(part, random)))
    const byLength = [...new Set(samples)].toSorted((one, other) => one.length - other.length)
    return byLength.map((value) => ({ what: `is ${JSON.stringify(value)}`, value }))
  }
  const shortest = numberOr(part.minLength, 0)
  const longest = numberOr(part.maxLength, unexpectedLength)
  return [
    { what: shortest === 0 ? 'is empty' : `has ${shortest} characters`, value: 'a'.repeat(shortest) },
    { what: `has ${longest} characters`, value: 'a'.repeat(longest) },
    // One character that people see, which is two in JavaScript and four bytes in UTF-8.
    { what: 'has characters beyond ASCII', value: '😀'.repeat(Math.max(1, Math.min(shortest, longest))) },
    { what: 'has what HTML and SQL read', value: `'"<b>&amp;\\`.slice(0, longest).padEnd(shortest, "'") },
  ]
}

function numbers(parts: readonly SchemaObject[]): EdgeValue[] {
  const said = parts.flatMap(({ minimum, maximum, exclusiveMinimum: above, exclusiveMaximum: below, multipleOf }) => {
    const step = numberOr(multipleOf, 1)
    return [minimum, maximum, beside(above, step), beside(below, -step)].filter((each) => typeof each === 'number')
  })
  const usual = [0, 1, -1, 0.1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]
  return [...new Set([...said, ...usual])].map((value) => ({ what: `is ${value}`, value }))
}

function lists(part: SchemaObject, root: unknown, random: Random): EdgeValue[] {
  const shortest = numberOr(part.minItems, 0)
  const longest = Math.min(numberOr(part.maxItems, longestList), longestList)
  const ofLength = (length: number) => {
    const schema = { ...part, minItems: length, maxItems: length }
    return sampleOfSchema(isRooted(root) ? { ...schema, $defs: root.$defs } : schema, random)
  }
  return [...new Set([shortest, Math.min(1, longest), longest])].map((length) => ({
    what: length === 0 ? 'is empty' : `has ${length} items`,
    value: ofLength(length),
  }))
}

function isRooted(root: unknown): root is { $defs: unknown } {
  return typeof root === 'object' && root !== null && '$defs' in root
}

function beside(bound: unknown, step: number): number | undefined {
  return typeof bound === 'number' ? bound + step : undefined
}

function numberOr(value: unknown, other: number): number {
  return typeof value === 'number' ? value : other
}
