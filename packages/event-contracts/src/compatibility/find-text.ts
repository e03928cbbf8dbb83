import { type Automaton, type Step, TooLarge } from './automaton.ts'

/** What texts are looked for: matched by some automata, not by others, of so many characters. */
export type TextSearch = { matched: Automaton[]; unmatched: Automaton[]; minLength: number; maxLength: number }

/** Combinations of states that are looked at before the search is given up. */
const mostVisits = 20_000

type Visit = { states: readonly number[]; length: number; before: Visit | undefined; code: number }

/**
 * Texts that are asked for, shortest first, one for each combination of states that takes it. Returns whether all have been
 * seen: when that is so and there was none, there is proof that there is none.
 */
export function* findTexts(search: TextSearch): Generator<string, boolean> {
  try {
    return yield* walk(search)
  } catch (error) {
    if (error instanceof TooLarge) return false
    throw error
  }
}

function* walk({ matched, unmatched, minLength, maxLength }: TextSearch): Generator<string, boolean> {
  const automata = [...matched, ...unmatched]
  const seen = new Set<string>()
  const isWanted = ({ states, length }: Visit) =>
    length >= minLength && states.every((state, index) => automata[index]?.accepts(state) === index < matched.length)
  let level: Visit[] = [{ states: automata.map(({ start }) => start), length: 0, before: undefined, code: 0 }]
  while (level.length > 0) {
    const next: Visit[] = []
    for (const visit of level) {
      if (isWanted(visit)) yield textOf(visit)
      if (visit.length >= maxLength) continue
      for (const [code, states] of stepsOf(automata, visit.states)) {
        if (states.some((state, index) => index < matched.length && automata[index]?.isDead(state))) continue
        const key = `${states.join(' ')}/${Math.min(visit.length + 1, minLength)}`
        if (seen.has(key)) continue
        if (seen.size >= mostVisits) return false
        seen.add(key)
        next.push({ states, length: visit.length + 1, before: visit, code })
      }
    }
    level = next
  }
  return true
}

function textOf(visit: Visit): string {
  const codes: number[] = []
  for (let each: Visit | undefined = visit; each?.before !== undefined; each = each.before) codes.push(each.code)
  return String.fromCodePoint(...codes.reverse())
}

/** The steps that automata take together, each with a character for it. */
function* stepsOf(automata: readonly Automaton[], states: readonly number[]): Generator<[number, number[]]> {
  const all = automata.map((automaton, index) => automaton.stepsOf(states[index] ?? 0))
  const cuts = new Set([0])
  for (const steps of all) for (const { from } of steps) cuts.add(from)
  const borders = [...cuts].sort((one, other) => one - other)
  const places = all.map(() => 0)
  for (const [index, from] of borders.entries()) {
    const code = readableOf(from, (borders[index + 1] ?? 0x110000) - 1)
    const next = all.map((steps, which) => stateAt(steps, places, which, from))
    if (code !== undefined) yield [code, next]
  }
}

function stateAt(steps: readonly Step[], places: number[], which: number, code: number): number {
  let place = places[which] ?? 0
  while ((steps[place + 1]?.from ?? 0x110000) <= code) place++
  places[which] = place
  return steps[place]?.state ?? 0
}

/** A character of a range that people can read, where there is one; never half of a surrogate pair. */
function readableOf(from: number, to: number): number | undefined {
  for (const preferred of 'a1A0Z9z-_. ,:') {
    const code = preferred.charCodeAt(0)
    if (code >= from && code <= to) return code
  }
  const code = to >= 0x21 ? Math.max(from, 0x21) : from
  if (code < 0xd800 || code > 0xdfff) return code
  return to >= 0xe000 ? 0xe000 : undefined
}
