import { isSchemaObject, resolveLocal, type SchemaObject } from './schema-fields.ts'
import { subschemasOf } from './subschemas.ts'

/**
 * The places of a schema at which every value would have to hold another one of the same kind, without end: a parcel
 * that must hold a parcel. Each is the place of the schema that comes back to itself, as a JSON pointer.
 */
export function endlessPlaces(root: SchemaObject): string[] {
  const places = new Map(subschemasOf(root).map(({ schema, place }) => [schema, place]))
  const finite = finiteSchemas([...places.keys()], root)
  // Of those that lie within each other, the outermost says it all.
  const endless = [...places]
    .filter(([schema]) => !finite.has(schema) && isReached(schema, root))
    .map(([, place]) => place)
  return endless.slice(0, 1)
}

/** The schemas of which a value can be built up from smaller ones: the least set that contains what it follows from. */
function finiteSchemas(schemas: readonly SchemaObject[], root: SchemaObject): Set<SchemaObject> {
  const finite = new Set<SchemaObject>()
  let before = -1
  while (before < finite.size) {
    before = finite.size
    for (const schema of schemas) if (hasEnd(schema, root, finite)) finite.add(schema)
  }
  return finite
}

function hasEnd(schema: SchemaObject, root: SchemaObject, finite: ReadonlySet<SchemaObject>): boolean {
  const ends = (other: unknown) => !isSchemaObject(other) || finite.has(other)
  const { $ref, allOf, anyOf, oneOf } = schema
  if (typeof $ref === 'string' && !ends(resolveLocal($ref, root))) return false
  if (Array.isArray(allOf) && !allOf.every(ends)) return false
  if ([anyOf, oneOf].some((choice) => Array.isArray(choice) && choice.length > 0 && !choice.some(ends))) return false
  if (mayBe(schema, 'object', 'array')) return true
  return mustHold(schema).every(ends)
}

/** What a value of a schema cannot be without. */
function mustHold({ type, properties, required, items, prefixItems, minItems }: SchemaObject): unknown[] {
  const types = [type].flat()
  const fields = isSchemaObject(properties) ? properties : {}
  const needed = types.includes('object') && Array.isArray(required) ? required : []
  const least = types.includes('array') && typeof minItems === 'number' ? minItems : 0
  const first = Array.isArray(prefixItems) ? prefixItems : []
  return [
    ...needed.map((name) => (Object.hasOwn(fields, name) ? fields[name] : undefined)),
    ...first.slice(0, least),
    ...(least > first.length ? [items] : []),
  ]
}

/** Whether a value may be of another kind than these. */
function mayBe({ type }: SchemaObject, ...others: readonly string[]): boolean {
  return type === undefined || [type].flat().some((each) => typeof each === 'string' && !others.includes(each))
}

/** Whether an event has to do with a schema: what lies unused under `$defs` harms nobody. */
function isReached(schema: SchemaObject, root: SchemaObject): boolean {
  const reached = new Set<unknown>([root])
  for (const each of reached) {
    if (!isSchemaObject(each)) continue
    if (typeof each.$ref === 'string') reached.add(resolveLocal(each.$ref, root))
    const { $defs: _, definitions: __, ...used } = each
    for (const { schema: child } of subschemasOf(used).slice(1)) reached.add(child)
  }
  return reached.has(schema)
}
