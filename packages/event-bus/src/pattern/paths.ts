/** A path that rules ask about, or the beginning of one. */
export type Step = {
  parent: number
  key: string
  /** Whether every object answers to the key, though no event says so. */
  isInherited: boolean
  /** Earlier beginnings, each with the rest as one key: for events that write keys with dots. */
  dotted: readonly { parent: number; key: string }[]
}

/** Names that every object answers to. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype))

/** The paths that rules ask about, numbered, with those that lead to them. The event itself is number 0. */
export class Paths {
  readonly #numbers = new Map<string, number>([['', 0]])
  readonly steps: Step[] = [{ parent: 0, key: '', isInherited: false, dotted: [] }]

  /** @param path keys joined by dots; whether an event nests them or writes them as one key makes no difference */
  numberOf(path: string): number {
    return this.#numberOf(path.split('.'))
  }

  #numberOf(segments: readonly string[]): number {
    const path = segments.map((segment) => `.${segment}`).join('')
    const known = this.#numbers.get(path)
    if (known !== undefined) return known
    const parent = this.#numberOf(segments.slice(0, -1))
    const key = segments.at(-1) ?? ''
    const dotted = segments.slice(0, -1).map((_, start) => ({
      parent: this.#numberOf(segments.slice(0, start)),
      key: segments.slice(start).join('.'),
    }))
    const number = this.steps.push({ parent, key, isInherited: inherited.has(key), dotted }) - 1
    this.#numbers.set(path, number)
    return number
  }
}
