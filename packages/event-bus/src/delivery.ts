import type { Kysely, Transaction } from 'kysely'
import { DeliveryBook, RemovedError } from './delivery-book.ts'
import type { LogDriver, LogReader } from './driver.ts'
import { type CorruptRecord, isCorrupt, type LoggedEvent, openRecord } from './envelope.ts'
import { Failures } from './failures.ts'
import { Lease, type LeaseHolder } from './lease.ts'
import type { PassResult } from './loop.ts'
import { inGroups, type Outcome } from './outcome.ts'
import { SecondAttempts } from './second-attempts.ts'
import type { SharedLook } from './shared-look.ts'
import type { Task } from './task.ts'

/** As many events as a pass looks at: few, so that others get their turn, and more and more while there is a backlog. */
const smallestPage = 16
const largestPage = 512

/** Milliseconds after which a transaction ends, for others that want to write, though there is more to handle. */
const longestTransaction = 20

/** As many events that do not concern a task may go by before its position is written down. */
const longestUnsavedStretch = 1000

const firstAttempt = 1

/** Milliseconds after which a process that does not hold the lease asks again. */
const askForLeaseEvery = 1_000

/** The clock and the dice that delivery uses; a test brings its own. */
export type Chance = { now(): number; random(): number }

/** Something that went wrong with a consumer and that an operator has to know. */
export type DeliveryProblem = { consumer: string; position?: number; givenUp: boolean; error: unknown }

/** What a delivery works with. */
export type Surroundings<DB> = {
  db: Kysely<DB>
  driver: LogDriver
  look: SharedLook
  chance: Chance
  holder: LeaseHolder
  /** Whether the process has more urgent work now. */
  isBusy: () => boolean
  onProblem(problem: DeliveryProblem): void
}

type LogRecord = LoggedEvent | CorruptRecord

/** What came of some calls that were made at once, and the last place that they were about. */
type Round = { outcomes: readonly Outcome<LogRecord>[]; end: number }

/**
 * Brings the events of the log to one consumer: in order within a group, each once in effect, tried again when it
 * fails, given up as a dead letter when the retry policy says so.
 */
export class Delivery<DB> {
  readonly #task: Task<Transaction<DB>>
  readonly #around: Surroundings<DB>
  readonly #book: DeliveryBook
  readonly #reader: LogReader
  readonly #lease: Lease
  readonly #failures: Failures<DB>
  readonly #secondAttempts: SecondAttempts<DB>
  /** How far this process has read; may be ahead of what is saved when nothing of interest went by. */
  #position = -1
  #saved = -1
  #pageSize = smallestPage
  /** When the rate of the task allows the next event, and when that was said, in milliseconds. */
  #nextAt = 0
  #saidAt = 0
  /** Events that the rate has allowed and that were left over, as a transaction ends when it takes long. */
  #allowance = 0
  #unwritten: Round | undefined

  constructor(task: Task<Transaction<DB>>, around: Surroundings<DB>) {
    this.#task = task
    this.#around = around
    this.#book = new DeliveryBook(task.key, around.driver)
    this.#reader = readerFor(task, around)
    this.#lease = new Lease(task.key, around.holder, around.chance.now)
    this.#failures = new Failures(task, this.#book, around)
    this.#secondAttempts = new SecondAttempts(task, this.#book, this.#failures, around)
  }

  /** The place in the log up to which every event is handled or set aside. */
  get position(): number {
    return this.#position
  }

  /** Whether it has come to its end, and nothing waits to be tried again. */
  async hasEnded(): Promise<boolean> {
    if (this.#task.until === undefined || this.#position < this.#task.until) return false
    return (await this.#book.nextDueAt(this.#around.db)) === undefined
  }

  /** Handles the next events, if there are any, and those whose next attempt is due. */
  async pass(): Promise<PassResult> {
    try {
      return await this.#passIfThere()
    } catch (cause) {
      // Whoever removes a subscription need not wait until nothing is under way.
      if (cause instanceof RemovedError) return { worked: false }
      throw cause
    }
  }

  async #passIfThere(): Promise<PassResult> {
    const { db } = this.#around
    if (this.#position < 0) this.#position = this.#saved = (await this.#book.position(db)) ?? -1
    if (this.#position < 0) return { worked: false }
    // What is part of a transaction needs no lease: the row with the position is locked in it.
    if (this.#task.effect !== undefined) return this.#pass()
    let result: PassResult = { worked: false, next: askForLeaseEvery }
    await this.#lease.during(
      db,
      () => this.#goOnWhereOthersWere(),
      async () => {
        result = await this.#pass()
      },
    )
    return result
  }

  /** Gives back what keeps other processes from going on. Nothing is under way any more. */
  async release(): Promise<void> {
    await this.#lease.release(this.#around.db)
  }

  async #goOnWhereOthersWere(): Promise<void> {
    this.#unwritten = undefined
    this.#secondAttempts.forgetCalls()
    this.#position = this.#saved = Math.max(this.#position, (await this.#book.position(this.#around.db)) ?? -1)
  }

  async #pass(): Promise<PassResult> {
    if (this.#unwritten !== undefined) await this.#writeRound(this.#unwritten)
    if (this.#failures.isOver) return { worked: false }
    const size = this.#allowed()
    const read = size > 0 ? await this.#readOn(size) : { worked: false, isFull: false, delayed: false }
    if (read.isFull) return { worked: read.worked, next: 0 }
    if (await this.#secondAttempts.make()) return { worked: true, next: 0 }
    const due = Math.min(this.#secondAttempts.lookAgainAt, this.#nextAt || Number.POSITIVE_INFINITY)
    const next = Math.max(1, due - this.#around.chance.now())
    return { worked: read.worked, next: read.delayed ? 10 : next }
  }

  async #readOn(size: number): Promise<{ worked: boolean; isFull: boolean; delayed: boolean }> {
    const { db } = this.#around
    const { until = Number.POSITIVE_INFINITY } = this.#task
    if (this.#position >= until) return { worked: false, isFull: false, delayed: false }
    const { rows, delayed } = await this.#reader.page(db, this.#position, size, this.#task.types)
    const within = rows.filter(({ seq }) => seq <= until)
    const isOver = within.length < rows.length || (rows.length === 0 && !delayed && until !== Number.POSITIVE_INFINITY)
    const last = isOver ? until : within.at(-1)?.seq
    const isFull = rows.length === size && !isOver
    this.#pageSize = isFull ? Math.min(largestPage, this.#pageSize * 2) : smallestPage
    if (last === undefined) return { worked: false, isFull, delayed }
    const records = within.flatMap(({ envelope, ...row }) =>
      envelope === null ? [] : [openRecord({ ...row, envelope })],
    )
    const wanted = records.filter((record) => this.#concerns(record))
    this.#countAgainstRate(wanted.length)
    await this.#handle(wanted, last)
    this.#allowance += wanted.filter(({ position }) => position > this.#position).length
    return { worked: wanted.length > 0, isFull: isFull || this.#position < last, delayed }
  }

  /** As many events as may be looked at now: fewer while others are more urgent, and none before the rate allows one. */
  #allowed(): number {
    const { eventsPerSecond } = this.#task
    const size = this.#around.isBusy() ? smallestPage : this.#pageSize
    if (eventsPerSecond === undefined) return size
    if (this.#allowance > 0) return Math.min(size, this.#allowance)
    const now = this.#around.chance.now()
    // What was said before the clock was put back is void.
    if (now < this.#saidAt) this.#nextAt = this.#saidAt = now
    if (now < this.#nextAt) return 0
    return Math.max(1, Math.min(size, Math.floor(eventsPerSecond / 10)))
  }

  #countAgainstRate(events: number): void {
    const { eventsPerSecond } = this.#task
    if (eventsPerSecond === undefined) return
    const more = Math.max(0, events - this.#allowance)
    this.#allowance = Math.max(0, this.#allowance - events)
    this.#saidAt = this.#around.chance.now()
    this.#nextAt = Math.max(this.#nextAt, this.#saidAt) + (more * 1000) / eventsPerSecond
  }

  #concerns(record: LogRecord): boolean {
    // What is damaged may concern anybody who wants its type; they hear of it.
    return isCorrupt(record) || this.#task.concerns(record.envelope, record.position)
  }

  async #handle(records: LogRecord[], last: number): Promise<void> {
    if (records.length === 0) return this.#skip(last)
    if (this.#task.effect === undefined) return this.#handleByCalls(records, last)
    try {
      await this.#handleTogether(records, last)
    } catch {
      // One of them fails: find out which, so that the others are not held up.
      const some = records.slice(0, smallestPage)
      for (const record of some) if (record.position > this.#position) await this.#handleAlone(record)
      await this.#skip(some.length < records.length ? (some.at(-1)?.position ?? last) : last)
    }
  }

  async #handleTogether(records: LogRecord[], last: number): Promise<void> {
    await this.#inOneTransaction(async (tx) => {
      const blocked = await this.#book.blockedGroups(tx)
      const began = performance.now()
      let handled = 0
      for (const record of records) {
        if (isCorrupt(record) || blocked.has(this.#failures.groupOf(record))) await this.#failures.setAside(tx, record)
        else {
          await this.#task.effect?.(this.#task.form(record.envelope, record.position), tx, firstAttempt)
          handled++
        }
        const isLast = record === records.at(-1)
        if (!isLast && performance.now() - began > longestTransaction) return { position: record.position, handled }
      }
      return { position: last, handled }
    })
  }

  async #handleAlone(record: LogRecord): Promise<void> {
    const { position } = record
    try {
      await this.#handleTogether([record], position)
    } catch (error) {
      // What is damaged is not handed on, so the fault is the database's.
      if (isCorrupt(record)) throw error
      await this.#inOneTransaction(async (tx) => {
        await this.#failures.failed(tx, this.#failures.firstTry(record), record.envelope, error)
        return { position, handled: 0 }
      })
    }
  }

  async #handleByCalls(records: LogRecord[], last: number): Promise<void> {
    const { concurrency } = this.#task
    for (let start = 0; start < records.length; start += concurrency) {
      if (this.#failures.isOver) return
      const round = records.slice(start, start + concurrency).filter(({ position }) => position > this.#position)
      const end = round.at(-1)?.position
      if (end === undefined) continue
      const blocked = await this.#book.blockedGroups(this.#around.db)
      const outcomes = await inGroups(
        round,
        (record) => this.#failures.groupOf(record),
        blocked,
        (record) => this.#call(record),
      )
      this.#unwritten = { outcomes, end }
      await this.#writeRound(this.#unwritten)
    }
    await this.#skip(last)
  }

  /** Writes down what came of calls. When that fails it is done later, before anything else, and not the calls again. */
  async #writeRound({ outcomes, end }: Round): Promise<void> {
    await this.#inOneTransaction(async (tx) => {
      for (const outcome of outcomes) await this.#writeDown(tx, outcome)
      return { position: end, handled: outcomes.filter(({ came }) => came === 'through').length }
    })
    this.#unwritten = undefined
  }

  async #call(record: LogRecord): Promise<void> {
    if (!isCorrupt(record)) await this.#task.call?.(this.#task.form(record.envelope, record.position), firstAttempt)
  }

  async #writeDown(tx: Transaction<DB>, { record, came, error }: Outcome<LogRecord>): Promise<void> {
    if (came === 'not' || isCorrupt(record)) await this.#failures.setAside(tx, record)
    else if (came === 'to grief')
      await this.#failures.failed(tx, this.#failures.firstTry(record), record.envelope, error)
  }

  /** Runs work that moves the position. Does nothing when another process has been there already. */
  async #inOneTransaction(
    work: (tx: Transaction<DB>) => Promise<{ position: number; handled: number }>,
  ): Promise<void> {
    const position = await this.#around.db.transaction().execute(async (tx) => {
      this.#failures.forget()
      this.#task.tally?.forget()
      const saved = await this.#book.lockPosition(tx)
      if (saved > this.#position) return saved
      const done = await work(tx)
      await this.#book.savePosition(tx, done.position, done.handled)
      return done.position
    })
    this.#position = this.#saved = position
    this.#task.tally?.keep()
    this.#failures.tell()
  }

  async #skip(last: number): Promise<void> {
    const isEnd = last === this.#task.until
    this.#position = Math.max(this.#position, last)
    if (this.#position - this.#saved < (isEnd ? 1 : longestUnsavedStretch)) return
    await this.#inOneTransaction(async () => ({ position: this.#position, handled: 0 }))
  }
}

/** What is new may come from wherever it is at hand; a replay, which has an end, brings what the log says. */
function readerFor<DB>(
  { until }: { until?: number | undefined },
  { driver, look }: Pick<Surroundings<DB>, 'driver' | 'look'>,
): LogReader {
  return until === undefined ? look.reader() : (driver.archiveReader?.() ?? driver.reader())
}
