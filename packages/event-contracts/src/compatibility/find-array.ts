import { accepts } from './accepts.ts'
import { invalidAgainst, type Literal, meets, noneOf, validAgainst } from './literal.ts'
import { found, none, type Outcome, unknown } from './outcome.ts'
import type { Schema } from './schema.ts'

/** An item that has to be somewhere from an index on. */
type Wanted = { from: number; literals: Literal[]; group: Schema | undefined }

type Arrays = {
  min: number
  max: number
  /** What each item has to do, by its index. */
  demands: { from: number; to: number; literals: Literal[] }[]
  wanted: Wanted[]
  /** At most so many items may be valid against a schema. */
  atMost: { value: number; schema: Schema }[]
  isUnique: boolean
  hasTwins: boolean
}

const mostItems = 5_000
const mostPlacements = 500

/** An array that does as the literals say. `find` looks for an item. */
export function findArray(literals: readonly Literal[], find: (literals: Literal[]) => Outcome): Outcome {
  const arrays = arraysOf(literals)
  if (arrays.min > arrays.max) return none
  if (arrays.isUnique && arrays.hasTwins) return none
  if (arrays.min > mostItems || arrays.wanted.length > mostItems) return unknown
  if (arrays.atMost.some((limit) => isExceeded(limit, arrays, find))) return none
  const wanted = arrays.wanted.length + (arrays.hasTwins ? 2 : 0)
  const far = Math.max(
    0,
    ...arrays.demands.map(({ from, to }) => (Number.isFinite(to) ? to : from)),
    ...arrays.wanted.map(({ from }) => from),
  )
  // More items than these would only be more of the same, and one fewer would do as well.
  const longest = Math.min(arrays.max, Math.max(arrays.min, far) + wanted)
  if (longest > mostItems) return unknown
  let result = none
  const lengths = longest - arrays.min > 60 ? shortAndLong(arrays.min, longest) : undefined
  for (let length = arrays.min; length <= longest; length++) {
    if (lengths !== undefined && !lengths.has(length)) {
      result = unknown
      continue
    }
    const outcome = findOfLength(length, arrays, literals, find)
    if (outcome.kind === 'found') return outcome
    if (outcome.kind === 'unknown') result = unknown
  }
  return result
}

function shortAndLong(min: number, longest: number): Set<number> {
  return new Set([...Array(30).keys()].flatMap((index) => [min + index, longest - index]))
}

function arraysOf(literals: readonly Literal[]): Arrays {
  const arrays: Arrays = {
    ...{ min: 0, max: Number.POSITIVE_INFINITY, demands: [], wanted: [], atMost: [], isUnique: false, hasTwins: false },
  }
  const atLeast = (value: number) => {
    arrays.min = Math.max(arrays.min, value)
  }
  const atMost = (value: number) => {
    arrays.max = Math.min(arrays.max, value)
  }
  const limit = (schema: Schema, value: number) => {
    if (value > 0) arrays.atMost.push({ value, schema })
    else arrays.demands.push({ from: 0, to: Number.POSITIVE_INFINITY, literals: [invalidAgainst(schema)] })
    if (value < 0) arrays.max = -1
  }
  const want = (schema: Schema, value: number) => {
    if (value > mostItems) atLeast(value)
    else
      for (let index = 0; index < value; index++)
        arrays.wanted.push({ from: 0, literals: validAgainst(schema), group: schema })
  }
  for (const { part, holds } of literals) {
    if (part.kind === 'minItems') holds ? atLeast(part.value) : atMost(part.value - 1)
    if (part.kind === 'maxItems') holds ? atMost(part.value) : atLeast(part.value + 1)
    if (part.kind === 'unique') arrays[holds ? 'isUnique' : 'hasTwins'] = true
    if (part.kind === 'containsAtLeast') holds ? want(part.schema, part.value) : limit(part.schema, part.value - 1)
    if (part.kind === 'containsAtMost') holds ? limit(part.schema, part.value) : want(part.schema, part.value + 1)
    if (part.kind === 'item') {
      arrays.demands.push({
        ...{ from: part.index, to: part.index + 1 },
        literals: holds ? validAgainst(part.schema) : [invalidAgainst(part.schema)],
      })
      if (!holds) atLeast(part.index + 1)
    }
    if (part.kind === 'items') {
      if (holds)
        arrays.demands.push({ from: part.from, to: Number.POSITIVE_INFINITY, literals: validAgainst(part.schema) })
      else arrays.wanted.push({ from: part.from, literals: [invalidAgainst(part.schema)], group: undefined })
    }
  }
  if (arrays.hasTwins) atLeast(2)
  return arrays
}

function findOfLength(
  length: number,
  arrays: Arrays,
  literals: readonly Literal[],
  find: (literals: Literal[]) => Outcome,
): Outcome {
  const base = [...Array(length).keys()].map((index) =>
    arrays.demands.filter(({ from, to }) => index >= from && index < to).flatMap((demand) => demand.literals),
  )
  let [tried, result] = [0, none]
  const twins = arrays.hasTwins ? pairsBelow(length) : [undefined]
  for (const pair of twins) {
    for (const placement of placements(arrays.wanted, length)) {
      if (++tried > mostPlacements) return unknown
      const outcome = fill(base, placement, pair, arrays, literals, find)
      if (outcome.kind === 'found') return outcome
      if (outcome.kind === 'unknown') result = unknown
    }
  }
  return result
}

function* pairsBelow(length: number): Generator<[number, number]> {
  for (let other = 1; other < length; other++) for (let one = 0; one < other; one++) yield [one, other]
}

/** Whether more items are wanted of one kind than there may be. */
function isExceeded(
  { value, schema }: Arrays['atMost'][number],
  { wanted }: Arrays,
  find: (literals: Literal[]) => Outcome,
): boolean {
  const groups = new Set(wanted.flatMap(({ group }) => group ?? []))
  return [...groups].some((group) => {
    const items = wanted.filter((each) => each.group === group)
    return items.length > value && find([...(items[0]?.literals ?? []), invalidAgainst(schema)]).kind === 'none'
  })
}

/**
 * All ways to put what is wanted at an index. Those that are of one `contains` are at different ones, and in order, since it does
 * not matter which of them is where.
 */
function* placements(wanted: readonly Wanted[], length: number, before: readonly number[] = []): Generator<number[]> {
  const next = wanted[before.length]
  if (next === undefined) {
    yield [...before]
    return
  }
  const alike = wanted.slice(before.length).filter(({ group }) => group !== undefined && group === next.group).length
  const twin = wanted.findLastIndex(
    ({ group }, index) => index < before.length && group !== undefined && group === next.group,
  )
  const first = Math.max(next.from, twin < 0 ? 0 : (before[twin] ?? 0) + 1)
  for (let index = first; index <= length - Math.max(alike, 1); index++) {
    yield* placements(wanted, length, [...before, index])
  }
}

function fill(
  base: readonly Literal[][],
  placement: readonly number[],
  twins: [number, number] | undefined,
  arrays: Arrays,
  literals: readonly Literal[],
  find: (literals: Literal[]) => Outcome,
): Outcome {
  const items: unknown[] = []
  let isSure = true
  // First with few items that count for `maxContains`, then as it comes.
  const sparing = arrays.atMost.map(({ schema }) => invalidAgainst(schema))
  for (const [index, demands] of base.entries()) {
    const [one, other] = twins ?? []
    if (index === other && one !== undefined) {
      items.push(items[one])
      continue
    }
    const wanted = placement.flatMap((at, which) =>
      at === index || (index === one && at === other) ? (arrays.wanted[which]?.literals ?? []) : [],
    )
    const shared = index === one && other !== undefined ? (base[other] ?? []) : []
    const needed = [...demands, ...shared, ...wanted]
    const fresh = arrays.isUnique && items.length > 0 ? [noneOf(...items)] : []
    let outcome = sparing.length > 0 && wanted.length === 0 ? find([...needed, ...fresh, ...sparing]) : unknown
    if (outcome.kind !== 'found') outcome = find([...needed, ...fresh])
    if (outcome.kind !== 'found') {
      const isProven =
        outcome.kind === 'none' && (fresh.length === 0 || find(needed).kind === 'none' || areAlike(base, placement))
      return isProven && isSure ? none : isProven && fresh.length === 0 ? none : unknown
    }
    items.push(outcome.value)
  }
  if (arrays.atMost.some(({ value, schema }) => items.filter((item) => accepts(schema, item)).length > value))
    isSure = false
  return isSure && meets(items, literals) ? found(items) : unknown
}

/** Whether all items have to do the same, so that it does not matter which is chosen first. */
function areAlike(base: readonly Literal[][], placement: readonly number[]): boolean {
  const [first] = base
  return (
    placement.length === 0 &&
    base.every(
      (each) =>
        each.length === first?.length &&
        each.every(
          (one, index) =>
            one === first[index] || (one.part === first[index]?.part && one.holds === first[index]?.holds),
        ),
    )
  )
}
