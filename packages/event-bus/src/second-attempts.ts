import type { Transaction } from 'kysely'
import type { Surroundings } from './delivery.ts'
import type { DeliveryBook, WaitingDelivery } from './delivery-book.ts'
import type { LogReader } from './driver.ts'
import { type CorruptRecord, type EventEnvelope, isCorrupt, type LoggedEvent, openRecord } from './envelope.ts'
import type { Failures } from './failures.ts'
import { inGroups } from './outcome.ts'
import type { Task } from './task.ts'

/** As many waiting events as are looked up at once. */
const mostAtOnce = 64

/** Milliseconds after which we look for waiting events that another process may have left. */
const lookAgainEvery = 1_000

/** Tries again what has failed before, when its time has come. */
export class SecondAttempts<DB> {
  readonly #task: Task<Transaction<DB>>
  readonly #book: DeliveryBook
  readonly #failures: Failures<DB>
  readonly #around: Surroundings<DB>
  readonly #reader: LogReader
  /** When to look for waiting events again, in milliseconds: earlier than that, none is due. */
  lookAgainAt = 0
  /** Calls that got through and could not be written down: they need not be made again. */
  readonly #unwritten = new Set<number>()
  /** When the last look was, in milliseconds; what was before the first one, nobody knows. */
  #lookedAt = Number.POSITIVE_INFINITY

  constructor(task: Task<Transaction<DB>>, book: DeliveryBook, failures: Failures<DB>, around: Surroundings<DB>) {
    this.#task = task
    this.#book = book
    this.#failures = failures
    this.#around = around
    this.#reader = around.driver.reader()
    failures.onWaiting = () => {
      this.lookAgainAt = 0
    }
  }

  /** Others may have been at work: what is known here of calls may be so no more. */
  forgetCalls(): void {
    this.#unwritten.clear()
  }

  /** Makes the attempts that are due; tells whether there were any. */
  async make(): Promise<boolean> {
    const { db, chance } = this.#around
    const now = chance.now()
    // A clock that has been put back must not keep us from looking.
    if (now < this.lookAgainAt && this.lookAgainAt <= now + lookAgainEvery) return false
    if (now < this.#lookedAt) await this.#book.bringForward(db, now)
    this.#lookedAt = now
    const due = await this.#book.due(db, now, mostAtOnce)
    for (let start = 0; start < due.length; start += this.#task.concurrency) {
      if (this.#failures.isOver) return false
      const round = due.slice(start, start + this.#task.concurrency)
      const outcomes = await inGroups(
        round,
        ({ group_key }) => group_key,
        new Set(),
        (delivery) => this.#tryAgain(delivery),
      )
      // What came of an attempt has been written down, or the database is at fault.
      const fault = outcomes.find(({ came }) => came === 'to grief')
      if (fault !== undefined) throw fault.error
    }
    const next = await this.#book.nextDueAt(db)
    this.lookAgainAt = Math.min(next ?? Number.POSITIVE_INFINITY, now + lookAgainEvery)
    return due.length > 0
  }

  async #tryAgain(delivery: WaitingDelivery): Promise<void> {
    const record = await this.#find(delivery)
    if (record === undefined || isCorrupt(record)) {
      const problem = record?.problem ?? `Event ${delivery.seq} is no longer in the log.`
      return this.#ifStillWaiting(delivery, (tx) =>
        this.#failures.bury(tx, { ...delivery, envelope: record?.stored ?? delivery.envelope }, problem),
      )
    }
    const { envelope } = record
    try {
      if (!this.#unwritten.has(delivery.seq)) {
        await this.#task.call?.(this.#task.form(envelope, delivery.seq), delivery.attempts + 1)
      }
      if (this.#task.call !== undefined) this.#unwritten.add(delivery.seq)
      await this.#ifStillWaiting(delivery, (tx) => this.#succeed(tx, delivery, envelope))
      this.#unwritten.delete(delivery.seq)
    } catch (error) {
      if (this.#unwritten.has(delivery.seq)) throw error
      await this.#ifStillWaiting(delivery, (tx) => this.#failures.failed(tx, delivery, envelope, error))
    }
  }

  async #succeed(tx: Transaction<DB>, { seq, attempts }: WaitingDelivery, envelope: EventEnvelope): Promise<void> {
    await this.#task.effect?.(this.#task.form(envelope, seq), tx, attempts + 1)
    await this.#book.remove(tx, seq)
    await this.#book.countHandled(tx)
  }

  async #find({ seq, envelope }: WaitingDelivery): Promise<LoggedEvent | CorruptRecord | undefined> {
    const { rows } = await this.#reader.page(this.#around.db, seq - 1, 1, undefined)
    const row = rows.find((each) => each.seq === seq)
    if (row?.envelope) return openRecord({ ...row, envelope: row.envelope })
    // A dead letter that is delivered again brings what it says along, when the log has lost it.
    return envelope === null ? undefined : remembered(seq, envelope)
  }

  /** Runs work in a transaction, unless another process has got further with this delivery. */
  async #ifStillWaiting(delivery: WaitingDelivery, work: (tx: Transaction<DB>) => Promise<void>): Promise<void> {
    await this.#around.db.transaction().execute(async (tx) => {
      this.#task.tally?.forget()
      if (await this.#book.lockWaiting(tx, delivery)) await work(tx)
    })
    this.#task.tally?.keep()
    this.#failures.tell()
  }
}

function remembered(position: number, stored: string): LoggedEvent | CorruptRecord {
  try {
    return { position, group: '', envelope: JSON.parse(stored) }
  } catch {
    return { position, group: '', problem: `What is left of event ${position} is damaged.`, stored }
  }
}
