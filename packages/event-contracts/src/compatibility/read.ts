import { type Draft, draftOf, knows } from './draft.ts'
import { openExclusive } from './exclusive.ts'
import { isRecord } from './json.ts'
import { checkedPattern, count, flag, namesIn, type Raw } from './keyword-values.ts'
import { partsOfScalars } from './keywords.ts'
import { checkProgress } from './progress.ts'
import { escaped, References } from './references.ts'
import { anything, nothing, type Part, type Schema } from './schema.ts'
import { SchemaError } from './schema-error.ts'
import { resolveUnevaluated, type Unevaluated } from './unevaluated.ts'

/** Characters of a schema as JSON text. A larger one is not a contract that anybody reads. */
const largestSchema = 1_000_000
/** Objects and lists within each other. */
const deepest = 200

/**
 * Reads a JSON Schema of the drafts 04 to 2020-12.
 *
 * @throws SchemaError when it is none, refers to what is not there, is recursive without end, or too large
 */
export function readSchema(written: unknown): Schema {
  if (typeof written === 'object' && written !== null) checkDepth(written, '', 0)
  const text = JSON.stringify(written) ?? ''
  if (text.length > largestSchema) {
    throw new SchemaError(
      '',
      `The schema has ${text.length} characters, and ${largestSchema} are the most. Split the event, or refer to large lists by a name instead of writing them out.`,
    )
  }
  // A copy, because what a library has hung onto its objects is no part of the schema.
  const document: unknown = text === '' ? undefined : JSON.parse(text)
  return new Reading(document).readAll(document)
}

class Reading {
  readonly #draft: Draft
  readonly #references: References
  readonly #known = new Map<object, Schema>()
  readonly #unevaluated: Unevaluated[] = []

  constructor(document: unknown) {
    this.#draft = draftOf(document)
    this.#references = new References(document, this.#draft === 4 || this.#draft === 'unsaid')
  }

  readAll(document: unknown): Schema {
    const schema = this.#read(document, '')
    checkProgress(this.#known.values())
    resolveUnevaluated(this.#unevaluated)
    openExclusive(this.#known.values())
    return schema
  }

  #read(raw: unknown, at: string): Schema {
    if (raw === true) return anything(at)
    if (raw === false) return nothing(at)
    if (!isRecord(raw)) throw new SchemaError(at, 'A schema is an object, `true` or `false`.')
    const known = this.#known.get(raw)
    if (known !== undefined) return known
    const schema: Schema = { at, parts: [] }
    this.#known.set(raw, schema)
    schema.parts = this.#partsOf(raw, at, schema)
    return schema
  }

  #partsOf(raw: Raw, at: string, schema: Schema): Part[] {
    for (const keyword of ['$defs', 'definitions']) this.#map(raw, keyword, at)
    if (raw.$ref !== undefined && this.#draft !== 'unsaid' && this.#draft < 2019) {
      // The drafts before 2019-09 ignore what stands beside a reference.
      return this.#referred(raw, at)
    }
    const parts = [
      ...this.#referred(raw, at),
      ...partsOfScalars(raw, at, this.#draft),
      ...this.#arrayParts(raw, at),
      ...this.#objectParts(raw, at),
      ...this.#combinations(raw, at),
    ]
    for (const keyword of ['unevaluatedProperties', 'unevaluatedItems'] as const) {
      const rest = this.#child(raw, keyword, at)
      if (rest === undefined) continue
      this.#unevaluated.push({ schema, keyword, rest, at: `${at}/${keyword}`, containsCounts: this.#draft !== 2019 })
    }
    return parts
  }

  #referred(raw: Raw, at: string): Part[] {
    const parts: Part[] = []
    for (const keyword of ['$ref', '$dynamicRef', '$recursiveRef']) {
      const reference = raw[keyword]
      if (reference === undefined || !knows(this.#draft, keyword)) continue
      const place = `${at}/${keyword}`
      if (typeof reference !== 'string') {
        throw new SchemaError(place, `\`${keyword}\` is a text such as "#/$defs/address".`)
      }
      const found = this.#references.find(raw, reference, place)
      parts.push({ kind: 'all', of: [this.#read(found.raw, found.at)], at: place })
      const isDynamic = keyword !== '$ref' && this.#references.isAmbiguous(reference)
      if (isDynamic) parts.push({ kind: 'opaque', keyword, at: place })
    }
    return parts
  }

  #combinations(raw: Raw, at: string): Part[] {
    const parts: Part[] = []
    for (const [keyword, kind] of [
      ['allOf', 'all'],
      ['anyOf', 'any'],
      ['oneOf', 'one'],
    ] as const) {
      const of = this.#list(raw, keyword, at)
      if (of !== undefined) parts.push({ kind: of.length === 1 ? 'all' : kind, of, at: `${at}/${keyword}` })
    }
    const not = this.#child(raw, 'not', at)
    if (not !== undefined) parts.push({ kind: 'not', schema: not, at: `${at}/not` })
    const condition = this.#child(raw, 'if', at)
    const [yes, no] = [this.#child(raw, 'then', at), this.#child(raw, 'else', at)]
    if (condition !== undefined && (yes ?? no) !== undefined) {
      parts.push({ kind: 'if', condition, yes: yes ?? anything(at), no: no ?? anything(at), at: `${at}/if` })
    }
    return parts
  }

  #arrayParts(raw: Raw, at: string): Part[] {
    const isTuple = Array.isArray(raw.items) && this.#draft !== 2020
    const prefixKeyword = isTuple ? 'items' : 'prefixItems'
    const prefix = this.#list(raw, prefixKeyword, at) ?? []
    const restKeyword = isTuple ? 'additionalItems' : 'items'
    const rest = this.#child(raw, restKeyword, at)
    const contains = this.#child(raw, 'contains', at)
    const parts: Part[] = prefix.map((schema, index) => ({
      kind: 'item',
      index,
      schema,
      at: `${at}/${prefixKeyword}/${index}`,
    }))
    if (rest !== undefined) parts.push({ kind: 'items', from: prefix.length, schema: rest, at: `${at}/${restKeyword}` })
    const minItems = count(raw, 'minItems', at)
    if (minItems) parts.push({ kind: 'minItems', value: minItems, at: `${at}/minItems` })
    const maxItems = count(raw, 'maxItems', at)
    if (maxItems !== undefined) parts.push({ kind: 'maxItems', value: maxItems, at: `${at}/maxItems` })
    if (flag(raw, 'uniqueItems', at)) parts.push({ kind: 'unique', at: `${at}/uniqueItems` })
    if (contains !== undefined) parts.push(...this.#containsParts(raw, contains, at))
    return parts
  }

  #containsParts(raw: Raw, schema: Schema, at: string): Part[] {
    const parts: Part[] = []
    const least = knows(this.#draft, 'minContains') ? (count(raw, 'minContains', at) ?? 1) : 1
    const most = knows(this.#draft, 'maxContains') ? count(raw, 'maxContains', at) : undefined
    const place = raw.minContains === undefined ? `${at}/contains` : `${at}/minContains`
    // At least 0 refuses nothing, but what it finds counts as looked at.
    parts.push({ kind: 'containsAtLeast', value: least, schema, at: place })
    if (most !== undefined) parts.push({ kind: 'containsAtMost', value: most, schema, at: `${at}/maxContains` })
    return parts
  }

  #objectParts(raw: Raw, at: string): Part[] {
    const parts: Part[] = []
    for (const name of raw.required === undefined ? [] : namesIn(raw, 'required', at)) {
      parts.push({ kind: 'required', name, at: `${at}/required` })
    }
    const properties = this.#map(raw, 'properties', at)
    for (const [name, schema] of properties) {
      parts.push({ kind: 'property', name, schema, at: `${at}/properties/${escaped(name)}` })
    }
    const patterns = this.#map(raw, 'patternProperties', at)
    for (const [source, schema] of patterns) {
      const place = `${at}/patternProperties/${escaped(source)}`
      parts.push({ kind: 'patternProperty', source: checkedPattern(source, place), schema, at: place })
    }
    const rest = this.#child(raw, 'additionalProperties', at)
    if (rest !== undefined) {
      const known = { names: new Set(properties.keys()), patterns: [...patterns.keys()] }
      parts.push({ kind: 'additional', ...known, schema: rest, at: `${at}/additionalProperties` })
    }
    const names = this.#child(raw, 'propertyNames', at)
    if (names !== undefined) parts.push({ kind: 'names', schema: names, at: `${at}/propertyNames` })
    const least = count(raw, 'minProperties', at)
    if (least) parts.push({ kind: 'minProperties', value: least, at: `${at}/minProperties` })
    const most = count(raw, 'maxProperties', at)
    if (most !== undefined) parts.push({ kind: 'maxProperties', value: most, at: `${at}/maxProperties` })
    return [...parts, ...this.#dependencies(raw, at)]
  }

  #dependencies(raw: Raw, at: string): Part[] {
    const parts: Part[] = []
    for (const keyword of ['dependentRequired', 'dependentSchemas', 'dependencies']) {
      const written = raw[keyword]
      if (written === undefined || !knows(this.#draft, keyword)) continue
      if (!isRecord(written)) throw new SchemaError(`${at}/${keyword}`, `\`${keyword}\` is an object.`)
      for (const [name, needs] of Object.entries(written)) {
        const place = `${at}/${keyword}/${escaped(name)}`
        const isList = keyword === 'dependentRequired' || (keyword === 'dependencies' && Array.isArray(needs))
        const schema = isList
          ? { at: place, parts: namesIn(written, name, `${at}/${keyword}`).map((each) => required(each, place)) }
          : this.#read(needs, place)
        parts.push({ kind: 'dependent', name, schema, at: place })
      }
    }
    return parts
  }

  #child(raw: Raw, keyword: string, at: string): Schema | undefined {
    if (raw[keyword] === undefined || !knows(this.#draft, keyword)) return undefined
    return this.#read(raw[keyword], `${at}/${keyword}`)
  }

  #list(raw: Raw, keyword: string, at: string): Schema[] | undefined {
    const written = raw[keyword]
    if (written === undefined || !knows(this.#draft, keyword)) return undefined
    const place = `${at}/${keyword}`
    const mayBeEmpty = keyword === 'items' || keyword === 'prefixItems'
    if (!Array.isArray(written) || (written.length === 0 && !mayBeEmpty)) {
      throw new SchemaError(place, `\`${keyword}\` is a list of at least one schema.`)
    }
    return written.map((each, index) => this.#read(each, `${place}/${index}`))
  }

  #map(raw: Raw, keyword: string, at: string): Map<string, Schema> {
    const written = raw[keyword]
    if (written === undefined) return new Map()
    if (!isRecord(written)) throw new SchemaError(`${at}/${keyword}`, `\`${keyword}\` is an object of schemas.`)
    const entries = Object.entries(written)
    return new Map(entries.map(([name, each]) => [name, this.#read(each, `${at}/${keyword}/${escaped(name)}`)]))
  }
}

function required(name: string, at: string): Part {
  return { kind: 'required', name, at }
}

function checkDepth(value: object, at: string, depth: number): void {
  if (depth > deepest) {
    throw new SchemaError(at, `The schema is more than ${deepest} levels deep. Put what is repeated under "$defs".`)
  }
  for (const [name, each] of Array.isArray(value) ? value.entries() : Object.entries(value)) {
    if (typeof each === 'object' && each !== null) checkDepth(each, `${at}/${escaped(String(name))}`, depth + 1)
  }
}
