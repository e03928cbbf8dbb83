import type { JS } from 'refa'
import { automata } from '../pattern-tools.ts'

/** Characters as ranges of code points, both ends included, in order and apart. */
export type Characters = readonly { min: number; max: number }[]

/** A regular expression, taken apart. */
export type Expression =
  | { kind: 'characters'; characters: Characters }
  | { kind: 'sequence' | 'choice'; of: readonly Expression[] }
  | { kind: 'repeat'; of: Expression; min: number; max: number }
  | { kind: 'start' | 'end' }
  | { kind: 'ahead'; of: Expression; isNegated: boolean }
  /** What is not looked into: a look back, a border of words. */
  | { kind: 'irregular' }

type Parsed = JS.ParseResult['expression']
type Alternative = Parsed['alternatives'][number]
type Element = Alternative['elements'][number]

/** Takes a pattern apart; nothing for one that does not go with the `u` flag, or refers back. */
export function parsePattern(source: string): Expression | undefined {
  try {
    const parser = automata().JS.Parser.fromLiteral({ source, flags: 'u' })
    return choiceOf(parser.parse({ backreferences: 'throw', assertions: 'parse', simplify: false }).expression)
  } catch {
    // Both are errors of the parser, and whoever asks has found out before that the pattern is one.
    return undefined
  }
}

function choiceOf({ alternatives }: { alternatives: readonly Alternative[] }): Expression {
  return {
    kind: 'choice',
    of: alternatives.map(({ elements }) => ({ kind: 'sequence', of: elements.map(expressionOf) })),
  }
}

function expressionOf(element: Element): Expression {
  switch (element.type) {
    case 'CharacterClass':
      return { kind: 'characters', characters: element.characters.ranges }
    case 'Alternation':
      return choiceOf(element)
    case 'Quantifier':
      return { kind: 'repeat', of: choiceOf(element), min: element.min, max: element.max }
    case 'Assertion':
      if (element.negate && isOfAnyCharacter(element)) return { kind: element.kind === 'behind' ? 'start' : 'end' }
      if (element.kind === 'behind') return { kind: 'irregular' }
      return { kind: 'ahead', of: choiceOf(element), isNegated: element.negate }
    default:
      return { kind: 'irregular' }
  }
}

/** Nothing before, or nothing after: that is how the parser puts `^` and `$`. */
function isOfAnyCharacter({ alternatives }: { alternatives: readonly Alternative[] }): boolean {
  const [only, ...others] = alternatives
  const [character, ...more] = only?.elements ?? []
  return others.length + more.length === 0 && character?.type === 'CharacterClass' && character.characters.isAll
}

/**
 * An expression without what it looks ahead for at the beginning of a text, as passwords are described: other expressions that
 * a text has to match, or must not.
 */
export function withoutLooksAhead(expression: Expression): { within: Expression[]; without: Expression[] } {
  const [elements, ...others] = alternativesOf(expression) ?? []
  if (elements === undefined || others.length > 0 || elements[0]?.kind !== 'start') {
    return { within: [expression], without: [] }
  }
  const from = elements.findIndex(({ kind }) => kind !== 'start' && kind !== 'ahead')
  const looks = elements.slice(0, from < 0 ? undefined : from).filter((element) => element.kind === 'ahead')
  const rest = from < 0 ? [] : elements.slice(from)
  const anchored = (of: readonly Expression[]): Expression => ({ kind: 'sequence', of: [{ kind: 'start' }, ...of] })
  return {
    within: [anchored(rest), ...looks.filter(({ isNegated }) => !isNegated).map(({ of }) => anchored([of]))],
    without: looks.filter(({ isNegated }) => isNegated).map(({ of }) => anchored([of])),
  }
}

/** What may stand before or after something that is looked for anywhere in a text. */
const anything: Expression = {
  kind: 'repeat',
  of: { kind: 'characters', characters: [{ min: 0, max: 0x10ffff }] },
  min: 0,
  max: Number.POSITIVE_INFINITY,
}

/**
 * The expression for whole texts in which an expression is found somewhere: without anchors, and with anything before
 * and after where there were none. Nothing when an anchor stands where it is no beginning or end.
 */
export function wholeText(expression: Expression): Expression | undefined {
  const alternatives = alternativesOf(expression)
  if (alternatives === undefined) return undefined
  const of: Expression[] = []
  for (const elements of alternatives) {
    let [from, to] = [0, elements.length]
    while (elements[from]?.kind === 'start') from++
    while (to > from && elements[to - 1]?.kind === 'end') to--
    const body = elements.slice(from, to)
    if (body.some(isNoRegular)) return undefined
    const before = from > 0 ? [] : [anything]
    const after = to < elements.length ? [] : [anything]
    of.push({ kind: 'sequence', of: [...before, ...body, ...after] })
  }
  return { kind: 'choice', of }
}

/** The alternatives of an expression, with anchors that stand in a group at either end brought up. */
function alternativesOf(expression: Expression): Expression[][] | undefined {
  if (expression.kind === 'choice') {
    const all = expression.of.map(alternativesOf)
    return all.some((each) => each === undefined) ? undefined : all.flatMap((each) => each ?? [])
  }
  if (expression.kind !== 'sequence') return [[expression]]
  let found: Expression[][] = [[]]
  for (const element of expression.of) {
    const inner = element.kind !== 'repeat' && isNoRegular(element) ? alternativesOf(element) : [[element]]
    if (inner === undefined || found.length * inner.length > 100) return undefined
    found = found.flatMap((before) => inner.map((after) => [...before, ...after]))
  }
  return found
}

/** Whether there are anchors, or what is no regular language. */
function isNoRegular(expression: Expression): boolean {
  switch (expression.kind) {
    case 'characters':
      return false
    case 'repeat':
      return isNoRegular(expression.of)
    case 'sequence':
    case 'choice':
      return expression.of.some(isNoRegular)
    default:
      return true
  }
}
