import { isSchemaObject } from './schema-fields.ts'

/** Keywords that describe and forbid nothing. */
const describing = ['title', 'description', 'examples', '$comment', 'unit', 'deprecated', 'default']

/**
 * Why a schema is more than a revision of another: the first place where it does anything but describe and add optional
 * fields. Nothing when everything that was valid stays valid and means the same.
 *
 * It goes by the text of the schemas, so it refuses some that would be safe, and passes none that is not: an optional
 * field may only come where the older schema was closed, since otherwise it could have been there with other values.
 */
export function whyNoRevision(older: unknown, newer: unknown, place = ''): string | undefined {
  if (!isSchemaObject(older) || !isSchemaObject(newer)) {
    return JSON.stringify(older) === JSON.stringify(newer) ? undefined : at(place, 'is different')
  }
  const keywords = new Set([...Object.keys(older), ...Object.keys(newer)])
  for (const keyword of keywords) {
    const here = `${place}/${keyword}`
    if (describing.includes(keyword)) continue
    if (keyword === 'properties') {
      const reason = whyNotGrown(older, newer, here)
      if (reason !== undefined) return reason
    } else if (['items', 'additionalProperties'].includes(keyword)) {
      const reason = whyNoRevision(older[keyword], newer[keyword], here)
      if (reason !== undefined) return reason
    } else if (keyword === 'required') {
      if (words(older[keyword]) !== words(newer[keyword])) return at(here, 'asks for other fields')
    } else if (JSON.stringify(older[keyword]) !== JSON.stringify(newer[keyword])) return at(here, 'is different')
  }
  return undefined
}

type Schema = Readonly<Record<string, unknown>>

function whyNotGrown(older: Schema, newer: Schema, place: string): string | undefined {
  const before = isSchemaObject(older.properties) ? older.properties : {}
  const after = isSchemaObject(newer.properties) ? newer.properties : {}
  for (const [name, schema] of Object.entries(before)) {
    if (!Object.hasOwn(after, name)) return at(`${place}/${name}`, 'is missing')
    const reason = whyNoRevision(schema, after[name], `${place}/${name}`)
    if (reason !== undefined) return reason
  }
  const added = Object.keys(after).find((name) => !Object.hasOwn(before, name))
  if (added === undefined || older.additionalProperties === false) return undefined
  return at(`${place}/${added}`, 'is new, while events could have had a field of that name before')
}

function words(list: unknown): string {
  return Array.isArray(list) ? [...list].sort().join() : ''
}

function at(place: string, problem: string): string {
  return `${place === '' ? 'The root' : place} ${problem}.`
}
