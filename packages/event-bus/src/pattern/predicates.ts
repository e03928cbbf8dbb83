import type { Condition, Leaf } from './condition.ts'
import { type EventView, nothing, one } from './event-view.ts'
import type { Paths } from './paths.ts'
import { testOf } from './test-condition.ts'
import { noText, WantedTexts } from './wanted-texts.ts'

/** What a rule wants of one path; the same for all rules that want the same. */
export type Predicate = {
  path: number
  conditions: readonly Condition[]
  mayBeAbsent: boolean
  test: (value: Leaf) => boolean
}

/** Whether an event has what is wanted: no, yes, or perhaps, because it lies in an array with others. */
export const no = 0
export const yes = 1
export const perhaps = 2

/** All that rules want, each once. */
export class Predicates {
  readonly #numbers = new Map<string, number>()
  readonly #paths: Paths
  readonly all: Predicate[] = []

  constructor(paths: Paths) {
    this.#paths = paths
  }

  numberOf(path: string, conditions: readonly Condition[]): number {
    const name = JSON.stringify([path, conditions], (_, value) =>
      Math.abs(value) === Number.POSITIVE_INFINITY ? String(value) : value,
    )
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const tests = conditions.map(testOf)
    const [only] = tests
    const predicate = {
      path: this.#paths.numberOf(path),
      conditions,
      mayBeAbsent: conditions.some(({ kind }) => kind === 'absent'),
      test: tests.length === 1 && only !== undefined ? only : (value: Leaf) => tests.some((test) => test(value)),
    }
    const number = this.all.push(predicate) - 1
    this.#numbers.set(name, number)
    return number
  }
}

/**
 * The answers of one event after another; each question is answered once.
 *
 * Nearly all that is needed lies in rows of numbers: with thousands of rules, going from object to object costs more
 * than the questions themselves.
 */
export class Answers {
  readonly #predicates: readonly Predicate[]
  readonly #event: EventView
  readonly #turns: Uint32Array
  readonly #answers: Uint8Array
  readonly #paths: Uint32Array
  readonly #texts: WantedTexts
  /** The number of the text that each wants. */
  readonly #wanted: Uint32Array

  constructor({ all }: Predicates, event: EventView) {
    this.#predicates = all
    this.#event = event
    this.#turns = new Uint32Array(all.length)
    this.#answers = new Uint8Array(all.length)
    this.#paths = Uint32Array.from(all, ({ path }) => path)
    this.#texts = new WantedTexts(all)
    this.#wanted = Uint32Array.from(all, (predicate) => this.#texts.numberOf(predicate))
  }

  of(predicate: number): number {
    const { turn } = this.#event
    if (this.#turns[predicate] !== turn) {
      this.#turns[predicate] = turn
      this.#answers[predicate] = this.#answerTo(predicate)
    }
    return this.#answers[predicate] ?? no
  }

  #answerTo(number: number): number {
    const path = this.#paths[number] ?? 0
    const kind = this.#event.kindAt(path)
    const wanted = this.#wanted[number] ?? noText
    if (kind !== one || wanted === noText) return this.#answerByTest(number, kind)
    return this.#texts.at(path, this.#event) === wanted ? yes : no
  }

  #answerByTest(number: number, kind: number): number {
    const predicate = this.#predicates[number]
    if (predicate === undefined) return no
    const { path, mayBeAbsent, test } = predicate
    if (kind === nothing) return mayBeAbsent ? yes : no
    if (kind === one) return test(this.#event.valueAt(path)) ? yes : no
    return mayBeAbsent || this.#event.fieldsAt(path).some(({ value }) => test(value)) ? perhaps : no
  }
}
