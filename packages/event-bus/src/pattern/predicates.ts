import type { Condition, Leaf } from './condition.ts'
import { type EventView, nothing, one } from './event-view.ts'
import type { Paths } from './paths.ts'
import { testOf } from './test-condition.ts'

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

/** The answers of one event after another; each question is answered once. */
export class Answers {
  readonly #predicates: readonly Predicate[]
  readonly #event: EventView
  readonly #turns: Uint32Array
  readonly #answers: Uint8Array

  constructor({ all }: Predicates, event: EventView) {
    this.#predicates = all
    this.#event = event
    this.#turns = new Uint32Array(all.length)
    this.#answers = new Uint8Array(all.length)
  }

  of(predicate: number): number {
    if (this.#turns[predicate] !== this.#event.turn) this.#ask(predicate)
    return this.#answers[predicate] ?? no
  }

  #ask(number: number): void {
    this.#turns[number] = this.#event.turn
    const predicate = this.#predicates[number]
    this.#answers[number] = predicate === undefined ? no : this.#answerTo(predicate)
  }

  #answerTo({ path, mayBeAbsent, test }: Predicate): number {
    const kind = this.#event.kindAt(path)
    if (kind === nothing) return mayBeAbsent ? yes : no
    if (kind === one) return test(this.#event.valueAt(path)) ? yes : no
    return mayBeAbsent || this.#event.fieldsAt(path).some(({ value }) => test(value)) ? perhaps : no
  }
}
