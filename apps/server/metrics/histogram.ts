import { keyOf } from './counter.ts'
import type { Family, Labels, Sample } from './family.ts'

type Series = { labels: Labels; counts: number[]; sum: number; count: number }

/** Seconds: from a statement in memory to what a person gives up on. */
const usualBounds = [0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/** Counts how long things take, by labels: how many took up to each of some bounds. */
export class Histogram<Label extends string> {
  readonly #about: Pick<Family, 'name' | 'help'>
  readonly #bounds: readonly number[]
  readonly #series = new Map<string, Series>()

  /** @param bounds in seconds, ascending */
  constructor(name: `${string}_seconds`, help: string, bounds: readonly number[] = usualBounds) {
    this.#about = { name, help }
    this.#bounds = bounds
  }

  /** @param labels all of them, always written in the same order */
  observe(labels: Readonly<Record<Label, string>>, seconds: number): void {
    this.observerOf(labels)(seconds)
  }

  /**
   * What takes durations, in seconds, under these labels: to be kept by those who measure the same again and again.
   *
   * @param labels all of them, always written in the same order
   */
  observerOf(labels: Readonly<Record<Label, string>>): (seconds: number) => void {
    const key = keyOf(labels)
    const series = this.#series.get(key) ?? { labels, counts: this.#bounds.map(() => 0), sum: 0, count: 0 }
    this.#series.set(key, series)
    return (seconds) => {
      const place = this.#bounds.findIndex((bound) => seconds <= bound)
      if (place !== -1) series.counts[place] = (series.counts[place] ?? 0) + 1
      series.sum += seconds
      series.count++
    }
  }

  family(): Family {
    return {
      ...this.#about,
      type: 'histogram',
      samples: [...this.#series.values()].flatMap((each) => this.#lines(each)),
    }
  }

  #lines({ labels, counts, sum, count }: Series): Sample[] {
    let upTo = 0
    const buckets = this.#bounds.map((bound, place): Sample => {
      upTo += counts[place] ?? 0
      return { part: '_bucket', labels: { ...labels, le: String(bound) }, value: upTo }
    })
    return [
      ...buckets,
      { part: '_bucket', labels: { ...labels, le: '+Inf' }, value: count },
      { part: '_sum', labels, value: sum },
      { part: '_count', labels, value: count },
    ]
  }
}
