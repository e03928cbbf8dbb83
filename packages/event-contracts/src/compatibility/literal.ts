import { keeps } from './accepts.ts'
import type { Part, Schema } from './schema.ts'

/** A part that a value shall keep to, or shall not. */
export type Literal = { part: Part; holds: boolean }

/** That a value is valid. */
export function validAgainst(schema: Schema): Literal[] {
  return schema.parts.map((part) => ({ part, holds: true }))
}

/** That a value is not valid. */
export function invalidAgainst(schema: Schema): Literal {
  const [only] = schema.parts
  if (schema.parts.length === 1 && only !== undefined) return { part: only, holds: false }
  return { part: { kind: 'all', of: [schema], at: schema.at }, holds: false }
}

/** Whether a value does as the literals say. */
export function meets(value: unknown, literals: readonly Literal[]): boolean {
  return literals.every(({ part, holds }) => part.kind === 'opaque' || keeps(value, part) === holds)
}

/** That a value is none of some. */
export function noneOf(...values: readonly unknown[]): Literal {
  return { part: { kind: 'values', values, at: '' }, holds: false }
}
