import { readAddress } from './address.ts'
import type { EventView } from './event-view.ts'
import type { Predicate } from './predicates.ts'
import { TextTable } from './text-table.ts'

/** No text that anybody wants. */
export const noText = 0

/**
 * The texts that are wanted at each path, numbered from 1. What an event has at a path is looked up once; whether it is
 * what somebody wants is then a comparison of two numbers.
 */
export class WantedTexts {
  readonly #numbers: readonly Map<string, number>[]
  readonly #tables: readonly TextTable<number>[]
  readonly #turns: Uint32Array
  readonly #found: Uint32Array

  constructor(predicates: readonly Predicate[]) {
    const count = predicates.reduce((most, { path }) => Math.max(most, path + 1), 0)
    this.#numbers = Array.from({ length: count }, () => new Map())
    for (const predicate of predicates) {
      const own = this.#numbers[predicate.path]
      const text = textOf(predicate)
      if (text !== undefined && own !== undefined && !own.has(text)) own.set(text, own.size + 1)
    }
    this.#tables = this.#numbers.map((own) => new TextTable(own))
    this.#turns = new Uint32Array(count)
    this.#found = new Uint32Array(count)
  }

  /** The number of the text that a predicate wants, when that is all that it wants. */
  numberOf(predicate: Predicate): number {
    const text = textOf(predicate)
    return text === undefined ? noText : (this.#numbers[predicate.path]?.get(text) ?? noText)
  }

  /** The number of the text that an event has at a path at which it has one value. */
  at(path: number, event: EventView): number {
    if (this.#turns[path] !== event.turn) {
      this.#turns[path] = event.turn
      const value = event.valueAt(path)
      this.#found[path] = typeof value === 'string' ? (this.#tables[path]?.get(value) ?? noText) : noText
    }
    return this.#found[path] ?? noText
  }
}

/** An address is wanted in all its forms, so it is more than a text. */
function textOf({ conditions }: Predicate): string | undefined {
  const [only, ...others] = conditions
  if (only?.kind !== 'equals' || others.length > 0 || typeof only.value !== 'string') return undefined
  return readAddress(only.value) === undefined ? only.value : undefined
}
