import type { Casts } from './contract.ts'

/**
 * How a detail of one version becomes one of the neighbouring version, as data: what those write who have no code here.
 * Places are JSON pointers (RFC 6901) into the detail, through objects only. Each rule works on what those before it have left.
 *
 * `copy` and `rename` do nothing where there is nothing; `set` writes a value, whatever was there; `drop` takes away.
 */
export type CastRule =
  | { copy: string; to: string }
  | { rename: string; to: string }
  | { set: string; value: unknown }
  | { drop: string }

/** The way between a version and the one before it. */
export type CastRules = { up: readonly CastRule[]; down: readonly CastRule[] }

const mostRules = 100

/** What is wrong with rules from outside, a sentence each that begins with the place; empty when they can be used. */
export function problemsOfCastRules(rules: unknown): string[] {
  const { up, down } = Object(rules)
  return [...problemsOf(up, 'casts/up'), ...problemsOf(down, 'casts/down')]
}

/**
 * Makes functions of rules.
 *
 * @param rules of which {@link problemsOfCastRules} says nothing
 * @example
 * const { up } = compileCastRules({ up: [{ rename: '/weight', to: '/grams' }], down: [{ rename: '/grams', to: '/weight' }] })
 * up({ weight: 250 }) // { grams: 250 }
 */
export function compileCastRules({ up, down }: CastRules): Casts {
  return { up: following(up), down: following(down) }
}

function following(rules: readonly CastRule[]): (detail: object) => object {
  const steps = rules.map(stepOf)
  return (detail) => {
    const copy = structuredClone(detail)
    for (const step of steps) step(copy)
    return copy
  }
}

function stepOf(rule: CastRule): (detail: object) => void {
  if ('set' in rule) {
    const path = pathOf(rule.set)
    return (detail) => write(detail, path, structuredClone(rule.value))
  }
  if ('drop' in rule) {
    const path = pathOf(rule.drop)
    return (detail) => void take(detail, path)
  }
  const moves = 'rename' in rule
  const from = pathOf(moves ? rule.rename : rule.copy)
  const to = pathOf(rule.to)
  return (detail) => {
    const found = moves ? take(detail, from) : read(detail, from)
    if (found !== undefined) write(detail, to, structuredClone(found))
  }
}

function read(detail: object, path: readonly string[]): unknown {
  let place: unknown = detail
  for (const name of path) place = isPlainObject(place) && Object.hasOwn(place, name) ? place[name] : undefined
  return place
}

function take(detail: object, path: readonly string[]): unknown {
  const found = read(detail, path)
  const holder = read(detail, path.slice(0, -1))
  if (isPlainObject(holder)) delete holder[path.at(-1) ?? '']
  return found
}

/** Objects on the way that are missing are made. */
function write(detail: object, path: readonly string[], value: unknown): void {
  let place: unknown = detail
  for (const name of path.slice(0, -1)) {
    if (!isPlainObject(place)) return
    if (!isPlainObject(place[name])) place[name] = {}
    place = place[name]
  }
  if (isPlainObject(place)) place[path.at(-1) ?? ''] = value
}

function pathOf(pointer: string): string[] {
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function problemsOf(rules: unknown, place: string): string[] {
  if (!Array.isArray(rules)) return [`${place}: a list of rules is needed; [] when nothing is different on the way.`]
  if (rules.length > mostRules) return [`${place}: ${rules.length} rules are too many; ${mostRules} are possible.`]
  return rules.flatMap((rule, index) => problemsOfRule(rule, `${place}/${index}`))
}

const form =
  'Write { "copy": FROM, "to": TO }, { "rename": FROM, "to": TO }, { "set": PLACE, "value": … } or { "drop": PLACE }.'
const forms = ['copy,to', 'rename,to', 'set,value', 'drop']

function problemsOfRule(rule: unknown, place: string): string[] {
  if (!isPlainObject(rule)) return [`${place}: this is no rule. ${form}`]
  const words = Object.keys(rule).sort().join()
  if (!forms.includes(words)) return [`${place}: ${words || 'nothing'} makes no rule. ${form}`]
  const pointers = Object.entries(rule).filter(([word]) => word !== 'value')
  return pointers.flatMap(([word, pointer]) => problemOfPointer(pointer, `${place}/${word}`))
}

/** Names that lead out of the data. */
const dangerous = ['__proto__', 'constructor', 'prototype']

function problemOfPointer(pointer: unknown, place: string): string[] {
  const isPointer = typeof pointer === 'string' && pointer.length <= 500 && /^(\/([^/~]|~[01])+)+$/.test(pointer)
  if (!isPointer) return [`${place}: a place in the detail is needed, as a JSON pointer such as "/weight".`]
  const name = pathOf(pointer).find((each) => dangerous.includes(each))
  return name === undefined ? [] : [`${place}: no field can be named ${name}.`]
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
