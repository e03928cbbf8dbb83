import { accepts, isAdditional, keeps } from './accepts.ts'
import { any } from './claim.ts'
import { isRecord } from './json.ts'
import { matches } from './pattern.ts'
import type { Part, Schema } from './schema.ts'

/** Where a value is not as a schema says, and which part of the schema says so. */
export type Failure = { path: readonly string[]; part: Part }

/** What is wrong with a value, as near to the spot as can be told; empty when it is valid. */
export function failuresOf(schema: Schema, value: unknown, path: readonly string[] = []): Failure[] {
  return schema.parts.flatMap((part) => (keeps(value, part) ? [] : failuresIn(part, value, path)))
}

function failuresIn(part: Part, value: unknown, path: readonly string[]): Failure[] {
  switch (part.kind) {
    case 'all':
      return part.of.flatMap((each) => failuresOf(each, value, path))
    case 'any':
    case 'one':
      return nearest(part, value, path)
    case 'if':
      return failuresOf(accepts(part.condition, value) ? part.yes : part.no, value, path)
    case 'dependent':
      return failuresOf(part.schema, value, path).map((failure) =>
        failure.path.length > path.length ? failure : { path: failure.path, part },
      )
    default:
      return Array.isArray(value)
        ? inArray(part, value, path)
        : isRecord(value)
          ? inObject(part, value, path)
          : [{ path, part }]
  }
}

/** What is wrong with the alternative that is meant: the one whose types and fixed values agree with the value. */
function nearest(
  part: Extract<Part, { kind: 'all' | 'any' | 'one' }>,
  value: unknown,
  path: readonly string[],
): Failure[] {
  const all = part.of.map((each) => failuresOf(each, value, path))
  const meant = all.filter((failures) => failures.length > 0 && !failures.some((failure) => isOther(failure, path)))
  const [only] = meant
  return meant.length === 1 &&
    only !== undefined &&
    all.length - meant.length === all.filter((each) => each.some((failure) => isOther(failure, path))).length
    ? only
    : [{ path, part }]
}

/** Whether a failure says that an alternative is about something else. */
function isOther({ path, part }: Failure, at: readonly string[]): boolean {
  if (part.kind === 'types' || part.kind === 'values')
    return path.length === at.length || (part.kind === 'values' && part.values.length === 1)
  return false
}

function inArray(part: Part, value: readonly unknown[], path: readonly string[]): Failure[] {
  if (part.kind === 'item') return failuresOf(part.schema, value[part.index], [...path, String(part.index)])
  if (part.kind !== 'items') return [{ path, part }]
  const found = value.slice(part.from).flatMap((item) => failuresOf(part.schema, item, [...path, any]))
  return isClosing(part) ? [{ path, part }] : found
}

function inObject(part: Part, value: Record<string, unknown>, path: readonly string[]): Failure[] {
  if (part.kind === 'property') {
    const inner = [...path, part.name]
    return isClosing(part) ? [{ path: inner, part }] : failuresOf(part.schema, value[part.name], inner)
  }
  if (part.kind === 'required') return [{ path: [...path, part.name], part }]
  if (part.kind !== 'patternProperty' && part.kind !== 'additional') return [{ path, part }]
  if (isClosing(part)) return [{ path, part }]
  return Object.entries(value).flatMap(([name, each]) => {
    const isMeant = part.kind === 'additional' ? isAdditional(part, name) : matches(part.source, name)
    return isMeant ? failuresOf(part.schema, each, [...path, any]) : []
  })
}

/** Whether a part refuses whatever is in its place. */
export function isClosing(part: Part): boolean {
  return 'schema' in part && part.schema.parts.some(({ ...each }) => each.kind === 'types' && each.types.size === 0)
}
