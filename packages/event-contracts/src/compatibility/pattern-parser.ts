import { JS } from 'refa'

/** Characters as ranges of code points, both ends included, in order and apart. */
export type Characters = readonly { min: number; max: number }[]

/** A regular expression, taken apart. */
export type Expression =
  | { kind: 'characters'; characters: Characters }
  | { kind: 'sequence' | 'choice'; of: readonly Expression[] }
  | { kind: 'repeat'; of: Expression; min: number; max: number }
  | { kind: 'start' | 'end' }
  /** What is no regular language, or is not looked into: other assertions, references back. */
  | { kind: 'irregular' }

type Parsed = JS.ParseResult['expression']
type Alternative = Parsed['alternatives'][number]
type Element = Alternative['elements'][number]

/** Takes a pattern apart; nothing for one that does not go with the `u` flag, or refers back. */
export function parsePattern(source: string): Expression | undefined {
  try {
    const parser = JS.Parser.fromLiteral({ source, flags: 'u' })
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
      if (!element.negate || !isOfAnyCharacter(element)) return { kind: 'irregular' }
      return { kind: element.kind === 'behind' ? 'start' : 'end' }
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
