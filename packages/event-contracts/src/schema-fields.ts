/** One field of a detail, at whatever depth: what its schema says, wherever it says it. */
export type Field = {
  /** As people write it: `stops/*` is what the list `stops` holds, `stops/*` + `/city` a field of that. */
  path: string
  /** Whether it is there in every valid detail that has its parent. */
  required: boolean
  /** All parts of the schema that speak of it, with references resolved; more than one under `allOf` and `anyOf`. */
  parts: readonly SchemaObject[]
  /** Its types, sorted; empty where the schema does not say. */
  types: readonly string[]
  /** Its values as JSON, where they are listed. */
  values: readonly string[] | undefined
}

/** A JSON Schema that is no boolean. */
export type SchemaObject = Readonly<Record<string, unknown>>

/** Deeper than this no event is read: a schema that refers to itself has no last field. */
const deepest = 12

/** The fields of a JSON Schema, parents before children, without the root. */
export function fieldsOf(schema: unknown): Map<string, Field> {
  const fields = new Map<string, Field>()
  walk({ root: schema, fields, parts: partsOf(schema, schema), path: '', above: [] })
  return fields
}

/** The object at the root of a schema, its parts laid together. */
export function rootParts(schema: unknown): readonly SchemaObject[] {
  return partsOf(schema, schema)
}

type Walk = {
  root: unknown
  fields: Map<string, Field>
  parts: readonly SchemaObject[]
  path: string
  /** The parts on the way from the root: who meets one again has gone in a circle. */
  above: readonly SchemaObject[]
}

function walk({ root, fields, parts, path, above }: Walk): void {
  if (above.length > deepest || parts.some((part) => above.includes(part))) return
  const below = [...above, ...parts]
  const required = new Set(parts.flatMap((part) => strings(part.required)))
  for (const [name, schemas] of childrenOf(parts)) {
    const childPath = path === '' ? name : `${path}/${name}`
    const own = schemas.flatMap((schema) => partsOf(schema, root))
    fields.set(childPath, {
      path: childPath,
      required: name !== '*' && required.has(name),
      parts: own,
      types: typesOf(own),
      values: valuesOf(own),
    })
    walk({ root, fields, parts: own, path: childPath, above: below })
  }
}

function childrenOf(parts: readonly SchemaObject[]): Map<string, unknown[]> {
  const children = new Map<string, unknown[]>()
  const add = (name: string, schema: unknown) => children.set(name, [...(children.get(name) ?? []), schema])
  for (const part of parts) {
    for (const [name, schema] of Object.entries(objectOr(part.properties))) add(name, schema)
    for (const item of [part.items, ...list(part.prefixItems)].flat()) if (isSchemaObject(item)) add('*', item)
    for (const schema of Object.values(objectOr(part.patternProperties))) add('*', schema)
    if (isSchemaObject(part.additionalProperties)) add('*', part.additionalProperties)
  }
  return children
}

/** A schema with what it refers to and what it is put together of, as a list of parts. */
function partsOf(schema: unknown, root: unknown, seen: readonly unknown[] = []): SchemaObject[] {
  if (!isSchemaObject(schema) || seen.includes(schema)) return []
  const others = [
    ...(typeof schema.$ref === 'string' ? [resolveLocal(schema.$ref, root)] : []),
    ...list(schema.allOf),
    ...list(schema.anyOf),
    ...list(schema.oneOf),
    schema.then,
    schema.else,
  ]
  return [schema, ...others.flatMap((other) => partsOf(other, root, [...seen, schema]))]
}

/** What a reference within a schema leads to; nothing when it leads nowhere or out of the schema. */
export function resolveLocal(reference: string, root: unknown): unknown {
  if (!reference.startsWith('#')) return undefined
  const pointer = reference.slice(1)
  if (pointer === '') return root
  if (!pointer.startsWith('/')) return anchored(pointer, root)
  let place = root
  for (const token of pointer.slice(1).split('/').map(decodeToken)) {
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, token)) return undefined
    place = Reflect.get(place, token)
  }
  return place
}

function decodeToken(token: string): string {
  try {
    return decodeURIComponent(token).replaceAll('~1', '/').replaceAll('~0', '~')
  } catch {
    return token
  }
}

function anchored(name: string, place: unknown): unknown {
  if (typeof place !== 'object' || place === null) return undefined
  if (Reflect.get(place, '$anchor') === name) return place
  for (const each of Object.values(place)) {
    const found = anchored(name, each)
    if (found !== undefined) return found
  }
  return undefined
}

function typesOf(parts: readonly SchemaObject[]): string[] {
  const named = parts.flatMap(({ type }) => strings(type))
  const listed = valuesOf(parts)?.map((value) => typeOfJson(value)) ?? []
  return [...new Set(named.length > 0 ? named : listed)].sort()
}

function valuesOf(parts: readonly SchemaObject[]): string[] | undefined {
  const lists = parts.flatMap((part) =>
    Array.isArray(part.enum) ? [part.enum] : 'const' in part ? [[part.const]] : [],
  )
  return lists.length === 0 ? undefined : [...new Set(lists.flat().map((value) => JSON.stringify(value)))].sort()
}

function typeOfJson(json: string): string {
  const value: unknown = JSON.parse(json)
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

export function isSchemaObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function objectOr(value: unknown): SchemaObject {
  return isSchemaObject(value) ? value : {}
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function strings(value: unknown): string[] {
  return [value].flat().filter((each) => typeof each === 'string')
}
