import { Compile, Meta } from 'typebox/schema'
import { dangerOfPattern } from './pattern-safety.ts'
import { isSchemaObject, resolveLocal, type SchemaObject } from './schema-fields.ts'
import { endlessPlaces } from './schema-recursion.ts'
import { type Subschema, subschemasOf } from './subschemas.ts'

/** Something that keeps a JSON Schema from being the schema of an event. */
export type SchemaProblem = {
  /** Where, as a JSON pointer from the root of the schema; empty for the root. */
  place: string
  /** What is wrong, as a sentence. */
  message: string
  /** What to do about it. */
  mend: string
}

/** The longest schema as JSON, in characters, and the deepest. Larger ones describe something else than one event. */
const longest = 262_144
const deepest = 64

/** Texts up to here do not take long, even when the time grows with the square of the length. */
const shortText = 1_000

/** Schemas of events are written in this draft. */
const draft = 'https://json-schema.org/draft/2020-12/schema'

let metaSchema: ReturnType<typeof compileMetaSchema> | undefined

/**
 * What is wrong with a JSON Schema 2020-12, from whoever it comes: not valid by its meta-schema, a reference that leads
 * nowhere or out of it, recursion that no event can end, a regular expression that a text can stop the server with, or
 * just too large. Empty when an event may have it.
 *
 * @example
 * problemsOfSchema({ type: 'object', properties: { id: { type: 'strnig' } } })
 * // [{ place: '/properties/id/type', message: '…', mend: '…' }]
 */
export function problemsOfSchema(schema: unknown): SchemaProblem[] {
  if (typeof schema === 'boolean' || !isSchemaObject(schema)) {
    return [problem('', 'The schema of an event is an object.', 'Write { "type": "object", "properties": … }.')]
  }
  const large = tooLarge(schema)
  if (large !== undefined) return [large]
  const invalid = againstMetaSchema(schema)
  if (invalid.length > 0) return invalid
  const subschemas = subschemasOf(schema)
  const references = subschemas.flatMap((each) => referenceProblems(each, schema))
  const patterns = subschemas.flatMap(patternProblems)
  const endless = references.length > 0 ? [] : endlessPlaces(schema).map(endlessProblem)
  return [...draftProblems(schema), ...references, ...patterns, ...endless]
}

function tooLarge(schema: SchemaObject): SchemaProblem | undefined {
  const mend = 'Describe one event only; lists of what is known elsewhere belong there.'
  if (depthOf(schema) > deepest) return problem('', `The schema is deeper than ${deepest} levels.`, mend)
  const { length } = JSON.stringify(schema)
  if (length <= longest) return undefined
  return problem('', `The schema has ${length} characters; ${longest} are allowed.`, mend)
}

/** The depth of a value, or something above {@link deepest}: what comes from outside may be deeper than a stack. */
function depthOf(value: unknown): number {
  let level: unknown[] = [value]
  let depth = 0
  while (level.length > 0 && depth <= deepest) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
    depth++
  }
  return depth
}

function draftProblems({ $schema }: SchemaObject): SchemaProblem[] {
  if ($schema === undefined || String($schema).replace(/#$/, '') === draft) return []
  return [problem('/$schema', `The schema is written in ${$schema}.`, `Write it in ${draft}, or leave $schema out.`)]
}

function compileMetaSchema() {
  return Compile(Meta[draft])
}

function againstMetaSchema(schema: SchemaObject): SchemaProblem[] {
  metaSchema ??= compileMetaSchema()
  if (metaSchema.Check(schema)) return []
  const [, errors] = metaSchema.Errors(schema)
  // Of all that the meta-schema says about one place, the first is the most exact; what it says of the places above
  // only follows from it.
  const places = new Map<string, string>()
  for (const { instancePath, message } of errors) {
    const isAbove = errors.some((other) => other.instancePath.startsWith(`${instancePath}/`))
    if (!isAbove && !places.has(instancePath)) places.set(instancePath, message)
  }
  return [...places].map(([place, message]) =>
    problem(place, `What stands at ${place || 'the root'} ${message}.`, 'Write it as JSON Schema 2020-12 defines it.'),
  )
}

function referenceProblems({ place, schema }: Subschema, root: SchemaObject): SchemaProblem[] {
  return ['$ref', '$dynamicRef'].flatMap((keyword) => {
    const reference = schema[keyword]
    if (typeof reference !== 'string') return []
    const at = `${place}/${keyword}`
    if (!reference.startsWith('#')) {
      const sentence = `${reference} lies outside of the schema; nothing is fetched from elsewhere.`
      return [problem(at, sentence, 'Put what it refers to under $defs, and refer to #/$defs/NAME.')]
    }
    const target = resolveLocal(reference, root)
    if (isSchemaObject(target) || typeof target === 'boolean') return []
    return [problem(at, `There is no ${reference} in the schema.`, 'Correct the reference, or define it under $defs.')]
  })
}

function patternProblems({ place, schema }: Subschema): SchemaProblem[] {
  const { pattern, maxLength, patternProperties } = schema
  const isShort = typeof maxLength === 'number' && maxLength <= shortText
  const own = typeof pattern === 'string' ? [{ at: `${place}/pattern`, pattern, isShort }] : []
  const names = isSchemaObject(patternProperties) ? Object.keys(patternProperties) : []
  const ofNames = names.map((name) => ({ at: `${place}/patternProperties`, pattern: name, isShort: false }))
  return [...own, ...ofNames].flatMap(({ at, pattern: source, isShort: isBounded }) => {
    const danger = dangerOfPattern(source, { isShort: isBounded })
    if (danger === undefined) return []
    const mend = danger.includes('square')
      ? `Begin it with ^ and let one thing follow another without overlap, or set maxLength to at most ${shortText}.`
      : 'Write it so that each text can be read in one way only, or use format or enum.'
    return [problem(at, `The pattern ${JSON.stringify(source.slice(0, 80))} ${danger}.`, mend)]
  })
}

function endlessProblem(place: string): SchemaProblem {
  return problem(
    place,
    'The schema requires itself again, without end: no event can be valid.',
    'Make the field optional, or give it a list that may be empty, or null, as another way.',
  )
}

function problem(place: string, message: string, mend: string): SchemaProblem {
  return { place, message, mend }
}
