import { typeOf } from './json.ts'
import { invalidAgainst, type Literal, validAgainst } from './literal.ts'
import { type JsonType, type Part, type Schema, typeOfPart } from './schema.ts'

/** Ways of which a value has to take one, each a list of literals. */
export type Choice = Literal[][]

/** What values of one type have to do: all the literals, and one way of each choice. */
export type Demand = { literals: Literal[]; choices: Choice[] }

const whole: Part = { kind: 'multipleOf', value: 1, at: '' }

/**
 * Breaks literals down, for values of one type, to those that say one thing each, and to choices; nothing when they contradict
 * each other. `keyOf` tells two parts that say the same.
 */
export function expand(
  literals: readonly Literal[],
  type: JsonType,
  keyOf: (part: Part) => string,
  base?: Demand,
): Demand | undefined {
  const demand: Demand = { literals: [...(base?.literals ?? [])], choices: [...(base?.choices ?? [])] }
  const said = new Map(demand.literals.map(({ part, holds }) => [keyOf(part), holds]))
  const waiting = [...literals]
  for (let literal = waiting.pop(); literal !== undefined; literal = waiting.pop()) {
    const { part, holds } = literal
    const about = typeOfPart(part)
    if (about !== undefined && about !== type) {
      if (!holds) return undefined
      continue
    }
    const key = keyOf(part)
    const before = said.get(key)
    if (before !== undefined) {
      if (before !== holds) return undefined
      continue
    }
    said.set(key, holds)
    const step = holds ? kept(part, type) : broken(part, type)
    if (step === false) return undefined
    if (step === 'literal') demand.literals.push(literal)
    else {
      waiting.push(...step.also)
      demand.choices.push(...step.choices)
    }
  }
  const choices: Choice[] = []
  for (const choice of demand.choices) {
    const left = simplified(choice, type, said, keyOf)
    if (left === undefined) continue
    if (left.length === 0) return undefined
    choices.push(left)
  }
  return { literals: demand.literals, choices }
}

/** What follows at once: other literals and choices. False: no value does it. `literal`: it cannot be broken down. */
type Step = { also: Literal[]; choices: Choice[] } | false | 'literal'

const nothingMore: Step = { also: [], choices: [] }

function kept(part: Part, type: JsonType): Step {
  switch (part.kind) {
    case 'types':
      if (part.types.has(type)) return nothingMore
      if (type === 'number' && part.types.has('integer')) return { also: [{ part: whole, holds: true }], choices: [] }
      return false
    case 'all':
      return { also: part.of.flatMap(validAgainst), choices: [] }
    case 'any':
      return { also: [], choices: [part.of.map(validAgainst)] }
    case 'one':
      return { also: [], choices: [part.of.map((each) => onlyOne(each, part.of))] }
    case 'not':
      return { also: [invalidAgainst(part.schema)], choices: [] }
    case 'if':
      return {
        also: [],
        choices: [
          [
            [...validAgainst(part.condition), ...validAgainst(part.yes)],
            [invalidAgainst(part.condition), ...validAgainst(part.no)],
          ],
        ],
      }
    case 'dependent': {
      const lacks: Literal = { part: { kind: 'required', name: part.name, at: part.at }, holds: false }
      return { also: [], choices: [[[lacks], validAgainst(part.schema)]] }
    }
    default:
      return 'literal'
  }
}

function broken(part: Part, type: JsonType): Step {
  switch (part.kind) {
    case 'types':
      if (part.types.has(type)) return false
      return type === 'number' && part.types.has('integer')
        ? { also: [{ part: whole, holds: false }], choices: [] }
        : nothingMore
    case 'values': {
      const own = part.values.filter((value) => typeOf(value) === type)
      if (own.length === 0) return nothingMore
      if (type !== 'array' && type !== 'object') return 'literal'
      return { also: own.map((value) => invalidAgainst(schemaOfValue(value, part.at))), choices: [] }
    }
    case 'all': {
      const [only, ...others] = part.of
      if (only !== undefined && others.length === 0) {
        return { also: [], choices: [only.parts.map((each) => [{ part: each, holds: false }])] }
      }
      return { also: [], choices: [part.of.map((each) => [invalidAgainst(each)])] }
    }
    case 'any':
      return { also: part.of.map(invalidAgainst), choices: [] }
    case 'one': {
      const nobody = part.of.map(invalidAgainst)
      const pairs = part.of.flatMap((one, index) =>
        part.of.slice(index + 1).map((other) => [...validAgainst(one), ...validAgainst(other)]),
      )
      return { also: [], choices: [[nobody, ...pairs]] }
    }
    case 'not':
      return { also: validAgainst(part.schema), choices: [] }
    case 'if':
      return {
        also: [],
        choices: [
          [
            [...validAgainst(part.condition), invalidAgainst(part.yes)],
            [invalidAgainst(part.condition), invalidAgainst(part.no)],
          ],
        ],
      }
    case 'dependent':
      return {
        also: [{ part: { kind: 'required', name: part.name, at: part.at }, holds: true }, invalidAgainst(part.schema)],
        choices: [],
      }
    default:
      return 'literal'
  }
}

function onlyOne(chosen: Schema, of: readonly Schema[]): Literal[] {
  return [...validAgainst(chosen), ...of.filter((other) => other !== chosen).map(invalidAgainst)]
}

/** A schema of one array or object only. */
function schemaOfValue(value: unknown, at: string): Schema {
  const single = (each: unknown): Schema => ({ at, parts: [{ kind: 'values', values: [each], at }] })
  const nothing: Schema = { at, parts: [{ kind: 'types', types: new Set(), at }] }
  if (Array.isArray(value)) {
    return {
      at,
      parts: [
        ...value.map((item, index): Part => ({ kind: 'item', index, schema: single(item), at })),
        { kind: 'items', from: value.length, schema: nothing, at },
        { kind: 'minItems', value: value.length, at },
      ],
    }
  }
  const entries = Object.entries(value ?? {})
  return {
    at,
    parts: [
      ...entries.flatMap(([name, each]): Part[] => [
        { kind: 'property', name, schema: single(each), at },
        { kind: 'required', name, at },
      ]),
      { kind: 'additional', names: new Set(entries.map(([name]) => name)), patterns: [], schema: nothing, at },
    ],
  }
}

/** A choice without the ways that cannot be taken; nothing when one of them asks for nothing. */
function simplified(
  choice: Choice,
  type: JsonType,
  said: ReadonlyMap<string, boolean>,
  keyOf: (part: Part) => string,
): Choice | undefined {
  const left: Choice = []
  for (const way of choice) {
    const rest: Literal[] = []
    let isOpen = true
    for (const literal of way) {
      const plain = plainly(literal, type, said, keyOf)
      if (plain === false) {
        isOpen = false
        break
      }
      if (plain === undefined) rest.push(literal)
    }
    if (!isOpen) continue
    if (rest.length === 0) return undefined
    left.push(rest)
  }
  return left
}

/** Whether a literal is met by all values of a type, or by none, as far as that is seen without looking within. */
function plainly(
  { part, holds }: Literal,
  type: JsonType,
  said: ReadonlyMap<string, boolean>,
  keyOf: (part: Part) => string,
): boolean | undefined {
  const about = typeOfPart(part)
  if (about !== undefined && about !== type) return holds
  const before = said.get(keyOf(part))
  if (before !== undefined) return before === holds
  if (part.kind === 'types') {
    if (part.types.has(type)) return holds
    return type === 'number' && part.types.has('integer') ? undefined : !holds
  }
  if (part.kind === 'values' && !part.values.some((value) => typeOf(value) === type)) return !holds
  if (part.kind === 'not')
    return plainly({ part: { kind: 'all', of: [part.schema], at: part.at }, holds: !holds }, type, said, keyOf)
  if (part.kind !== 'all') return undefined
  const each = part.of.flatMap((schema) =>
    schema.parts.map((inner) => plainly({ part: inner, holds: true }, type, said, keyOf)),
  )
  if (each.includes(false)) return !holds
  return each.every((one) => one === true) ? holds : undefined
}
