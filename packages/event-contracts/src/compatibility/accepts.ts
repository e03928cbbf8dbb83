import { isMultiple } from './decimal.ts'
import { isOfFormat } from './formats.ts'
import { isRecord, isSame, lengthOf, typeOf } from './json.ts'
import { matches } from './pattern.ts'
import type { Part, Schema } from './schema.ts'

/** Whether a value is valid. What is opaque is taken for kept. */
export function accepts(schema: Schema, value: unknown): boolean {
  return schema.parts.every((part) => keeps(value, part))
}

/** Whether a value keeps to one part of a schema. */
export function keeps(value: unknown, part: Part): boolean {
  switch (part.kind) {
    case 'types':
      return part.types.has(typeOf(value)) || (part.types.has('integer') && Number.isInteger(value))
    case 'values':
      return isAmong(value, part.values)
    case 'all':
      return part.of.every((each) => accepts(each, value))
    case 'any':
      return part.of.some((each) => accepts(each, value))
    case 'one':
      return part.of.filter((each) => accepts(each, value)).length === 1
    case 'not':
      return !accepts(part.schema, value)
    case 'if':
      return accepts(accepts(part.condition, value) ? part.yes : part.no, value)
    case 'opaque':
      return true
    default:
      if (typeof value === 'number') return numberKeeps(value, part)
      if (typeof value === 'string') return textKeeps(value, part)
      if (Array.isArray(value)) return arrayKeeps(value, part)
      return !isRecord(value) || objectKeeps(value, part)
  }
}

const scalarsOf = new WeakMap<readonly unknown[], ReadonlySet<unknown>>()

/** Whether a value is in a list, which may be long. */
function isAmong(value: unknown, values: readonly unknown[]): boolean {
  if (values.length < 8 || (typeof value === 'object' && value !== null)) {
    return values.some((each) => isSame(each, value))
  }
  let scalars = scalarsOf.get(values)
  if (scalars === undefined) {
    scalars = new Set(values)
    scalarsOf.set(values, scalars)
  }
  return scalars.has(value)
}

function numberKeeps(value: number, part: Part): boolean {
  switch (part.kind) {
    case 'minimum':
      return part.exclusive ? value > part.value : value >= part.value
    case 'maximum':
      return part.exclusive ? value < part.value : value <= part.value
    case 'multipleOf':
      return isMultiple(value, part.value)
    default:
      return true
  }
}

function textKeeps(value: string, part: Part): boolean {
  switch (part.kind) {
    case 'minLength':
      return lengthOf(value) >= part.value
    case 'maxLength':
      return lengthOf(value) <= part.value
    case 'pattern':
      return matches(part.source, value)
    case 'format':
      return isOfFormat(part.name, value)
    default:
      return true
  }
}

function arrayKeeps(value: readonly unknown[], part: Part): boolean {
  switch (part.kind) {
    case 'minItems':
      return value.length >= part.value
    case 'maxItems':
      return value.length <= part.value
    case 'unique':
      return value.every((item, index) => !value.slice(0, index).some((other) => isSame(item, other)))
    case 'item':
      return value.length <= part.index || accepts(part.schema, value[part.index])
    case 'items':
      return value.slice(part.from).every((item) => accepts(part.schema, item))
    case 'containsAtLeast':
      return value.filter((item) => accepts(part.schema, item)).length >= part.value
    case 'containsAtMost':
      return value.filter((item) => accepts(part.schema, item)).length <= part.value
    default:
      return true
  }
}

function objectKeeps(value: Record<string, unknown>, part: Part): boolean {
  switch (part.kind) {
    case 'minProperties':
      return Object.keys(value).length >= part.value
    case 'maxProperties':
      return Object.keys(value).length <= part.value
    case 'required':
      return Object.hasOwn(value, part.name)
    case 'property':
      return !Object.hasOwn(value, part.name) || accepts(part.schema, value[part.name])
    case 'patternProperty':
      return Object.entries(value).every(([name, each]) => !matches(part.source, name) || accepts(part.schema, each))
    case 'additional':
      return Object.entries(value).every(([name, each]) => !isAdditional(part, name) || accepts(part.schema, each))
    case 'names':
      return Object.keys(value).every((name) => accepts(part.schema, name))
    case 'dependent':
      return !Object.hasOwn(value, part.name) || accepts(part.schema, value)
    default:
      return true
  }
}

/** Whether a property is left over by `properties` and `patternProperties`. */
export function isAdditional(part: Extract<Part, { kind: 'additional' }>, name: string): boolean {
  return !part.names.has(name) && !part.patterns.some((source) => matches(source, name))
}
