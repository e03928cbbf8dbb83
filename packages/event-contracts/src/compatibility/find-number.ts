import { decimalOf, isMultiple, leastCommonMultiple, numberOf, unitsOf } from './decimal.ts'
import { type Literal, meets } from './literal.ts'
import { found, none, type Outcome, unknown } from './outcome.ts'

/** Candidates that are looked at before a search is given up. */
const mostCandidates = 4_000

/** The bounds and steps of a number, in units that make all of them whole. */
type Range = {
  unit: number
  from: bigint | undefined
  to: bigint | undefined
  /** Whether a bound itself is left out, of numbers that need not be whole multiples. */
  fromExcluded: boolean
  toExcluded: boolean
  steps: bigint[]
  notSteps: bigint[]
  unwanted: number
}

/** A number that does as the literals say. */
export function findNumber(literals: readonly Literal[]): Outcome {
  const range = rangeOf(literals)
  if (range === undefined) return unknown
  return range.steps.length > 0 ? findMultiple(range, literals) : findBetween(range, literals)
}

function rangeOf(literals: readonly Literal[]): Range | undefined {
  const numbers = literals.flatMap(({ part }) =>
    'value' in part && typeof part.value === 'number' ? [part.value] : [],
  )
  const unit = Math.min(0, ...numbers.map((number) => decimalOf(number).exponent))
  const highest = Math.max(0, ...numbers.map((number) => decimalOf(number).exponent))
  if (highest - unit > 1_000) return undefined
  const units = (number: number) => unitsOf(decimalOf(number), unit)
  const range: Range = {
    ...{ unit, from: undefined, to: undefined, fromExcluded: false, toExcluded: false },
    ...{ steps: [], notSteps: [], unwanted: 0 },
  }
  for (const { part, holds } of literals) {
    if (part.kind === 'multipleOf') (holds ? range.steps : range.notSteps).push(units(part.value))
    if (part.kind === 'values' && !holds) range.unwanted += part.values.length
    if (part.kind !== 'minimum' && part.kind !== 'maximum') continue
    // What is not at least 5 is below 5.
    const isExcluded = part.exclusive === holds
    const value = units(part.value)
    if ((part.kind === 'minimum') === holds) raise(range, value, isExcluded)
    else lower(range, value, isExcluded)
  }
  return range
}

function raise(range: Range, from: bigint, isExcluded: boolean): void {
  if (range.from === undefined || from > range.from) [range.from, range.fromExcluded] = [from, isExcluded]
  else if (from === range.from) range.fromExcluded ||= isExcluded
}

function lower(range: Range, to: bigint, isExcluded: boolean): void {
  if (range.to === undefined || to < range.to) [range.to, range.toExcluded] = [to, isExcluded]
  else if (to === range.to) range.toExcluded ||= isExcluded
}

function findMultiple(range: Range, literals: readonly Literal[]): Outcome {
  const step = range.steps.reduce(leastCommonMultiple)
  if (range.notSteps.some((not) => step % not === 0n)) return none
  const first = range.from === undefined ? undefined : firstMultiple(range.from, step, range.fromExcluded)
  const last = range.to === undefined ? undefined : -firstMultiple(-range.to, step, range.toExcluded)
  if (first !== undefined && last !== undefined && first > last) return none
  const count = first === undefined || last === undefined ? undefined : (last - first) / step + 1n
  // After a whole period of all steps nothing new comes.
  const period = range.notSteps.reduce((all, not) => leastCommonMultiple(all, not), step) / step
  const enough = period * BigInt(range.unwanted + 1)
  const needed = count === undefined || count > enough ? enough : count
  const [origin, direction] = startOf(first, last)
  let wasInexact = false
  for (let index = 0n; index < needed || (index < needed + 50n && wasInexact); index++) {
    if (index > mostCandidates) return unknown
    if (count !== undefined && index >= count) break
    const offset = direction === 0n ? ((index + 1n) / 2n) * (index % 2n === 0n ? -1n : 1n) : index * direction
    const value = numberOf(origin + offset * step, range.unit)
    if (value === undefined || !isPlain(value, literals)) wasInexact = true
    else if (meets(value, literals)) return found(value)
  }
  return wasInexact ? unknown : none
}

/** Where to begin, and in which direction: from zero to both sides, unless there is a bound. */
function startOf(first: bigint | undefined, last: bigint | undefined): [bigint, bigint] {
  if (first !== undefined && (first > 0n || last !== undefined)) return [first, 1n]
  if (last !== undefined && last < 0n) return [last, -1n]
  if (first !== undefined) return [first, 1n]
  return last === undefined ? [0n, 0n] : [last, -1n]
}

/** The first multiple from a bound on. */
function firstMultiple(bound: bigint, step: bigint, isExcluded: boolean): bigint {
  const below = (bound / step) * step - (bound < 0n && bound % step !== 0n ? step : 0n)
  return below < bound || (isExcluded && below === bound) ? below + step : below
}

function findBetween(range: Range, literals: readonly Literal[]): Outcome {
  const { from, to, fromExcluded, toExcluded } = range
  const isPoint = from !== undefined && from === to
  if (from !== undefined && to !== undefined && (from > to || (isPoint && (fromExcluded || toExcluded)))) return none
  for (const value of candidatesIn(range)) {
    if (isPlain(value, literals) && meets(value, literals)) return found(value)
  }
  if (!isPoint) return unknown
  const value = numberOf(from, range.unit)
  return value !== undefined && !meets(value, literals) ? none : unknown
}

function* candidatesIn({ from, to, unit, unwanted }: Range): Generator<number> {
  const exact = (units: bigint, exponent: number) => numberOf(units, exponent) ?? Number.NaN
  const low = from === undefined ? undefined : exact(from, unit)
  const high = to === undefined ? undefined : exact(to, unit)
  const near = [0, 1, -1, 0.5, -0.5, 0.25, 0.1, -0.1, 0.01, 0.001, 1e-6, 1e-9, 1e-12]
  const bases = [low, high, low === undefined && high === undefined ? 0 : undefined].filter(
    (each) => each !== undefined,
  )
  for (const base of bases) for (const offset of near) yield base + offset
  if (low !== undefined && high !== undefined) {
    for (const share of [0.5, 0.25, 0.75, 0.1, 0.9, 0.01, 0.99]) yield low + (high - low) * share
  }
  for (const base of bases)
    for (let index = 1; index <= unwanted + 10; index++) yield* [base + index, base - index, base + index / 7]
  for (const base of bases)
    yield* [base * 2, base / 2, base * 1.5, base * (1 + Number.EPSILON), base * (1 - Number.EPSILON)]
}

/** Whether validators agree about a number: those that divide floating point numbers with those that count digits. */
function isPlain(value: number, literals: readonly Literal[]): boolean {
  if (!Number.isFinite(value)) return false
  return literals.every(
    ({ part }) => part.kind !== 'multipleOf' || isMultiple(value, part.value) === Number.isInteger(value / part.value),
  )
}
