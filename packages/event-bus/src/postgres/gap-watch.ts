/** The transactions that PostgreSQL knew of when a page was read (`pg_current_snapshot`). */
export type Snapshot = {
  /** All transactions below have ended. */
  xmin: bigint
  /** No transaction from here on had begun. */
  xmax: bigint
}

/**
 * Keeps a reader from running past events that are written but not committed yet.
 *
 * PostgreSQL numbers rows when they are written, and transactions commit in any order: number 6 can be there while 5 is
 * still under way. A reader that has seen 6 and goes on from there loses 5. So a reader stops before a missing number,
 * until every transaction that had begun when it first missed it has ended. What is missing then was rolled back and
 * never comes. (An append is known to PostgreSQL as a transaction before it draws its number; the driver sees to that.)
 */
export class GapWatch {
  #missing: { before: number; until: bigint } | undefined

  /** How many of the rows, whose numbers ascend and follow `after`, may be handed on. */
  admit(numbers: readonly number[], after: number, snapshot: Snapshot): number {
    let expected = after + 1
    for (const [index, number] of numbers.entries()) {
      if (number !== expected && !this.#isSettled(number, snapshot)) return index
      expected = number + 1
    }
    return numbers.length
  }

  #isSettled(before: number, { xmin, xmax }: Snapshot): boolean {
    if (this.#missing?.before !== before) this.#missing = { before, until: xmax }
    return xmin >= this.#missing.until
  }
}
