/** What a search for a value has come to: a value, proof that there is none, or neither. */
export type Outcome = { kind: 'found'; value: unknown } | { kind: 'none' } | { kind: 'unknown' }

export const none: Outcome = { kind: 'none' }
export const unknown: Outcome = { kind: 'unknown' }

/** A value that was found. */
export function found(value: unknown): Outcome {
  return { kind: 'found', value }
}
