/** A span of numbers, both ends included, and what it stands for. */
export type Interval<Item> = { low: number; high: number; item: Item }

type Node<Item> = {
  middle: number
  byLow: readonly Interval<Item>[]
  byHigh: readonly Interval<Item>[]
  below: Node<Item> | undefined
  above: Node<Item> | undefined
}

/**
 * Finds the intervals that contain a number, without looking at the others (a centered interval tree).
 *
 * Source: H. Edelsbrunner, "Dynamic data structures for orthogonal intersection queries", 1980.
 */
export class IntervalTree<Item> {
  readonly #root: Node<Item> | undefined

  constructor(intervals: readonly Interval<Item>[]) {
    this.#root = build(intervals)
  }

  visit(value: number, visit: (item: Item) => void): void {
    for (let node = this.#root; node !== undefined; ) {
      if (value <= node.middle) {
        for (const { low, item } of node.byLow) {
          if (low > value) break
          visit(item)
        }
      } else {
        for (const { high, item } of node.byHigh) {
          if (high < value) break
          visit(item)
        }
      }
      node = value < node.middle ? node.below : value > node.middle ? node.above : undefined
    }
  }
}

function build<Item>(intervals: readonly Interval<Item>[]): Node<Item> | undefined {
  if (intervals.length === 0) return undefined
  const ends = intervals
    .flatMap(({ low, high }) => [low, high])
    .filter(Number.isFinite)
    .sort((one, other) => one - other)
  const middle = ends[Math.floor(ends.length / 2)] ?? 0
  const here = intervals.filter(({ low, high }) => low <= middle && middle <= high)
  return {
    middle,
    byLow: here.toSorted((one, other) => one.low - other.low || 0),
    byHigh: here.toSorted((one, other) => other.high - one.high || 0),
    below: build(intervals.filter(({ high }) => high < middle)),
    above: build(intervals.filter(({ low }) => low > middle)),
  }
}
