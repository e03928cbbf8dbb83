import type { DatabaseSync } from 'node:sqlite'

/** As many transactions as share one fsync at most; more would make the first ones wait for the last. */
const largestGroup = 64

type Waiting = { begin: () => void; fail: (cause: unknown) => void }
type Committing = { done: () => void; fail: (cause: unknown) => void }

/**
 * Lets many transactions share one write to the disk (group commit).
 *
 * SQLite has one writer, and with synchronous=FULL each commit waits for the disk. Transactions that are waiting when
 * one ends run one after another as savepoints of the same SQLite transaction; then one COMMIT makes all of them
 * durable, and only then does any of them hear that it is committed. Each still succeeds or fails on its own.
 */
export class GroupCommit {
  readonly #database: DatabaseSync
  readonly #waiting: Waiting[] = []
  #committing: Committing[] = []
  #busy = false
  #members = 0

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Resolves when it is this transaction's turn to write. Every `begin` is followed by one `commit` or `rollback`. */
  async begin(): Promise<void> {
    if (this.#busy) await new Promise<void>((begin, fail) => this.#waiting.push({ begin, fail }))
    this.#busy = true
    try {
      if (this.#members === 0) this.#database.exec('begin immediate')
      this.#database.exec('savepoint member')
      this.#members++
    } catch (cause) {
      this.#next()
      throw cause
    }
  }

  /** Resolves when the writes of this transaction are on the disk. */
  async commit(): Promise<void> {
    try {
      this.#database.exec('release member')
    } catch (cause) {
      this.#abandon(cause)
      throw cause
    }
    const durable = new Promise<void>((done, fail) => this.#committing.push({ done, fail }))
    this.#next()
    return durable
  }

  /** Takes back what this transaction wrote; the others of its group are not concerned. */
  async rollback(): Promise<void> {
    try {
      this.#database.exec('rollback to member; release member')
    } catch (cause) {
      // A full or failing disk makes SQLite roll the whole transaction back on its own: then nobody is committed.
      this.#abandon(cause)
      return
    }
    this.#next()
  }

  #next(): void {
    const successor = this.#members < largestGroup ? this.#waiting.shift() : undefined
    if (successor !== undefined) successor.begin()
    else this.#finish()
  }

  #finish(): void {
    const group = this.#committing
    this.#committing = []
    try {
      if (this.#database.isTransaction) this.#database.exec('commit')
      for (const member of group) member.done()
    } catch (cause) {
      if (this.#database.isTransaction) this.#database.exec('rollback')
      for (const member of group) member.fail(cause)
    }
    this.#rest()
  }

  #abandon(cause: unknown): void {
    if (this.#database.isTransaction) this.#database.exec('rollback')
    for (const member of this.#committing) member.fail(cause)
    this.#committing = []
    this.#rest()
  }

  #rest(): void {
    this.#members = 0
    const successor = this.#waiting.shift()
    if (successor === undefined) this.#busy = false
    else successor.begin()
  }
}
