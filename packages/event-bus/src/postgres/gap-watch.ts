/** What a reader has to know of the transactions of PostgreSQL. */
export type Transactions = {
  /** All transactions below have ended, as seen when the page was read (`pg_snapshot_xmin`). */
  endedBelow: bigint
  /** A number above that of every transaction that has begun so far (`pg_current_xact_id`). */
  beginNext(): Promise<bigint>
}

/**
 * Keeps a reader from running past events that are written but not committed yet.
 *
 * PostgreSQL numbers rows when they are written, and transactions commit in any order: number 6 can be there while 5 is
 * still under way. A reader that has seen 6 and goes on from there loses 5. So a reader stops before a missing number,
 * until every transaction that had begun when it first missed it has ended. What is missing then was rolled back and
 * never comes. (An append is known to PostgreSQL as a transaction before it draws its number; the driver sees to that.)
 *
 * The upper bound of a snapshot (`pg_snapshot_xmax`) does not tell which transactions had begun: it follows the latest
 * one that has ended, and those that began after it and are still under way lie above.
 */
export class GapWatch {
  #missing: { before: number; until: bigint } | undefined

  /** How many of the rows, whose numbers ascend and follow `after`, may be handed on. */
  async admit(numbers: readonly number[], after: number, transactions: Transactions): Promise<number> {
    let expected = after + 1
    for (const [index, number] of numbers.entries()) {
      if (number !== expected && !(await this.#isSettled(number, transactions))) return index
      expected = number + 1
    }
    return numbers.length
  }

  async #isSettled(before: number, { endedBelow, beginNext }: Transactions): Promise<boolean> {
    if (this.#missing?.before !== before) {
      this.#missing = { before, until: await beginNext() }
      return false
    }
    return endedBelow >= this.#missing.until
  }
}
