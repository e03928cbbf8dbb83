import type { EventView } from './event-view.ts'
import { type Answers, no, perhaps, yes } from './predicates.ts'
import type { Rule } from './rule.ts'

/** A rule that is to be found, and what of it is not known to hold when it has been found so far. */
export type Sought = { rule: Rule; open: readonly number[] }

/** What an index needs to know while it is looked through. */
export type Search = {
  event: EventView
  answers: Answers
  /** Told of the number of each rule that matches, perhaps more than once. */
  found(rule: number): void
}

/**
 * Rules that are tried one by one. All lie in one row of numbers: the number of the rule, its place here, how much is
 * open, and what.
 */
export class RuleRows {
  readonly #rules: Rule[] = []
  #building: number[] = []
  #row = new Int32Array()

  /** Returns between which places they are. */
  add(sought: readonly Sought[]): { start: number; end: number } {
    const start = this.#building.length
    for (const { rule, open } of sought) {
      this.#building.push(rule.number, this.#rules.push(rule) - 1, open.length, ...open)
    }
    return { start, end: this.#building.length }
  }

  /** Nothing is added any more. */
  close(): void {
    this.#row = Int32Array.from(this.#building)
    this.#building = []
  }

  /** @param isCertain whether what has led here holds whatever else is chosen, because nothing of it lies in arrays */
  look(start: number, end: number, { answers, event, found }: Search, isCertain: boolean): void {
    const row = this.#row
    for (let place = start; place < end; ) {
      const first = place + 3
      const next = first + (row[place + 2] ?? 0)
      let answer = isCertain ? yes : perhaps
      for (let open = first; open < next && answer !== no; open++) {
        const own = answers.of(row[open] ?? 0)
        if (own !== yes) answer = own
      }
      if (answer === yes || (answer === perhaps && this.#rules[row[place + 1] ?? 0]?.matches(event))) {
        found(row[place] ?? 0)
      }
      place = next
    }
  }
}
