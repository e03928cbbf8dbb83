import { type Demand, expand } from './expand.ts'
import { findArray } from './find-array.ts'
import { findNumber } from './find-number.ts'
import { findObject } from './find-object.ts'
import { findTextValue } from './find-text-value.ts'
import { typeOf } from './json.ts'
import type { Keys } from './key.ts'
import { type Literal, meets } from './literal.ts'
import { found, none, type Outcome, unknown } from './outcome.ts'
import { type JsonType, jsonTypes } from './schema.ts'

/** Steps of one search, and of all together; afterwards it is given up. An ordinary search takes some tens. */
const mostSteps = 3_000
const mostStepsInAll = 60_000
const deepest = 40

/**
 * Looks for a value that does as some literals say, or proves that there is none: a tableau. What is said is broken down to
 * a list of plain demands on values of one type, by cases, and each case either has a value or contradicts itself.
 *
 * A recursive schema comes back to the same question. It is then answered with no: the smallest value that answers the
 * question cannot contain another one, so that nothing is lost, and values are finite.
 */
export class Search {
  readonly #keys: Keys
  readonly #known = new Map<string, Outcome>()
  readonly #asked: string[] = []
  /** The outermost question whose repetition was answered with no. */
  #leaned = Number.POSITIVE_INFINITY
  #steps = 0
  #stepsInAll = 0

  constructor(keys: Keys) {
    this.#keys = keys
  }

  /** A value that does as the literals say. */
  find(literals: readonly Literal[]): Outcome {
    this.#steps = 0
    this.#asked.length = 0
    this.#leaned = Number.POSITIVE_INFINITY
    return this.#find(literals)
  }

  #find(literals: readonly Literal[]): Outcome {
    const key = this.#keyOf(literals)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const place = this.#asked.indexOf(key)
    if (place >= 0) {
      this.#leaned = Math.min(this.#leaned, place)
      return none
    }
    if (this.#asked.length >= deepest) return unknown
    const depth = this.#asked.push(key) - 1
    const outer = this.#leaned
    this.#leaned = Number.POSITIVE_INFINITY
    let outcome = none
    for (const type of jsonTypes) {
      const demand = expand(literals, type, this.#keyOfPart)
      const one = demand === undefined ? none : this.#findOf(type, demand, literals)
      if (one.kind === 'none') continue
      outcome = one
      if (one.kind === 'found') break
    }
    this.#asked.pop()
    // What leans on a question that is still open is no answer for others; nor is a search that was given up.
    const isFinal = outcome.kind === 'found' || (outcome.kind === 'none' && this.#leaned >= depth)
    if (isFinal) this.#known.set(key, outcome)
    this.#leaned = Math.min(outer, this.#leaned >= depth ? Number.POSITIVE_INFINITY : this.#leaned)
    return outcome
  }

  #findOf(type: JsonType, demand: Demand, all: readonly Literal[]): Outcome {
    if (this.#isTired()) return unknown
    const listed = demand.literals.find(({ part, holds }) => part.kind === 'values' && holds)
    if (listed?.part.kind === 'values') {
      const value = listed.part.values.find((each) => typeOf(each) === type && meets(each, all))
      return value === undefined ? none : found(value)
    }
    const plain = this.#findPlain(type, demand.literals)
    if (plain.kind === 'none' || demand.choices.length === 0) return plain
    if (plain.kind === 'found' && meets(plain.value, all)) return plain
    return this.#choose(type, demand, all)
  }

  /** Takes the choice with the fewest ways that are open, and tries them. */
  #choose(type: JsonType, demand: Demand, all: readonly Literal[]): Outcome {
    let best: { ways: Demand[]; index: number } | undefined
    for (const [index, choice] of demand.choices.entries()) {
      const others = demand.choices.filter((_, other) => other !== index)
      const ways: Demand[] = []
      for (const way of choice) {
        const next = expand(way, type, this.#keyOfPart, { literals: demand.literals, choices: others })
        if (next === undefined) continue
        if (this.#isTired()) return unknown
        if (this.#listedIsOut(next, type) || this.#findPlain(type, next.literals).kind === 'none') continue
        ways.push(next)
      }
      if (best === undefined || ways.length < best.ways.length) best = { ways, index }
      if (ways.length <= 1) break
    }
    let result = none
    for (const way of best?.ways ?? []) {
      const outcome = this.#findOf(type, way, all)
      if (outcome.kind === 'found') return outcome
      if (outcome.kind === 'unknown') result = unknown
    }
    return result
  }

  #isTired(): boolean {
    return ++this.#steps > mostSteps || ++this.#stepsInAll > mostStepsInAll
  }

  #listedIsOut({ literals }: Demand, type: JsonType): boolean {
    const listed = literals.find(({ part, holds }) => part.kind === 'values' && holds)
    if (listed?.part.kind !== 'values') return false
    return !listed.part.values.some((value) => typeOf(value) === type && meets(value, literals))
  }

  #findPlain(type: JsonType, literals: readonly Literal[]): Outcome {
    const listed = literals.find(({ part, holds }) => part.kind === 'values' && holds)
    if (listed?.part.kind === 'values') {
      const value = listed.part.values.find((each) => typeOf(each) === type && meets(each, literals))
      return value === undefined ? none : found(value)
    }
    switch (type) {
      case 'null':
        return among([null], literals)
      case 'boolean':
        return among([true, false], literals)
      case 'number':
        return findNumber(literals)
      case 'string':
        return findTextValue(literals)
      case 'array':
        return findArray(literals, (each) => this.#find(each))
      case 'object':
        return findObject(literals, (each) => this.#find(each))
      default:
        return type satisfies never
    }
  }

  readonly #keyOfPart = (part: Literal['part']) => this.#keys.ofPart(part)

  #keyOf(literals: readonly Literal[]): string {
    const keys = literals.map(({ part, holds }) => (holds ? '+' : '-') + this.#keys.ofPart(part)).sort()
    return keys.filter((key, index) => key !== keys[index - 1]).join('')
  }
}

function among(values: readonly unknown[], literals: readonly Literal[]): Outcome {
  const value = values.find((each) => meets(each, literals))
  return value === undefined ? none : found(value)
}
