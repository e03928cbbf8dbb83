import { isRecord } from './json.ts'
import { SchemaError } from './schema-error.ts'

/** A part of a document, as written, and the JSON Pointer to it. */
export type Place = { raw: unknown; at: string }

/** Base of identifiers that are relative to nothing. `.invalid` never exists; source: RFC 2606. */
const home = 'https://schema.invalid/'

/** Keywords that hold values, not schemas. */
const holdsValues = new Set(['enum', 'const', 'default', 'examples', 'example'])

/** Everything in a document that a `$ref` can mean: by pointer, identifier or anchor. Nothing is ever fetched. */
export class References {
  readonly #baseOf = new Map<object, string>()
  readonly #resources = new Map<string, Place>()
  readonly #anchors = new Map<string, Place>()
  readonly #dynamic = new Map<string, number>()
  readonly #isDraft4: boolean

  constructor(document: unknown, isDraft4: boolean) {
    this.#isDraft4 = isDraft4
    this.#resources.set(home, { raw: document, at: '' })
    this.#walk(document, '', home)
  }

  /** Whether a dynamic reference could mean several places, so that it depends on who refers. */
  isAmbiguous(reference: string): boolean {
    const anchor = reference.slice(reference.indexOf('#') + 1)
    return (this.#dynamic.get(anchor) ?? 0) > 1
  }

  /** @throws SchemaError when there is nothing */
  find(from: object, reference: string, at: string): Place {
    const base = this.#baseOf.get(from) ?? home
    if (!URL.canParse(reference, base)) throw missing(reference, at)
    const { address, fragment } = split(reference, base)
    const anchored = this.#anchors.get(`${address}#${fragment}`)
    if (anchored !== undefined) return anchored
    const resource = this.#resources.get(address)
    if (resource === undefined) {
      throw new SchemaError(
        at,
        `\`${reference}\` is not within this schema, and nothing is fetched. Put what it refers to under "$defs", and refer to it there.`,
      )
    }
    if (fragment === '') return resource
    const found = fragment.startsWith('/') ? follow(resource, fragment) : undefined
    if (found === undefined) throw missing(reference, at)
    return found
  }

  #walk(raw: unknown, at: string, base: string): void {
    if (Array.isArray(raw)) for (const [index, each] of raw.entries()) this.#walk(each, `${at}/${index}`, base)
    if (!isRecord(raw)) return
    const own = this.#identify(raw, at, base)
    this.#baseOf.set(raw, own)
    for (const keyword of ['$anchor', '$dynamicAnchor']) {
      const anchor = raw[keyword]
      if (typeof anchor !== 'string') continue
      this.#anchors.set(`${own}#${anchor}`, { raw, at })
      if (keyword === '$dynamicAnchor') this.#count(anchor)
    }
    if (raw.$recursiveAnchor === true) this.#count('')
    for (const [keyword, value] of Object.entries(raw)) {
      if (!holdsValues.has(keyword)) this.#walk(value, `${at}/${escaped(keyword)}`, own)
    }
  }

  #identify(raw: Record<string, unknown>, at: string, base: string): string {
    const id = raw.$id ?? (this.#isDraft4 ? raw.id : undefined)
    if (typeof id !== 'string' || !URL.canParse(id, base)) return base
    const { address, fragment } = split(id, base)
    if (fragment !== '') this.#anchors.set(`${address}#${fragment}`, { raw, at })
    if (id.startsWith('#')) return base
    this.#resources.set(address, { raw, at })
    return address
  }

  #count(anchor: string): void {
    this.#dynamic.set(anchor, (this.#dynamic.get(anchor) ?? 0) + 1)
  }
}

/** A name as a JSON Pointer writes it. Source: RFC 6901, section 3. */
export function escaped(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

function split(reference: string, base: string): { address: string; fragment: string } {
  const url = new URL(reference, base)
  const fragment = decoded(url.hash.slice(1))
  url.hash = ''
  return { address: url.href, fragment }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function follow({ raw, at }: Place, pointer: string): Place | undefined {
  let value: unknown = raw
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~')
    if (Array.isArray(value)) value = value[Number(name)]
    else if (isRecord(value) && Object.hasOwn(value, name)) value = value[name]
    else return undefined
  }
  return value === undefined ? undefined : { raw: value, at: at + pointer }
}

function missing(reference: string, at: string): SchemaError {
  return new SchemaError(
    at,
    `There is nothing at \`${reference}\`. Correct the reference, or define what it refers to under "$defs".`,
  )
}
