/** A type that JSON values have. A whole number is a number. */
export type JsonType = 'null' | 'boolean' | 'number' | 'string' | 'array' | 'object'

export const jsonTypes: readonly JsonType[] = ['string', 'number', 'boolean', 'null', 'object', 'array']

/** A schema as the checker sees it, whatever draft it was written in: all of its parts have to hold. */
export type Schema = {
  /** JSON Pointer to where it was written. */
  at: string
  parts: readonly Part[]
}

/**
 * One thing that a schema says. What is about one type says nothing about values of another, as in JSON Schema itself.
 * Keywords that work together are taken apart: `items` beside `prefixItems` becomes `items` from an index on.
 */
export type Part = { at: string } & Says

type Says =
  | { kind: 'types'; types: ReadonlySet<JsonType | 'integer'> }
  | { kind: 'values'; values: readonly unknown[] }
  | NumberSays
  | StringSays
  | ArraySays
  | ObjectSays
  | { kind: 'all' | 'any' | 'one'; of: readonly Schema[] }
  | { kind: 'not'; schema: Schema }
  | { kind: 'if'; condition: Schema; yes: Schema; no: Schema }
  /** What the checker cannot look into. */
  | { kind: 'opaque'; keyword: string }

type NumberSays =
  | { kind: 'minimum' | 'maximum'; value: number; exclusive: boolean }
  | { kind: 'multipleOf'; value: number }

type StringSays =
  | { kind: 'minLength' | 'maxLength'; value: number }
  | { kind: 'pattern'; source: string }
  | { kind: 'format'; name: string }

type ArraySays =
  | { kind: 'minItems' | 'maxItems'; value: number }
  | { kind: 'unique' }
  | { kind: 'item'; index: number; schema: Schema }
  | { kind: 'items'; from: number; schema: Schema }
  | { kind: 'containsAtLeast' | 'containsAtMost'; value: number; schema: Schema }

type ObjectSays =
  | { kind: 'minProperties' | 'maxProperties'; value: number }
  | { kind: 'required'; name: string }
  | { kind: 'property'; name: string; schema: Schema }
  | { kind: 'patternProperty'; source: string; schema: Schema }
  /** Of properties that are neither among the names nor match a pattern. */
  | { kind: 'additional'; names: ReadonlySet<string>; patterns: readonly string[]; schema: Schema }
  | { kind: 'names'; schema: Schema }
  /** An object with the property has to be valid against the schema. */
  | { kind: 'dependent'; name: string; schema: Schema }

/** The type that a part is about; nothing when it is about values of every type. */
export function typeOfPart(part: Part): JsonType | undefined {
  if (part.kind !== 'opaque') return typeOfKind[part.kind]
  if (part.keyword === 'unevaluatedItems') return 'array'
  return part.keyword === 'unevaluatedProperties' ? 'object' : undefined
}

const typeOfKind: Record<Part['kind'], JsonType | undefined> = {
  ...{ types: undefined, values: undefined, all: undefined, any: undefined, one: undefined, not: undefined },
  ...{ if: undefined, opaque: undefined },
  ...{ minimum: 'number', maximum: 'number', multipleOf: 'number' },
  ...{ minLength: 'string', maxLength: 'string', pattern: 'string', format: 'string' },
  ...{ minItems: 'array', maxItems: 'array', unique: 'array', item: 'array', items: 'array' },
  ...{ containsAtLeast: 'array', containsAtMost: 'array' },
  ...{ minProperties: 'object', maxProperties: 'object', required: 'object', property: 'object' },
  ...{ patternProperty: 'object', additional: 'object', names: 'object', dependent: 'object' },
}

/** A schema that every value is valid against. */
export function anything(at: string): Schema {
  return { at, parts: [] }
}

/** A schema that no value is valid against. */
export function nothing(at: string): Schema {
  return { at, parts: [{ kind: 'types', types: new Set(), at }] }
}
