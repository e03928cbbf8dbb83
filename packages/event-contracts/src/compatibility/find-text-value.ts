import { type Automaton, automatonOfTexts, type Language, languageOf } from './automaton.ts'
import { findTexts, type TextSearch } from './find-text.ts'
import { boundsOfFormat, isWithinFormat } from './formats.ts'
import { type Literal, meets } from './literal.ts'
import { found, none, type Outcome, unknown } from './outcome.ts'

/** Texts that are tried where automata do not say everything. */
const mostTexts = 40

/** What was found before, for the same demands: versions of an event mostly agree about its texts. */
const remembered = new Map<string, Outcome>()

/** A text that does as the literals say. */
export function findTextValue(literals: readonly Literal[]): Outcome {
  const key = literals.map(keyOf).sort().join('\n')
  const known = remembered.get(key)
  if (known !== undefined) return known
  if (remembered.size > 5_000) remembered.clear()
  const outcome = look(literals)
  remembered.set(key, outcome)
  return outcome
}

function keyOf({ part, holds }: Literal): string {
  if (part.kind === 'pattern') return `${holds} pattern ${part.source}`
  if (part.kind === 'format') return `${holds} format ${part.name}`
  if (part.kind === 'minLength' || part.kind === 'maxLength') return `${holds} ${part.kind} ${part.value}`
  // What cannot be looked into says nothing here.
  if (part.kind !== 'values') return ''
  return `${holds} values ${JSON.stringify(part.values.filter((value) => typeof value === 'string'))}`
}

function look(literals: readonly Literal[]): Outcome {
  const [minLength, maxLength] = lengthsOf(literals)
  if (minLength > maxLength) return none
  const formats = namesOfFormats(literals, true)
  const notFormats = namesOfFormats(literals, false)
  if (formats.some((one) => notFormats.some((other) => isWithinFormat(one, other)))) return none
  const isPlain = !literals.some(
    ({ part }) => part.kind === 'pattern' || part.kind === 'format' || part.kind === 'values',
  )
  if (isPlain) return plainText(literals, minLength, maxLength)
  let areNone = true
  for (const frame of framesOf(literals, minLength, maxLength)) {
    const outcome = lookIn(frame, formats, notFormats, literals)
    if (outcome.kind === 'found') return outcome
    if (outcome.kind === 'unknown') areNone = false
  }
  return areNone ? none : unknown
}

function lookIn(
  frame: TextSearch,
  formats: readonly string[],
  notFormats: readonly string[],
  literals: readonly Literal[],
): Outcome {
  for (const search of searchesOf(frame, formats, notFormats)) {
    const { good } = firstGood(search, literals)
    if (good !== undefined) return found(good)
  }
  const { good, areNone } = firstGood(
    {
      ...frame,
      matched: [...frame.matched, ...formats.map((name) => boundsOfFormat(name).possibly).filter(isThere)],
      unmatched: [...frame.unmatched, ...notFormats.flatMap((name) => boundsOfFormat(name).surely)],
    },
    literals,
  )
  if (good !== undefined) return found(good)
  return areNone ? none : unknown
}

/** The first of the texts that does as the literals say, and whether it is proven that there are no texts at all. */
function firstGood(search: TextSearch, literals: readonly Literal[]): { good?: string; areNone: boolean } {
  const texts = findTexts(search)
  for (let tried = 0; tried < mostTexts; tried++) {
    const next = texts.next()
    if (next.done === true) return { areNone: next.value && tried === 0 }
    if (meets(next.value, literals)) return { good: next.value, areNone: false }
  }
  return { areNone: false }
}

/** Searches whose texts are of the formats, and not of the others, whichever validator is asked. */
function searchesOf(frame: TextSearch, formats: readonly string[], notFormats: readonly string[]): TextSearch[] {
  let searches = [
    {
      ...frame,
      unmatched: [...frame.unmatched, ...notFormats.map((name) => boundsOfFormat(name).possibly).filter(isThere)],
    },
  ]
  for (const name of formats) {
    const { surely } = boundsOfFormat(name)
    if (surely.length === 0) continue
    searches = searches.flatMap((search) => surely.map((each) => ({ ...search, matched: [...search.matched, each] })))
  }
  return searches
}

function framesOf(literals: readonly Literal[], minLength: number, maxLength: number): TextSearch[] {
  const others: Language[] = []
  const frame: TextSearch = { matched: [], unmatched: [], minLength, maxLength }
  const unwanted: string[] = []
  for (const { part, holds } of literals) {
    if (part.kind === 'values' && !holds) unwanted.push(...part.values.filter((value) => typeof value === 'string'))
    if (part.kind !== 'pattern') continue
    const language = languageOf(part.source)
    // A pattern that is no regular language is left to the test of each text.
    if (language === undefined) continue
    const { within, without } = language
    if (holds) {
      frame.matched.push(...within)
      frame.unmatched.push(...without)
    } else if (within.length === 1 && without.length === 0) frame.unmatched.push(...within)
    else others.push(language)
  }
  const texts = unwanted.length > 0 ? automatonOfTexts(unwanted) : undefined
  if (texts !== undefined) frame.unmatched.push(texts)
  // A text is not in a language of several automata when one of them says so.
  return others.reduce(
    (frames, { within, without }) =>
      frames.flatMap((each) => [
        ...within.map((automaton) => ({ ...each, unmatched: [...each.unmatched, automaton] })),
        ...without.map((automaton) => ({ ...each, matched: [...each.matched, automaton] })),
      ]),
    [frame],
  )
}

function lengthsOf(literals: readonly Literal[]): [number, number] {
  let [min, max] = [0, Number.POSITIVE_INFINITY]
  for (const { part, holds } of literals) {
    if (part.kind === 'minLength')
      [min, max] = holds ? [Math.max(min, part.value), max] : [min, Math.min(max, part.value - 1)]
    if (part.kind === 'maxLength')
      [min, max] = holds ? [min, Math.min(max, part.value)] : [Math.max(min, part.value + 1), max]
  }
  return [min, max]
}

function namesOfFormats(literals: readonly Literal[], held: boolean): string[] {
  return literals.flatMap(({ part, holds }) => (part.kind === 'format' && holds === held ? [part.name] : []))
}

function plainText(literals: readonly Literal[], minLength: number, maxLength: number): Outcome {
  if (minLength > 2_000_000) return unknown
  const text = 'a'.repeat(minLength === 0 && maxLength > 0 ? 1 : minLength)
  if (meets(text, literals)) return found(text)
  return maxLength < minLength ? none : unknown
}

function isThere(automaton: Automaton | undefined): automaton is Automaton {
  return automaton !== undefined
}
