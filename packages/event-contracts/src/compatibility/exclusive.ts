import { flat } from './claim.ts'
import { typeOf } from './json.ts'
import { canonical } from './key.ts'
import type { Part, Schema } from './schema.ts'

/**
 * Reads `oneOf` as `anyOf` where no value can be valid against two of the alternatives: by their types, or by a property that tells
 * them apart. That is what `oneOf` mostly is written for, and much easier to reason about.
 */
export function openExclusive(schemas: Iterable<Schema>): void {
  for (const schema of schemas) {
    schema.parts = schema.parts.map((part) =>
      part.kind === 'one' && areExclusive(part.of) ? { ...part, kind: 'any' } : part,
    )
  }
}

function areExclusive(of: readonly Schema[]): boolean {
  const marks = of.map(marksOf)
  return marks.every((one, index) => marks.slice(index + 1).every((other) => exclude(one, other)))
}

/** What tells a value of a schema: its types, and the values of properties that it has to have. */
type Marks = { types: ReadonlySet<string> | undefined; properties: Map<string, ReadonlySet<string>> }

function marksOf(schema: Schema): Marks {
  const parts = flat(schema)
  const marks: Marks = { types: typesOf(parts), properties: new Map() }
  const required = new Set(parts.flatMap((part) => (part.kind === 'required' ? [part.name] : [])))
  for (const part of parts) {
    if (part.kind !== 'property' || !required.has(part.name)) continue
    const values = flat(part.schema).find((inner) => inner.kind === 'values')
    if (values?.kind === 'values') marks.properties.set(part.name, new Set(values.values.map(canonical)))
  }
  return marks
}

function typesOf(parts: readonly Part[]): ReadonlySet<string> | undefined {
  for (const part of parts) {
    if (part.kind === 'types') return new Set([...part.types].map((type) => (type === 'integer' ? 'number' : type)))
    if (part.kind === 'values') return new Set(part.values.map(typeOf))
  }
  return undefined
}

function exclude(one: Marks, other: Marks): boolean {
  const { types } = one
  if (types === undefined || other.types === undefined) return false
  const common = [...types].filter((type) => other.types?.has(type))
  if (common.length === 0) return true
  // A property says nothing of a value that is no object.
  if (common.some((type) => type !== 'object')) return false
  return [...one.properties].some(([name, values]) => {
    const others = other.properties.get(name)
    return others !== undefined && [...values].every((value) => !others.has(value))
  })
}
