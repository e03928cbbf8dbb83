import type { Part, Schema } from './schema.ts'

/**
 * Names schemas by what they say, so that two that say the same in another order, or by way of a reference, have one key. Two
 * that say the same in other words may have different ones.
 */
export class Keys {
  readonly #schemas = new Map<Schema, string>()
  readonly #parts = new Map<Part, string>()
  readonly #interned = new Map<string, string>()
  readonly #opaque = new Map<Part, number>()
  readonly #above: Schema[] = []
  /** How far up the last key refers to, while a recursive schema is gone through. */
  #highest = Number.POSITIVE_INFINITY

  of(schema: Schema): string {
    const known = this.#schemas.get(schema)
    if (known !== undefined) return known
    const place = this.#above.indexOf(schema)
    if (place >= 0) {
      this.#highest = Math.min(this.#highest, place)
      return `^${this.#above.length - place}`
    }
    const [depth, outer] = [this.#above.push(schema) - 1, this.#highest]
    this.#highest = Number.POSITIVE_INFINITY
    const parts = new Set<string>()
    this.#collect(schema, parts)
    const key = this.#intern([...parts].sort().join('&'))
    this.#above.pop()
    // A key that refers to what is above is right in this place only.
    if (this.#highest >= depth) this.#schemas.set(schema, key)
    this.#highest = Math.min(outer, this.#highest >= depth ? Number.POSITIVE_INFINITY : this.#highest)
    return key
  }

  ofPart(part: Part): string {
    const known = this.#parts.get(part)
    if (known !== undefined) return known
    const outer = this.#highest
    this.#highest = Number.POSITIVE_INFINITY
    const key = this.#intern(this.#say(part))
    if (this.#highest === Number.POSITIVE_INFINITY) this.#parts.set(part, key)
    this.#highest = Math.min(outer, this.#highest)
    return key
  }

  #collect(schema: Schema, parts: Set<string>): void {
    for (const part of schema.parts) {
      // What is joined by `allOf` or a reference counts as said here. Such joints never go round: reading has seen to it.
      if (part.kind === 'all') for (const each of part.of) this.#collect(each, parts)
      else parts.add(this.ofPart(part))
    }
  }

  #intern(text: string): string {
    let short = this.#interned.get(text)
    if (short === undefined) {
      short = this.#interned.size.toString(36)
      this.#interned.set(text, short)
    }
    return short
  }

  /** What cannot be looked into is the same as itself only. */
  #numberOf(part: Part): number {
    const number = this.#opaque.get(part) ?? this.#opaque.size
    this.#opaque.set(part, number)
    return number
  }

  #say(part: Part): string {
    switch (part.kind) {
      case 'types':
        return `types ${[...part.types].sort()}`
      case 'values':
        return `values ${part.values.map(canonical).sort().join()}`
      case 'all':
      case 'any':
      case 'one':
        return `${part.kind} ${part.of.map((each) => this.of(each)).sort()}`
      case 'if':
        return `if ${this.of(part.condition)} ${this.of(part.yes)} ${this.of(part.no)}`
      case 'opaque':
        return `opaque ${this.#numberOf(part)}`
      case 'minimum':
      case 'maximum':
        return `${part.kind} ${part.value} ${part.exclusive}`
      case 'pattern':
        return `pattern ${part.source}`
      case 'format':
        return `format ${part.name}`
      case 'unique':
        return 'unique'
      case 'item':
        return `item ${part.index} ${this.of(part.schema)}`
      case 'items':
        return `items ${part.from} ${this.of(part.schema)}`
      case 'containsAtLeast':
      case 'containsAtMost':
        return `${part.kind} ${part.value} ${this.of(part.schema)}`
      case 'required':
        return `required ${JSON.stringify(part.name)}`
      case 'property':
      case 'dependent':
        return `${part.kind} ${JSON.stringify(part.name)} ${this.of(part.schema)}`
      case 'patternProperty':
        return `pattern property ${JSON.stringify(part.source)} ${this.of(part.schema)}`
      case 'additional': {
        const known = [...part.names].sort().concat('|', [...part.patterns].sort())
        return `additional ${JSON.stringify(known)} ${this.of(part.schema)}`
      }
      case 'not':
      case 'names':
        return `${part.kind} ${this.of(part.schema)}`
      default:
        return `${part.kind} ${part.value}`
    }
  }
}

/** A value as text that is the same for equal values. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value === 0 ? 0 : value)
  const entries = Object.entries(value).map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`)
  return `{${entries.sort().join()}}`
}
