import type { Words } from 'refa'
import { automata } from './pattern-tools.ts'
import type { Random } from './random.ts'

/** So many shapes of text are tried for a pattern, the shortest first. */
const shapes = 24

const known = new Map<string, readonly string[]>()

/** A short text that a pattern matches, probably: what the pattern looks around for is not looked after. */
export function sampleOfPattern(pattern: string, random: Random): string {
  const texts = known.get(pattern) ?? textsOf(pattern)
  known.set(pattern, texts)
  return texts.length === 0 ? '' : random.pick(texts)
}

function textsOf(pattern: string): string[] {
  try {
    const { JS, NFA, Words } = automata()
    const parser = JS.Parser.fromLiteral({ source: pattern, flags: 'u' })
    const { expression, maxCharacter } = parser.parse({ assertions: 'ignore', backreferences: 'disable' })
    const automaton = NFA.fromRegex(expression, { maxCharacter }, {}, new NFA.LimitedNodeFactory(2_000))
    return Iterator.from(automaton.wordSets())
      .take(shapes)
      .map((word) => Words.fromUnicodeToString(word.map(readable)))
      .toArray()
  } catch {
    // Too large or no pattern at all: the examples have to do.
    return []
  }
}

function readable(characters: Parameters<typeof Words.pickMostReadableCharacter>[0]): number {
  return automata().Words.pickMostReadableCharacter(characters) ?? 0
}
