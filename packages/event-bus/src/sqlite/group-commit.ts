import type { DatabaseSync } from 'node:sqlite'

/** As many transactions as share one fsync at most; more would make the first ones wait for the last. */
const largestGroup = 64

type Waiting = { resolve: () => void; reject: (cause: unknown) => void }

/**
 * Lets many transactions share one write to the disk (group commit).
 *
 * SQLite has one writer, and with synchronous=FULL each commit waits for the disk. So transactions run one after another
 * as savepoints of one SQLite transaction, which is committed when nobody has joined it for a turn of the event loop;
 * only then do its members hear that they are committed. Each still succeeds or fails on its own.
 */
export class GroupCommit {
  readonly #database: DatabaseSync
  readonly #closed: () => void
  /** Transactions that want to begin. */
  readonly #waiting: Waiting[] = []
  /** Members of the group that have ended well, and want to hear that they are on the disk. */
  #ended: Waiting[] = []
  #members = 0
  /** Why the group is lost, when it is. */
  #cause: { error: unknown } | undefined
  /** Whether a member is at work. */
  #busy = false
  #closing: NodeJS.Immediate | undefined

  /** @param closed is called after each group, while no transaction is open */
  constructor(database: DatabaseSync, closed: () => void = () => {}) {
    this.#database = database
    this.#closed = closed
  }

  /** Resolves when it is this transaction's turn to write. Every `begin` is followed by one `commit` or `rollback`. */
  async begin(): Promise<void> {
    await this.#turn()
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
      this.#abandon(this.#cause?.error ?? cause)
      throw cause
    }
    const durable = new Promise<void>((resolve, reject) => this.#ended.push({ resolve, reject }))
    this.#next()
    return durable
  }

  /** Does something outside of any transaction: behind those of this group, and before the next one. */
  async alone<Result>(work: () => Result): Promise<Result> {
    await this.#turn()
    try {
      this.#settle()
      return work()
    } finally {
      this.#handOver()
    }
  }

  /** SQLite has rolled the whole group back on its own, as it does on a full or failing disk: nobody is committed. */
  lost(cause: unknown): void {
    this.#cause ??= { error: cause }
  }

  /** Takes back what this transaction wrote; the others of its group are not concerned. */
  async rollback(): Promise<void> {
    if (this.#cause !== undefined) {
      this.#abandon(this.#cause.error)
      return
    }
    try {
      this.#database.exec('rollback to member; release member')
    } catch (cause) {
      this.#abandon(cause)
      return
    }
    this.#next()
  }

  /** Commits what is still open, before the database is closed. Nobody is at work any more. */
  close(): void {
    clearImmediate(this.#closing)
    this.#close()
  }

  async #turn(): Promise<void> {
    if (this.#busy) await new Promise<void>((resolve, reject) => this.#waiting.push({ resolve, reject }))
    this.#busy = true
  }

  /** Hands the turn on, or sees to it that the group is closed. */
  #next(): void {
    if (this.#members >= largestGroup) this.#close()
    else this.#handOver()
    if (!this.#busy && this.#members > 0) this.#closing ??= setImmediate(() => this.#closeUnlessBusy())
  }

  #handOver(): void {
    const successor = this.#waiting.shift()
    this.#busy = successor !== undefined
    successor?.resolve()
  }

  #closeUnlessBusy(): void {
    this.#closing = undefined
    if (!this.#busy) this.#close()
  }

  #close(): void {
    this.#settle()
    this.#handOver()
  }

  #settle(): void {
    const group = this.#ended
    this.#ended = []
    try {
      if (this.#database.isTransaction) this.#database.exec('commit')
      for (const member of group) member.resolve()
    } catch (cause) {
      if (this.#database.isTransaction) this.#database.exec('rollback')
      for (const member of group) member.reject(cause)
    }
    this.#members = 0
    this.#closed()
  }

  #abandon(cause: unknown): void {
    this.#cause = undefined
    if (this.#database.isTransaction) this.#database.exec('rollback')
    for (const member of this.#ended) member.reject(cause)
    this.#ended = []
    this.#members = 0
    this.#handOver()
  }
}
