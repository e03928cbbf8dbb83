import { keyOf, readBlock } from './address.ts'
import type { Condition, Conjunction } from './condition.ts'
import { InvalidPatternError } from './pattern-error.ts'
import { isSimpleEnough, piecesOf } from './wildcard.ts'

/** As many alternatives as the `$or` of a pattern may come to when they are multiplied out. Source: EventBridge quotas. */
const mostAlternatives = 1000

/** The words that mean something inside the array of a field. */
const words = [
  'exactly',
  'prefix',
  'suffix',
  'equals-ignore-case',
  'wildcard',
  'numeric',
  'cidr',
  'exists',
  'anything-but',
]

/** What no field within an `$or` is named. Some are kept for later. Source: aws/event-ruler 2.0.1. */
const reserved = new Set([
  ...words,
  ...['=', '<', '<=', '>', '>=', 'regex', 'not-wildcard', 'not-equals-ignore-case'],
  ...['date-after', 'date-on-or-after', 'date-before', 'date-on-or-before', 'in-date-range'],
  ...['ip-address-in-range', 'ip-address-not-in-range'],
])

type Draft = Map<string, readonly Condition[]>

/** Where in a pattern one is: the path that events are asked by, and the place to point at. */
type Position = {
  path: string
  place: string
  /** Whether `$or` lists alternatives; otherwise it is a field like any other. */
  hasAlternatives: boolean
}

/** Reads a pattern: an event matches when it has all that one of the conjunctions says. */
export function parsePattern(pattern: unknown): Conjunction[] {
  const fields = objectAt(pattern, '', 'a pattern is an object, such as { "source": ["…"] }.')
  return parseObject(fields, { path: '', place: '', hasAlternatives: isSound(fields, false) }, [new Map()])
}

function parseObject(fields: Record<string, unknown>, at: Position, drafts: Draft[]): Draft[] {
  const entries = Object.entries(fields)
  if (entries.length === 0) throw new InvalidPatternError(at.place, 'an object of a pattern has at least one field.')
  let result = drafts
  for (const [key, value] of entries) {
    const place = at.place === '' ? key : `${at.place}.${key}`
    if (key === '$or' && at.hasAlternatives && Array.isArray(value))
      result = parseAlternatives(value, { ...at, place }, result)
    else result = parseField(value, { ...at, place, path: at.path === '' ? key : `${at.path}.${key}` }, result)
  }
  return result
}

function parseField(value: unknown, at: Position, drafts: Draft[]): Draft[] {
  const { path, place } = at
  if (Array.isArray(value)) {
    if (value.length === 0) throw new InvalidPatternError(place, 'an array of a pattern has at least one value.')
    const conditions = value.map((each, index) => parseCondition(each, `${place}[${index}]`))
    return drafts.map((draft) => new Map(draft).set(path, conditions))
  }
  const fields = objectAt(value, place, 'what is wanted of a field is written in an array, as in ["…"].')
  return parseObject(fields, at, drafts)
}

/**
 * Whether each `$or` lists two objects or more, with none of the words of conditions as a field. When one does not, none
 * of the pattern counts.
 */
function isSound(fields: Record<string, unknown>, isWithin: boolean): boolean {
  return Object.entries(fields).every(([key, value]) => {
    if (key === '$or') return Array.isArray(value) && value.length >= 2 && value.every(isAlternative)
    return !(isWithin && reserved.has(key)) && (!isObject(value) || isSound(value, isWithin))
  })
}

function isAlternative(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length > 0 && isSound(value, true)
}

function parseAlternatives(value: Record<string, unknown>[], at: Position, drafts: Draft[]): Draft[] {
  const result = value.flatMap((each, index) => parseObject(each, { ...at, place: `${at.place}[${index}]` }, drafts))
  if (result.length <= mostAlternatives) return result
  throw new InvalidPatternError(
    at.place,
    `this comes to more than ${mostAlternatives} alternatives; write several rules.`,
  )
}

function parseCondition(value: unknown, place: string): Condition {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return { kind: 'equals', value }
  if (typeof value === 'number') return { kind: 'equals', value }
  const fields = objectAt(
    value,
    place,
    'a value is a string, a number, true, false, null, or an object such as { "prefix": "…" }.',
  )
  const [entry, ...more] = Object.entries(fields)
  if (entry === undefined || more.length > 0)
    throw new InvalidPatternError(place, 'a condition has one key, such as { "prefix": "…" }.')
  const [word, operand] = entry
  const here = `${place}.${word}`
  switch (word) {
    case 'exactly':
      return { kind: 'equals', value: textAt(operand, here) }
    case 'prefix':
    case 'suffix':
      return parsePart(word, operand, here)
    case 'equals-ignore-case':
      return { kind: 'ignoring-case', text: textAt(operand, here), part: 'whole' }
    case 'wildcard':
      return parseWildcard(operand, here)
    case 'numeric':
      return parseNumeric(operand, here)
    case 'cidr':
      return parseBlock(operand, here)
    case 'exists':
      if (typeof operand !== 'boolean') throw new InvalidPatternError(here, 'write true or false.')
      return { kind: operand ? 'exists' : 'absent' }
    case 'anything-but':
      return parseAnythingBut(operand, here)
    default:
      throw new InvalidPatternError(here, `there is no such condition; there are ${words.join(', ')}.`)
  }
}

function parsePart(word: 'prefix' | 'suffix', operand: unknown, place: string): Condition {
  if (typeof operand === 'string') return { kind: word, text: operand }
  if (!isObject(operand)) throw new InvalidPatternError(place, 'write a string, or { "equals-ignore-case": "…" }.')
  const { 'equals-ignore-case': text, ...more } = operand
  if (typeof text !== 'string' || Object.keys(more).length > 0) {
    throw new InvalidPatternError(place, 'write a string, or { "equals-ignore-case": "…" }.')
  }
  return { kind: 'ignoring-case', text, part: word }
}

function parseWildcard(operand: unknown, place: string): Condition {
  const text = textAt(operand, place)
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '\\') {
      const next = text[++index]
      if (next !== '*' && next !== '\\')
        throw new InvalidPatternError(place, `after the backslash at character ${index} comes * or another backslash.`)
    } else if (character === '*' && text[index + 1] === '*') {
      throw new InvalidPatternError(place, `there are two * together at character ${index + 1}; one is enough.`)
    }
  }
  if (!isSimpleEnough(piecesOf(text))) {
    throw new InvalidPatternError(place, 'this is too complex; use fewer *, or fewer repetitions after one.')
  }
  return { kind: 'wildcard', text }
}

function parseNumeric(operand: unknown, place: string): Condition {
  if (!Array.isArray(operand)) throw new InvalidPatternError(place, 'write an array, as in [">", 0, "<=", 5].')
  const [sign, bound, secondSign, secondBound] = operand
  const number = (value: unknown, index: number) => {
    if (typeof value !== 'number') throw new InvalidPatternError(`${place}[${index}]`, 'here comes a number.')
    if (isExact(value)) return value
    throw new InvalidPatternError(
      `${place}[${index}]`,
      `${value} has more digits than a number can hold; write at most 15.`,
    )
  }
  const infinite = Number.POSITIVE_INFINITY
  if (operand.length !== 2 && operand.length !== 4)
    throw new InvalidPatternError(place, 'write one bound, as in [">", 0], or two, as in [">", 0, "<=", 5].')
  if (sign === '=' && operand.length === 2) return { kind: 'equals', value: number(bound, 1) }
  if (operand.length === 2) {
    const value = number(bound, 1)
    if (sign === '<' || sign === '<=')
      return { kind: 'range', low: -infinite, lowIncluded: true, high: value, highIncluded: sign === '<=' }
    if (sign === '>' || sign === '>=')
      return { kind: 'range', low: value, lowIncluded: sign === '>=', high: infinite, highIncluded: true }
    throw new InvalidPatternError(`${place}[0]`, 'here comes one of =, <, <=, >, >=.')
  }
  if (sign !== '>' && sign !== '>=') throw new InvalidPatternError(`${place}[0]`, 'a range begins with > or >=.')
  if (secondSign !== '<' && secondSign !== '<=')
    throw new InvalidPatternError(`${place}[2]`, 'a range ends with < or <=.')
  const low = number(bound, 1)
  const high = number(secondBound, 3)
  if (low >= high) throw new InvalidPatternError(place, 'the lower bound comes first, and is lower.')
  return { kind: 'range', low, lowIncluded: sign === '>=', high, highIncluded: secondSign === '<=' }
}

/** Beyond 2^53 neighbours become one number. What has few digits is meant as it is written all the same. */
function isExact(value: number): boolean {
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return true
  return value.toExponential().replace(/e.*$|\D/g, '').length <= 15
}

function parseBlock(operand: unknown, place: string): Condition {
  const block = readBlock(textAt(operand, place))
  if (typeof block === 'string') throw new InvalidPatternError(place, block)
  return { kind: 'block', first: keyOf(block.first), last: keyOf(block.last), length: block.first.length }
}

function parseAnythingBut(operand: unknown, place: string): Condition {
  if (isObject(operand)) return { kind: 'none-of', conditions: parseButParts(operand, place) }
  const values: unknown[] = Array.isArray(operand) ? operand : [operand]
  if (values.length === 0) throw new InvalidPatternError(place, 'name at least one value.')
  const kinds = new Set(values.map((value) => typeof value))
  const [kind] = kinds
  if (kinds.size > 1 || (kind !== 'string' && kind !== 'number')) {
    throw new InvalidPatternError(place, 'write a string or a number, or a list of strings or of numbers.')
  }
  return { kind: 'none-of', conditions: values.map((value) => ({ kind: 'equals', value: value as string | number })) }
}

function parseButParts(operand: Record<string, unknown>, place: string): Condition[] {
  const [entry, ...more] = Object.entries(operand)
  const excluding = ['prefix', 'suffix', 'equals-ignore-case', 'wildcard']
  if (entry === undefined || more.length > 0 || !excluding.includes(entry[0])) {
    throw new InvalidPatternError(place, `what is excluded is a value, a list, or one of ${excluding.join(', ')}.`)
  }
  const [word, excluded] = entry
  const here = `${place}.${word}`
  const texts: unknown[] = Array.isArray(excluded) ? excluded : [excluded]
  if (texts.length === 0) throw new InvalidPatternError(here, 'name at least one text.')
  return texts.map((each, index) => {
    const own = Array.isArray(excluded) ? `${here}[${index}]` : here
    const text = textAt(each, own)
    if (word === 'wildcard') return parseWildcard(text, own)
    if (word === 'equals-ignore-case') return { kind: 'ignoring-case', text, part: 'whole' }
    if (text === '')
      throw new InvalidPatternError(own, 'everything begins and ends with nothing; write at least one character.')
    return { kind: word === 'prefix' ? 'prefix' : 'suffix', text }
  })
}

function textAt(value: unknown, place: string): string {
  if (typeof value === 'string') return value
  throw new InvalidPatternError(place, 'here comes a string.')
}

function objectAt(value: unknown, place: string, problem: string): Record<string, unknown> {
  if (isObject(value)) return value
  throw new InvalidPatternError(place, problem)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
