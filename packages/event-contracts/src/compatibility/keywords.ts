import type { Draft } from './draft.ts'
import { knows } from './draft.ts'
import { checkedPattern, count, type Raw } from './keyword-values.ts'
import { type JsonType, jsonTypes, type Part } from './schema.ts'
import { SchemaError } from './schema-error.ts'

/** What a schema says about values as a whole, about numbers and about texts. */
export function partsOfScalars(raw: Raw, at: string, draft: Draft): Part[] {
  return [...typeParts(raw, at), ...valueParts(raw, at, draft), ...numberParts(raw, at, draft), ...textParts(raw, at)]
}

function typeParts(raw: Raw, at: string): Part[] {
  if (raw.type === undefined) return []
  const written: unknown[] = Array.isArray(raw.type) ? raw.type : [raw.type]
  const types = new Set<JsonType | 'integer'>()
  for (const type of written) {
    if (!isType(type)) {
      const known = ['integer', ...jsonTypes].join(', ')
      throw new SchemaError(`${at}/type`, `${JSON.stringify(type)} is no type of JSON Schema. There are ${known}.`)
    }
    types.add(type)
  }
  return [{ kind: 'types', types, at: `${at}/type` }]
}

function isType(type: unknown): type is JsonType | 'integer' {
  return type === 'integer' || jsonTypes.some((each) => each === type)
}

function valueParts(raw: Raw, at: string, draft: Draft): Part[] {
  const parts: Part[] = []
  if (raw.enum !== undefined) {
    if (!Array.isArray(raw.enum)) throw new SchemaError(`${at}/enum`, '`enum` is a list of values.')
    parts.push({ kind: 'values', values: raw.enum, at: `${at}/enum` })
  }
  if (raw.const !== undefined && knows(draft, 'const')) {
    parts.push({ kind: 'values', values: [raw.const], at: `${at}/const` })
  }
  return parts
}

function numberParts(raw: Raw, at: string, draft: Draft): Part[] {
  const parts: Part[] = []
  for (const [keyword, kind] of [
    ['minimum', 'minimum'],
    ['exclusiveMinimum', 'minimum'],
    ['maximum', 'maximum'],
    ['exclusiveMaximum', 'maximum'],
  ] as const) {
    const value = raw[keyword]
    const isExclusive = keyword.startsWith('exclusive')
    if (value === undefined) continue
    if (typeof value === 'boolean' && isExclusive && (draft === 4 || draft === 'unsaid')) continue
    if (typeof value !== 'number') throw new SchemaError(`${at}/${keyword}`, `\`${keyword}\` is a number.`)
    // Draft 04 says by `true` that the bound itself is left out.
    const exclusive = isExclusive || raw[kind === 'minimum' ? 'exclusiveMinimum' : 'exclusiveMaximum'] === true
    parts.push({ kind, value, exclusive, at: `${at}/${keyword}` })
  }
  const step = raw.multipleOf
  if (step !== undefined) {
    if (typeof step !== 'number' || step <= 0) {
      throw new SchemaError(`${at}/multipleOf`, '`multipleOf` is a number above 0.')
    }
    parts.push({ kind: 'multipleOf', value: step, at: `${at}/multipleOf` })
  }
  return parts
}

function textParts(raw: Raw, at: string): Part[] {
  const parts: Part[] = []
  const least = count(raw, 'minLength', at)
  if (least) parts.push({ kind: 'minLength', value: least, at: `${at}/minLength` })
  const most = count(raw, 'maxLength', at)
  if (most !== undefined) parts.push({ kind: 'maxLength', value: most, at: `${at}/maxLength` })
  for (const keyword of ['pattern', 'format'] as const) {
    const value = raw[keyword]
    if (value === undefined) continue
    if (typeof value !== 'string') throw new SchemaError(`${at}/${keyword}`, `\`${keyword}\` is a text.`)
    const place = `${at}/${keyword}`
    if (keyword === 'pattern') parts.push({ kind: 'pattern', source: checkedPattern(value, place), at: place })
    else parts.push(...formatParts(value, place))
  }
  return parts
}

/** Formats of numbers are ranges. Source: OpenAPI Format Registry, int32 and int64. */
function formatParts(name: string, at: string): Part[] {
  const bits = name === 'int32' ? 31 : name === 'int64' ? 63 : undefined
  if (bits === undefined) return name === 'float' || name === 'double' ? [] : [{ kind: 'format', name, at }]
  if (bits === 63) return [{ kind: 'multipleOf', value: 1, at }]
  return [
    { kind: 'multipleOf', value: 1, at },
    { kind: 'minimum', value: -(2 ** bits), exclusive: false, at },
    { kind: 'maximum', value: 2 ** bits - 1, exclusive: false, at },
  ]
}
