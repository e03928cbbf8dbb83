import { keyOf, readAddress } from './address.ts'
import type { Condition, Leaf } from './condition.ts'
import { nothing, one } from './event-view.ts'
import { type Interval, IntervalTree } from './interval-tree.ts'
import { foldCase, foldsAlike } from './letter-case.ts'
import type { Predicate, Predicates } from './predicates.ts'
import { PrefixTree } from './prefix-tree.ts'
import type { RuleRows, Search, Sought } from './rule-rows.ts'
import { TextTable } from './text-table.ts'
import { piecesOf } from './wildcard.ts'

/** So few rules are sooner tried than looked up. */
const fewRules = 16

/** By what of its conditions a rule is found: a key of a table, or by being present at all. */
type Key = (
  | { table: 'exact'; value: Leaf }
  | { table: 'address' | 'prefix' | 'suffix' | 'folded' | 'folded-prefix' | 'folded-suffix'; text: string }
  | { table: 'range'; low: number; high: number }
  | { table: 'present' }
) & {
  /** Whether what has the key has all that the condition wants. */
  isAll: boolean
}

type Entry = Sought & { key: Key }

/**
 * Finds the rules that match an event. Each rule is kept under the field that is rarest among the rules, and the rules
 * under one key are divided again by another field. So an event meets only rules that it has something in common with,
 * and how many others there are does not matter.
 */
export class RuleIndex {
  readonly #rules: RuleRows
  /** Where the rules that are tried one by one lie in the rows. */
  readonly #start: number
  readonly #end: number
  readonly #fields: readonly FieldIndex[]

  /** @param used the paths by which the rules have been divided already */
  constructor(sought: readonly Sought[], predicates: Predicates, rules: RuleRows, used: readonly number[] = []) {
    const { tried, byPath } = divide(sought, predicates, used)
    this.#rules = rules
    const { start, end } = rules.add(tried)
    this.#start = start
    this.#end = end
    this.#fields = [...byPath].map(
      ([path, entries]) => new FieldIndex(path, entries, predicates, rules, [...used, path]),
    )
  }

  /** @param isCertain whether what has led here holds whatever else is chosen, because nothing of it lies in arrays */
  look(search: Search, isCertain: boolean): void {
    if (this.#start < this.#end) this.#rules.look(this.#start, this.#end, search, isCertain)
    for (const field of this.#fields) field.look(search, isCertain)
  }
}

function divide(sought: readonly Sought[], { all }: Predicates, used: readonly number[]) {
  const byPath = new Map<number, Entry[]>()
  if (sought.length <= fewRules) return { tried: sought, byPath }
  const frequency = frequenciesOf(sought, all, used)
  const tried: Sought[] = []
  for (const one of sought) {
    const best = rarest(one, all, used, frequency)
    if (best === undefined) {
      tried.push(one)
      continue
    }
    const { path, conditions } = all[best] ?? { path: 0, conditions: [] }
    const entries = byPath.get(path) ?? []
    for (const condition of conditions) {
      const key = keyOfCondition(condition)
      const open = key?.isAll ? one.open.filter((number) => number !== best) : one.open
      if (key !== undefined) entries.push({ rule: one.rule, open, key })
    }
    byPath.set(path, entries)
  }
  return { tried, byPath }
}

/** The rules under one path, by what they want there. */
class FieldIndex {
  readonly #path: number
  readonly #texts: TextTable<RuleIndex>
  /** Numbers, booleans and null. */
  readonly #others = new Map<Leaf, RuleIndex>()
  readonly #addresses = new Map<string, RuleIndex>()
  readonly #folded = new Map<string, RuleIndex>()
  readonly #parts: readonly Parts[]
  readonly #ranges: IntervalTree<RuleIndex>
  readonly #present: RuleIndex | undefined

  constructor(
    path: number,
    entries: readonly Entry[],
    predicates: Predicates,
    rules: RuleRows,
    used: readonly number[],
  ) {
    this.#path = path
    const indexOf = (own: readonly Sought[]) => new RuleIndex(own, predicates, rules, used)
    const within = <Table extends Key['table']>(table: Table) =>
      entries.flatMap((entry) =>
        entry.key.table === table ? [{ ...entry, key: entry.key as Key & { table: Table } }] : [],
      )
    const texts: [string, RuleIndex][] = []
    for (const [value, own] of Map.groupBy(within('exact'), ({ key }) => key.value)) {
      if (typeof value === 'string') texts.push([value, indexOf(own)])
      else this.#others.set(value, indexOf(own))
    }
    this.#texts = new TextTable(texts)
    for (const [text, own] of Map.groupBy(within('address'), ({ key }) => key.text))
      this.#addresses.set(text, indexOf(own))
    const textsIn = (table: 'prefix' | 'suffix' | 'folded' | 'folded-prefix' | 'folded-suffix') =>
      [...Map.groupBy(within(table), ({ key }) => key.text)].map(([text, own]): [string, RuleIndex] => [
        text,
        indexOf(own),
      ])
    this.#parts = [
      treeOf(textsIn('prefix'), { backwards: false, folded: false }),
      treeOf(textsIn('suffix'), { backwards: true, folded: false }),
      treeOf(textsIn('folded-prefix'), { backwards: false, folded: true }),
      treeOf(textsIn('folded-suffix'), { backwards: true, folded: true }),
    ].filter((each) => each !== undefined)
    for (const [text, own] of textsIn('folded')) this.#folded.set(text, own)
    const ranges = Map.groupBy(within('range'), ({ key: { low, high } }) => `${low} ${high}`)
    this.#ranges = new IntervalTree(
      [...ranges.values()].flatMap((own): Interval<RuleIndex>[] => {
        const [first] = own
        return first === undefined ? [] : [{ low: first.key.low, high: first.key.high, item: indexOf(own) }]
      }),
    )
    const present = within('present')
    this.#present = present.length > 0 ? indexOf(present) : undefined
  }

  look(search: Search, isCertain: boolean): void {
    const { event } = search
    const kind = event.kindAt(this.#path)
    if (kind === nothing) return
    if (kind === one) this.#lookBy(event.valueAt(this.#path), search, isCertain)
    else for (const { value } of event.fieldsAt(this.#path)) this.#lookBy(value, search, false)
    this.#present?.look(search, isCertain && kind === one)
  }

  #lookBy(value: Leaf, search: Search, isCertain: boolean): void {
    if (typeof value === 'string') {
      this.#texts.get(value)?.look(search, isCertain)
      this.#lookByText(value, search, isCertain)
      return
    }
    if (this.#others.size > 0) this.#others.get(value)?.look(search, isCertain)
    if (typeof value === 'number') this.#ranges.visit(value, (rules) => rules.look(search, isCertain))
  }

  #lookByText(value: string, search: Search, isCertain: boolean): void {
    for (const { tree, folded } of this.#parts) {
      tree.visit(folded ? foldCase(value) : value, (rules) => rules.look(search, isCertain))
    }
    if (this.#folded.size > 0) this.#folded.get(foldCase(value))?.look(search, isCertain)
    if (this.#addresses.size === 0) return
    const address = readAddress(value)
    if (address !== undefined) this.#addresses.get(keyOf(address))?.look(search, isCertain)
  }
}

/** The texts with which values begin or end, in whatever case or as they are. */
type Parts = { tree: PrefixTree<RuleIndex>; folded: boolean }

function treeOf(
  texts: [string, RuleIndex][],
  { backwards, folded }: { backwards: boolean; folded: boolean },
): Parts | undefined {
  return texts.length === 0 ? undefined : { tree: new PrefixTree(texts, { backwards }), folded }
}

/** By what a condition is found; nothing for what an event does not have. */
function keyOfCondition(condition: Condition): Key | undefined {
  switch (condition.kind) {
    case 'equals': {
      const address = typeof condition.value === 'string' ? readAddress(condition.value) : undefined
      return address
        ? { table: 'address', text: keyOf(address), isAll: true }
        : { table: 'exact', value: condition.value, isAll: true }
    }
    case 'prefix':
    case 'suffix':
      return { table: condition.kind, text: condition.text, isAll: true }
    case 'ignoring-case':
      if (!foldsAlike(condition.text)) return { table: 'present', isAll: false }
      return {
        table: condition.part === 'whole' ? 'folded' : `folded-${condition.part}`,
        text: foldCase(condition.text),
        isAll: true,
      }
    case 'wildcard': {
      const pieces = piecesOf(condition.text)
      const [first = ''] = pieces
      if (pieces.length === 1) return keyOfCondition({ kind: 'equals', value: first })
      return first === ''
        ? { table: 'suffix', text: pieces.at(-1) ?? '', isAll: false }
        : { table: 'prefix', text: first, isAll: false }
    }
    case 'range':
      return { table: 'range', low: condition.low, high: condition.high, isAll: false }
    case 'absent':
      return undefined
    default:
      return { table: 'present', isAll: condition.kind === 'exists' }
  }
}

/** How many rules share each key, by path. */
function frequenciesOf(
  sought: readonly Sought[],
  all: readonly Predicate[],
  used: readonly number[],
): Map<string, number> {
  const frequency = new Map<string, number>()
  for (const { rule } of sought) {
    for (const number of rule.wanted) {
      const { path, conditions } = all[number] ?? { path: 0, conditions: [] }
      if (used.includes(path)) continue
      for (const condition of conditions) {
        const name = nameOf(path, keyOfCondition(condition))
        frequency.set(name, (frequency.get(name) ?? 0) + 1)
      }
    }
  }
  return frequency
}

/** What of a rule an event meets least often for nothing, as far as the other rules tell. */
function rarest(
  { rule }: Sought,
  all: readonly Predicate[],
  used: readonly number[],
  frequency: Map<string, number>,
): number | undefined {
  let best: { number: number; cost: number } | undefined
  for (const number of rule.wanted) {
    const predicate = all[number]
    if (predicate === undefined || predicate.mayBeAbsent || used.includes(predicate.path)) continue
    const cost = predicate.conditions.reduce((sum, condition) => {
      const key = keyOfCondition(condition)
      return sum + (frequency.get(nameOf(predicate.path, key)) ?? 0) * (key === undefined ? 1 : weights[key.table])
    }, 0)
    if (best === undefined || cost < best.cost) best = { number, cost }
  }
  return best?.number
}

/** How often a key of a table fits, roughly, beside one that has to be equal. */
const weights: Record<Key['table'], number> = {
  exact: 1,
  address: 1,
  folded: 1,
  prefix: 2,
  suffix: 2,
  'folded-prefix': 2,
  'folded-suffix': 2,
  range: 4,
  present: 8,
}

function nameOf(path: number, key: Key | undefined): string {
  if (key === undefined) return `${path}`
  // Of ranges one does not see how they lie; they count together.
  if (key.table === 'range' || key.table === 'present') return `${path} ${key.table}`
  return `${path} ${key.table} ${'value' in key ? `${typeof key.value} ${key.value}` : key.text}`
}
