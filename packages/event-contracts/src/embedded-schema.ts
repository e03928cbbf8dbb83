import { isSchemaObject, resolveLocal, type SchemaObject } from './schema-fields.ts'

/**
 * A schema as a part of a larger document: what refers to a place within it refers to that place in the document. Names
 * that only hold in a document of their own (`$schema`, `$id`) are left out.
 *
 * @param place where it will lie, as a URI fragment: `#/components/schemas/ParcelSent.1`
 */
export function embeddedSchema(schema: unknown, place: string): SchemaObject {
  const moved = move(schema, (reference) => place + pointerOf(reference, schema))
  return isSchemaObject(moved) ? moved : {}
}

function move(value: unknown, moveReference: (reference: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => move(each, moveReference))
  if (!isSchemaObject(value)) return value
  const entries = Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
    if (['$schema', '$id', '$anchor'].includes(key) && typeof child === 'string') return []
    // Values that are data are not looked into: a `$ref` in an example is a word like any other.
    if (['const', 'enum', 'default', 'examples'].includes(key)) return [[key, child]]
    if (key === '$ref' && typeof child === 'string') return [[key, moveReference(child)]]
    return [[key, move(child, moveReference)]]
  })
  return Object.fromEntries(entries)
}

/** The JSON pointer of a local reference, which may be by a name (`#parcel`). */
function pointerOf(reference: string, root: unknown): string {
  const pointer = reference.replace(/^#/, '')
  if (pointer === '' || pointer.startsWith('/')) return pointer
  return placeOf(resolveLocal(reference, root), root) ?? ''
}

function placeOf(wanted: unknown, within: unknown): string | undefined {
  if (wanted === within) return ''
  if (typeof within !== 'object' || within === null) return undefined
  for (const [key, child] of Object.entries(within)) {
    const place = placeOf(wanted, child)
    if (place !== undefined) return `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}${place}`
  }
  return undefined
}
