import { type Field, fieldsOf } from './schema-fields.ts'

/** One difference between two schemas of an event, as people put it. */
export type SchemaChange = {
  /** The field: `stops/*` + `/city`. Of a renamed one, its former name. */
  path: string
  kind: 'added' | 'removed' | 'renamed' | 'required' | 'optional' | 'type' | 'values'
  sentence: string
  /** Whether somebody who reads or publishes by the older schema may fail by the newer one. */
  isBreaking: boolean
}

/**
 * What is different from one schema to the next, field by field. A field that is gone beside a new one of the same kind is
 * taken for renamed.
 */
export function schemaChanges(older: unknown, newer: unknown): SchemaChange[] {
  const before = fieldsOf(older)
  const after = fieldsOf(newer)
  const gone = [...before.values()].filter(
    ({ path }) => !after.has(path) && (path.lastIndexOf('/') < 0 || after.has(parentOf(path))),
  )
  const added = [...after.values()].filter(({ path }) => !before.has(path))
  const renamed = new Map<Field, Field>()
  for (const field of gone) {
    const twin = added.find((other) => isProbablyRenamed(field, other) && ![...renamed.values()].includes(other))
    if (twin !== undefined) renamed.set(field, twin)
  }
  const twins = new Set(renamed.values())
  return [
    ...gone.map((field) => removal(field, renamed.get(field))),
    ...added.filter((field) => !twins.has(field)).map((field) => addition(field, before)),
    ...[...before.values()].flatMap((field) => {
      const now = after.get(field.path)
      return now === undefined ? [] : alterations(field, now)
    }),
  ]
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}

function isProbablyRenamed(gone: Field, added: Field): boolean {
  return (
    parentOf(gone.path) === parentOf(added.path) &&
    gone.types.join() === added.types.join() &&
    gone.values?.join() === added.values?.join() &&
    saidOf(gone, 'format') === saidOf(added, 'format')
  )
}

function saidOf({ parts }: Field, keyword: string): unknown {
  return parts.find((part) => keyword in part)?.[keyword]
}

function removal({ path }: Field, twin: Field | undefined): SchemaChange {
  if (twin === undefined) return { path, kind: 'removed', sentence: `${path} is gone.`, isBreaking: true }
  const sentence = `${path} is gone and ${twin.path} is new, of the same kind: it is probably renamed.`
  return { path, kind: 'renamed', sentence, isBreaking: true }
}

function addition({ path, required }: Field, before: ReadonlyMap<string, Field>): SchemaChange {
  const parent = parentOf(path)
  // Nothing that was published before has the parent either, so it lacks nothing.
  if (parent !== '' && !before.has(parent)) {
    return { path, kind: 'added', sentence: `${path} is new, as ${parent} is.`, isBreaking: false }
  }
  const sentence = required
    ? `${path} is new and required; what was published before does not have it.`
    : `${path} is new and optional.`
  return { path, kind: 'added', sentence, isBreaking: required }
}

function alterations(before: Field, after: Field): SchemaChange[] {
  const { path } = after
  const changes: SchemaChange[] = []
  if (before.required && !after.required) {
    changes.push({ path, kind: 'optional', sentence: `${path} may be missing now.`, isBreaking: true })
  }
  if (!before.required && after.required) {
    changes.push({ path, kind: 'required', sentence: `${path} is required now.`, isBreaking: true })
  }
  if (before.types.join() !== after.types.join()) {
    const sentence = `${path} was ${inWords(before.types)} and is ${inWords(after.types)} now.`
    changes.push({ path, kind: 'type', sentence, isBreaking: true })
  }
  return [...changes, ...changedValues(path, before.values, after.values)]
}

function changedValues(path: string, before: Field['values'], after: Field['values']): SchemaChange[] {
  if (before === undefined && after === undefined) return []
  if (after === undefined) {
    return [{ path, kind: 'values', sentence: `${path} may have any value now.`, isBreaking: true }]
  }
  if (before === undefined) {
    return [{ path, kind: 'values', sentence: `${path} may only be ${after.join(', ')} now.`, isBreaking: true }]
  }
  const lost = before.filter((value) => !after.includes(value))
  const won = after.filter((value) => !before.includes(value))
  return [
    ...(lost.length === 0
      ? []
      : [
          { path, kind: 'values', sentence: `${path} can no longer be ${lost.join(', ')}.`, isBreaking: true } as const,
        ]),
    ...(won.length === 0
      ? []
      : [{ path, kind: 'values', sentence: `${path} can be ${won.join(', ')} as well.`, isBreaking: false } as const]),
  ]
}

function inWords(types: readonly string[]): string {
  return types.length === 0 ? 'anything' : types.join(' or ')
}
