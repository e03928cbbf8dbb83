import { isSchemaObject, type SchemaObject } from './schema-fields.ts'

/** A schema within a schema. */
export type Subschema = {
  /** A JSON pointer from the root; empty for the root itself. */
  place: string
  schema: SchemaObject
}

/** Keywords of JSON Schema 2020-12 (core and applicator vocabularies) that hold one schema, a list, or a map of them. */
const single = [
  'items',
  'contains',
  'additionalProperties',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
  'not',
  'if',
  'then',
  'else',
]
const lists = ['prefixItems', 'allOf', 'anyOf', 'oneOf']
const maps = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']

/** A schema and all schemas within it, those outside before those inside. */
export function subschemasOf(schema: unknown, place = ''): Subschema[] {
  if (!isSchemaObject(schema)) return []
  const children = [
    ...single.map((keyword) => [keyword, schema[keyword]] as const),
    ...lists.flatMap((keyword) => entriesOf(keyword, schema[keyword])),
    ...maps.flatMap((keyword) => entriesOf(keyword, schema[keyword])),
  ]
  return [{ place, schema }, ...children.flatMap(([path, child]) => subschemasOf(child, `${place}/${path}`))]
}

function entriesOf(keyword: string, holder: unknown): (readonly [string, unknown])[] {
  if (typeof holder !== 'object' || holder === null) return []
  return Object.entries(holder).map(([name, child]) => [`${keyword}/${pointerToken(name)}`, child] as const)
}

function pointerToken(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}
