import type { Family, Sample } from './family.ts'

/** Counts what happens, by labels. Begins at nought with the process, as Prometheus expects of a counter. */
export class Counter<Label extends string> {
  readonly #about: Pick<Family, 'name' | 'help'>
  readonly #samples = new Map<string, Sample & { value: number }>()

  constructor(name: `${string}_total`, help: string) {
    this.#about = { name, help }
  }

  /** @param labels all of them, always written in the same order */
  count(labels: Readonly<Record<Label, string>>, by = 1): void {
    const key = keyOf(labels)
    const sample = this.#samples.get(key)
    if (sample === undefined) this.#samples.set(key, { labels, value: by })
    else sample.value += by
  }

  family(): Family {
    return { ...this.#about, type: 'counter', samples: [...this.#samples.values()] }
  }
}

/** Labels as one text: no label has a unit separator in it. */
export function keyOf(labels: Readonly<Record<string, string>>): string {
  return Object.values(labels).join('\u001f')
}
