import { type Characters, type Expression, parsePattern, wholeText, withoutLooksAhead } from './pattern-parser.ts'

/** Where an automaton goes with the characters of a range. Together the steps from a state cover all characters. */
export type Step = { from: number; to: number; state: number }

/** Positions of an expression, more than which it is not looked into. */
const mostPositions = 3_000

/** States that are made of them, while texts are looked for. */
const mostStates = 20_000

/** Thrown within when an automaton grows too large, or an expression is none for it. */
export class TooLarge extends Error {}

/**
 * Tells of whole texts whether an expression matches them. States are made when they are first needed.
 * Source: Glushkov, "The abstract theory of automata", 1961: a state for every character that the expression names.
 */
export class Automaton {
  readonly start: number
  readonly #positions: Characters[] = []
  readonly #follow: Set<number>[] = []
  readonly #ends: Set<number>
  readonly #states: { positions: readonly number[]; accepts: boolean; steps: Step[] | undefined }[] = []
  readonly #known = new Map<string, number>()

  /** @throws TooLarge */
  constructor(expression: Expression) {
    // Position 0 is the one before the first character.
    this.#positions.push([])
    this.#follow.push(new Set())
    const { first, last, nullable } = this.#build(expression)
    for (const position of first) this.#follow[0]?.add(position)
    this.#ends = new Set(nullable ? [0, ...last] : last)
    this.start = this.#stateOf([0])
  }

  /** Whether the text that led to a state is accepted. */
  accepts(state: number): boolean {
    return this.#states[state]?.accepts ?? false
  }

  /** Whether no text goes on from a state to be accepted. True only of the state that nothing leads out of. */
  isDead(state: number): boolean {
    return this.#states[state]?.positions.length === 0
  }

  /** @throws TooLarge */
  stepsOf(state: number): readonly Step[] {
    const known = this.#states[state]
    if (known === undefined) return []
    known.steps ??= this.#stepsFrom(known.positions)
    return known.steps
  }

  #stepsFrom(positions: readonly number[]): Step[] {
    const next = new Set<number>()
    for (const position of positions) for (const each of this.#follow[position] ?? []) next.add(each)
    const cuts = new Set([0])
    for (const position of next) {
      for (const { min, max } of this.#positions[position] ?? []) cuts.add(min).add(max + 1)
    }
    const borders = [...cuts].filter((cut) => cut <= 0x10ffff).sort((one, other) => one - other)
    return borders.map((from, index) => {
      const reached = [...next].filter((position) => has(this.#positions[position] ?? [], from))
      return { from, to: (borders[index + 1] ?? 0x110000) - 1, state: this.#stateOf(reached) }
    })
  }

  #stateOf(positions: number[]): number {
    positions.sort((one, other) => one - other)
    const key = positions.join(' ')
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#states.length >= mostStates) throw new TooLarge()
    const accepts = positions.some((position) => this.#ends.has(position))
    const state = this.#states.push({ positions, accepts, steps: undefined }) - 1
    this.#known.set(key, state)
    return state
  }

  #build(expression: Expression): { first: number[]; last: number[]; nullable: boolean } {
    switch (expression.kind) {
      case 'characters': {
        if (this.#positions.length > mostPositions) throw new TooLarge()
        const position = this.#positions.push(expression.characters) - 1
        this.#follow.push(new Set())
        return { first: [position], last: [position], nullable: false }
      }
      case 'choice': {
        const parts = expression.of.map((part) => this.#build(part))
        return {
          first: parts.flatMap(({ first }) => first),
          last: parts.flatMap(({ last }) => last),
          nullable: parts.some(({ nullable }) => nullable),
        }
      }
      case 'sequence':
        return this.#sequence(expression.of)
      case 'repeat':
        return this.#repeat(expression)
      default:
        return { first: [], last: [], nullable: true }
    }
  }

  #sequence(of: readonly Expression[]) {
    let [first, last, nullable]: [number[], number[], boolean] = [[], [], true]
    for (const part of of) {
      const next = this.#build(part)
      this.#connect(last, next.first)
      if (nullable) first = [...first, ...next.first]
      last = next.nullable ? [...last, ...next.last] : next.last
      nullable &&= next.nullable
    }
    return { first, last, nullable }
  }

  #repeat({ of, min, max }: Extract<Expression, { kind: 'repeat' }>) {
    if (max === 0) return { first: [], last: [], nullable: true }
    const copies: Expression[] = []
    const optional = (each: Expression): Expression => ({ kind: 'choice', of: [{ kind: 'sequence', of: [] }, each] })
    if (min > 1 || (max !== 1 && max !== Number.POSITIVE_INFINITY)) {
      if (Math.max(min, max === Number.POSITIVE_INFINITY ? 0 : max) > mostPositions) throw new TooLarge()
      for (let copy = 0; copy < min - (max === Number.POSITIVE_INFINITY ? 1 : 0); copy++) copies.push(of)
      if (max === Number.POSITIVE_INFINITY) copies.push({ kind: 'repeat', of, min: 1, max })
      else {
        let rest: Expression | undefined
        for (let copy = min; copy < max; copy++) {
          rest = optional(rest === undefined ? of : { kind: 'sequence', of: [of, rest] })
        }
        if (rest !== undefined) copies.push(rest)
      }
      return this.#sequence(copies)
    }
    const part = this.#build(of)
    if (max === Number.POSITIVE_INFINITY) this.#connect(part.last, part.first)
    return { ...part, nullable: part.nullable || min === 0 }
  }

  #connect(last: readonly number[], first: readonly number[]): void {
    for (const from of last) for (const to of first) this.#follow[from]?.add(to)
  }
}

function has(characters: Characters, code: number): boolean {
  return characters.some(({ min, max }) => code >= min && code <= max)
}

/** What texts a pattern matches: those that all of some automata accept, and none of some others. */
export type Language = { within: readonly Automaton[]; without: readonly Automaton[] }

const known = new Map<string, Language | undefined>()

/** The language of a pattern that may match anywhere in a text; nothing when it is no regular one, or too large. */
export function languageOf(source: string): Language | undefined {
  if (known.has(source)) return known.get(source)
  if (known.size > 2_000) known.clear()
  const expression = parsePattern(source)
  const split = expression && withoutLooksAhead(expression)
  const language =
    split && unlessTooLarge(() => ({ within: split.within.map(build), without: split.without.map(build) }))
  known.set(source, language)
  return language
}

/** The automaton of a pattern that is written here, and regular. */
export function automatonOf(source: string): Automaton | undefined {
  return languageOf(source)?.within[0]
}

function build(expression: Expression): Automaton {
  const whole = wholeText(expression)
  if (whole === undefined) throw new TooLarge()
  return new Automaton(whole)
}

/** The automaton of a few texts; nothing when they are too many. */
export function automatonOfTexts(texts: readonly string[]): Automaton | undefined {
  const of = texts.map(
    (text): Expression => ({
      kind: 'sequence',
      of: [...text].map((character) => {
        const code = character.codePointAt(0) ?? 0
        return { kind: 'characters', characters: [{ min: code, max: code }] }
      }),
    }),
  )
  return unlessTooLarge(() => new Automaton({ kind: 'choice', of }))
}

function unlessTooLarge<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof TooLarge) return undefined
    throw error
  }
}
