import type { CharSet, JS } from 'refa'
import { automata } from './pattern-tools.ts'

/** Repeated more often than this counts as repeated without end: the time is then out of all bounds as well. */
const fewTimes = 5

/** What is repeated exactly so often is written out; more is a repetition. */
const mostCopies = 64

/** A place in a pattern that reads one character, and the places that may read the next. */
type Place = { reads: CharSet; next: Set<Place> }

/** A part of a pattern: the places where it may begin and end, and whether it may read nothing (Glushkov's automaton). */
type Part = { first: Set<Place>; last: Set<Place>; isOptional: boolean }

/**
 * Whether some text can be read in exponentially many ways: a place comes back to itself by two ways with one text
 * (Weber and Seidl, "On the degree of ambiguity of finite automata", criterion EDA). What looks around counts as
 * nothing, so more is found than there is, never less.
 *
 * @param places how many places a pattern may have; one of more is called ambiguous
 */
export function isAmbiguous({ source, flags }: RegExp, places = 200): boolean {
  const automaton: Automaton = { places: [], hasTwins: false }
  const options = { assertions: 'ignore', backreferences: 'disable', simplify: false } as const
  partOf(automata().JS.Parser.fromLiteral({ source, flags }).parse(options).expression, automaton, false)
  const { places: all, hasTwins } = automaton
  if (hasTwins || all.length > places) return true
  const pairs = new Map<Place, Map<Place, Pair>>(all.map((place) => [place, new Map()]))
  const pairOf = (one: Place, other: Place): Pair => {
    const row = pairs.get(one)
    const pair = row?.get(other) ?? { one, other }
    row?.set(other, pair)
    return pair
  }
  const following = ({ one, other }: Pair): Pair[] =>
    [...one.next].flatMap((next) =>
      [...other.next].filter(({ reads }) => !reads.isDisjointWith(next.reads)).map((twin) => pairOf(next, twin)),
    )
  return all.some((place) => {
    const home = pairOf(place, place)
    return [...reachable(home, following)].some(
      (pair) => pair.one !== pair.other && reachable(pair, following).has(home),
    )
  })
}

type Pair = { one: Place; other: Place }
type Node = JS.ParseResult['expression'] | JS.ParseResult['expression']['alternatives'][number]['elements'][number]

/** `hasTwins`: a repetition leads where another one within it leads already, as in `(a+)+`. */
type Automaton = { places: Place[]; hasTwins: boolean }

function partOf(node: Node, automaton: Automaton, isRepeated: boolean): Part {
  switch (node.type) {
    case 'CharacterClass': {
      const place: Place = { reads: node.characters, next: new Set() }
      automaton.places.push(place)
      return { first: new Set([place]), last: new Set([place]), isOptional: false }
    }
    case 'Quantifier':
      return partOfQuantifier(node, automaton, isRepeated)
    case 'Expression':
    case 'Alternation':
    case 'Assertion':
      return anyOf(node.alternatives.map(({ elements }) => inTurn(elements, automaton, isRepeated)))
    case 'Unknown':
      return { first: new Set(), last: new Set(), isOptional: true }
    default:
      return node satisfies never
  }
}

function partOfQuantifier(node: Node & { type: 'Quantifier' }, automaton: Automaton, isRepeated: boolean): Part {
  const { min, max, alternatives } = node
  const within = (repeated: boolean) => anyOf(alternatives.map(({ elements }) => inTurn(elements, automaton, repeated)))
  if (min === max && max <= mostCopies) {
    return oneAfterTheOther(Array.from({ length: max }, () => within(isRepeated)))
  }
  const repeats = max > (isRepeated ? 1 : fewTimes)
  const part = within(isRepeated || repeats)
  if (repeats && connect(part.last, part.first)) automaton.hasTwins = true
  return { ...part, isOptional: part.isOptional || min === 0 }
}

function anyOf(parts: readonly Part[]): Part {
  return {
    first: new Set(parts.flatMap(({ first }) => [...first])),
    last: new Set(parts.flatMap(({ last }) => [...last])),
    isOptional: parts.some(({ isOptional }) => isOptional),
  }
}

function inTurn(elements: readonly Node[], automaton: Automaton, isRepeated: boolean): Part {
  return oneAfterTheOther(elements.map((element) => partOf(element, automaton, isRepeated)))
}

function oneAfterTheOther(parts: readonly Part[]): Part {
  return parts.reduce<Part>(
    (before, after) => {
      connect(before.last, after.first)
      return {
        first: before.isOptional ? before.first.union(after.first) : before.first,
        last: after.isOptional ? after.last.union(before.last) : after.last,
        isOptional: before.isOptional && after.isOptional,
      }
    },
    { first: new Set(), last: new Set(), isOptional: true },
  )
}

/** @returns whether some of these places led there before */
function connect(last: Set<Place>, first: Set<Place>): boolean {
  let didBefore = false
  for (const place of last) {
    for (const next of first) {
      if (place.next.has(next)) didBefore = true
      place.next.add(next)
    }
  }
  return didBefore
}

function reachable<Item>(from: Item, following: (item: Item) => readonly Item[]): Set<Item> {
  const seen = new Set([from])
  for (const item of seen) for (const next of following(item)) seen.add(next)
  return seen
}
