import {
  anyCharacter,
  type Characters,
  charactersOf,
  complement,
  digits,
  notLineEnds,
  union,
  whiteSpace,
  wordCharacters,
} from './characters.ts'

/** A regular expression, taken apart. */
export type Expression =
  | { kind: 'characters'; characters: Characters }
  | { kind: 'sequence'; of: readonly Expression[] }
  | { kind: 'choice'; of: readonly Expression[] }
  | { kind: 'repeat'; of: Expression; min: number; max: number }
  | { kind: 'start' | 'end' }

/** Thrown within, for what is no regular language or is not looked into: look-around, references back, `\b`. */
class NotRegular extends Error {}

/**
 * Takes an ECMAScript pattern apart that is known to be valid; nothing for one that is more than a regular language.
 * Source: ECMAScript, Patterns, with the `u` flag.
 */
export function parsePattern(source: string): Expression | undefined {
  try {
    return new PatternParser(source).parse()
  } catch (error) {
    if (error instanceof NotRegular) return undefined
    throw error
  }
}

const controls: Record<string, number> = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 }
const classes: Record<string, Characters> = {
  ...{ d: digits, w: wordCharacters, s: whiteSpace },
  ...{ D: complement(digits), W: complement(wordCharacters), S: complement(whiteSpace) },
}

class PatternParser {
  readonly #characters: string[]
  #next = 0

  constructor(source: string) {
    this.#characters = [...source]
  }

  parse(): Expression {
    const expression = this.#choice()
    if (this.#next < this.#characters.length) throw new NotRegular()
    return expression
  }

  #choice(): Expression {
    const of = [this.#sequence()]
    while (this.#takes('|')) of.push(this.#sequence())
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'choice', of }
  }

  #sequence(): Expression {
    const of: Expression[] = []
    for (let next = this.#peek(); next !== undefined && next !== '|' && next !== ')'; next = this.#peek()) {
      of.push(this.#repeated(this.#atom()))
    }
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'sequence', of }
  }

  #repeated(of: Expression): Expression {
    const [min, max] = this.#bounds()
    if (min === 1 && max === 1) return of
    this.#takes('?')
    if (of.kind === 'start' || of.kind === 'end') throw new NotRegular()
    return { kind: 'repeat', of, min, max }
  }

  #bounds(): [number, number] {
    if (this.#takes('*')) return [0, Number.POSITIVE_INFINITY]
    if (this.#takes('+')) return [1, Number.POSITIVE_INFINITY]
    if (this.#takes('?')) return [0, 1]
    const counted = /^\{(\d+)(,?)(\d*)\}/.exec(this.#characters.slice(this.#next, this.#next + 24).join(''))
    if (counted === null) return [1, 1]
    const [all, min, comma, max] = counted
    this.#next += all.length
    const most = comma === '' ? Number(min) : max === '' ? Number.POSITIVE_INFINITY : Number(max)
    return [Number(min), most]
  }

  #atom(): Expression {
    const character = this.#take()
    if (character === '(') return this.#group()
    if (character === '[') return { kind: 'characters', characters: this.#class() }
    if (character === '.') return { kind: 'characters', characters: notLineEnds }
    if (character === '^') return { kind: 'start' }
    if (character === '$') return { kind: 'end' }
    return { kind: 'characters', characters: character === '\\' ? this.#escape(false) : single(character) }
  }

  #group(): Expression {
    if (this.#takes('?') && !this.#takes(':')) {
      // A name is of no consequence unless something refers to it, and that is refused where it does.
      if (!this.#takes('<') || this.#peek() === '=' || this.#peek() === '!') throw new NotRegular()
      while (this.#take() !== '>');
    }
    const expression = this.#choice()
    if (!this.#takes(')')) throw new NotRegular()
    return expression
  }

  #class(): Characters {
    const isNegated = this.#takes('^')
    const sets: Characters[] = []
    while (!this.#takes(']')) {
      const from = this.#classCharacter()
      const [next, after] = [this.#peek(), this.#characters[this.#next + 1]]
      if (next !== '-' || after === undefined || after === ']') {
        sets.push(from)
        continue
      }
      this.#take()
      const to = this.#classCharacter()
      const [low, high] = [from[0]?.[0], to[0]?.[1]]
      if (low === undefined || high === undefined || low > high) throw new NotRegular()
      sets.push([[low, high]])
    }
    const characters = union(sets)
    return isNegated ? complement(characters) : characters
  }

  #classCharacter(): Characters {
    const character = this.#take()
    return character === '\\' ? this.#escape(true) : single(character)
  }

  #escape(inClass: boolean): Characters {
    const character = this.#take()
    const named = classes[character]
    if (named !== undefined) return named
    if (character === 'b' && inClass) return single('\b')
    if (character === 'p' || character === 'P') return this.#property(character === 'P')
    if (character === 'x') return this.#hexadecimal(2)
    if (character === 'u') return this.#unicode()
    if (character === 'c') return [[this.#take().charCodeAt(0) % 32, this.#last() % 32]]
    if (/[1-9bBk]/.test(character)) throw new NotRegular()
    const control = controls[character]
    return control === undefined ? single(character) : [[control, control]]
  }

  #last(): number {
    return this.#characters[this.#next - 1]?.charCodeAt(0) ?? 0
  }

  #property(isNegated: boolean): Characters {
    if (!this.#takes('{')) throw new NotRegular()
    let name = ''
    for (let next = this.#take(); next !== '}'; next = this.#take()) name += next
    const characters = charactersOf(name)
    if (characters === undefined) throw new NotRegular()
    return isNegated ? complement(characters) : characters
  }

  #unicode(): Characters {
    if (!this.#takes('{')) return this.#hexadecimal(4)
    let digits = ''
    for (let next = this.#take(); next !== '}'; next = this.#take()) digits += next
    const code = Number.parseInt(digits, 16)
    return [[code, code]]
  }

  #hexadecimal(length: number): Characters {
    const code = Number.parseInt(this.#characters.slice(this.#next, this.#next + length).join(''), 16)
    this.#next += length
    // Halves of a surrogate pair would have to be put together.
    if (Number.isNaN(code) || (code >= 0xd800 && code <= 0xdfff)) throw new NotRegular()
    return [[code, code]]
  }

  #peek(): string | undefined {
    return this.#characters[this.#next]
  }

  #take(): string {
    const character = this.#characters[this.#next++]
    if (character === undefined) throw new NotRegular()
    return character
  }

  #takes(character: string): boolean {
    if (this.#peek() !== character) return false
    this.#next++
    return true
  }
}

function single(character: string): Characters {
  const code = character.codePointAt(0) ?? 0
  return [[code, code]]
}

/** What may stand before or after something that is looked for anywhere in a text. */
const anything: Expression = {
  kind: 'repeat',
  of: { kind: 'characters', characters: anyCharacter },
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
    if (body.some(hasAnchor)) return undefined
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
    const inner = element.kind !== 'repeat' && hasAnchor(element) ? alternativesOf(element) : [[element]]
    if (inner === undefined || found.length * inner.length > 100) return undefined
    found = found.flatMap((before) => inner.map((after) => [...before, ...after]))
  }
  return found
}

function hasAnchor(expression: Expression): boolean {
  switch (expression.kind) {
    case 'start':
    case 'end':
      return true
    case 'repeat':
      return hasAnchor(expression.of)
    case 'characters':
      return false
    default:
      return expression.of.some(hasAnchor)
  }
}
