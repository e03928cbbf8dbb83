import type { Kysely, Transaction } from 'kysely'
import type { Consumer } from './consumer.ts'
import { DeliveryBook, type WaitingDelivery } from './delivery-book.ts'
import type { LogDriver, LogReader } from './driver.ts'
import { type CorruptRecord, type LoggedEvent, openRecord } from './envelope.ts'
import type { PassResult } from './loop.ts'
import { isExhausted, pauseAfter } from './retry.ts'

/** As many events as are handled in one transaction at most. */
const batchSize = 16

/** As many events that do not concern a consumer may go by before its position is written down. */
const longestUnsavedStretch = 1000

/** Milliseconds after which we look for waiting events that another process may have left. */
const lookAgainEvery = 1_000

/** The clock and the dice that delivery uses; a test brings its own. */
export type Chance = { now(): number; random(): number }

/** Something that went wrong with a consumer and that an operator has to know. */
export type DeliveryProblem = { consumer: string; position?: number; givenUp: boolean; error: unknown }

type Surroundings<DB> = {
  db: Kysely<DB>
  driver: LogDriver
  chance: Chance
  onProblem(problem: DeliveryProblem): void
}

/**
 * Brings the events of the log to one consumer: in order within a group, each once in effect, tried again when it
 * fails, given up as a dead letter when the retry policy says so.
 */
export class Delivery<DB> {
  readonly #consumer: Consumer<Transaction<DB>>
  readonly #book: DeliveryBook
  readonly #reader: LogReader
  readonly #around: Surroundings<DB>
  /** How far this process has read; may be ahead of what is saved when nothing of interest went by. */
  #position = -1
  #saved = -1
  /** When to look for waiting events again, in milliseconds: earlier than that, none is due. */
  #lookAgainAt = 0

  constructor(consumer: Consumer<Transaction<DB>>, around: Surroundings<DB>) {
    this.#consumer = consumer
    this.#around = around
    this.#book = new DeliveryBook(consumer.name, around.driver)
    this.#reader = around.driver.reader()
  }

  /** The place in the log up to which every event is handled or set aside. */
  get position(): number {
    return this.#position
  }

  /** Handles the next events, if there are any, and those whose next attempt is due. */
  async pass(): Promise<PassResult> {
    const { db } = this.#around
    if (this.#position < 0) this.#position = this.#saved = await this.#book.position(db)
    const page = await this.#reader.page(db, this.#position, batchSize, this.#consumer.types)
    const last = page.rows.at(-1)?.seq
    let worked = false
    if (last !== undefined) {
      const wanted = page.rows.flatMap(({ envelope, ...row }) =>
        envelope === null ? [] : [openRecord({ ...row, envelope })],
      )
      await this.#handle(wanted, last)
      worked = wanted.length > 0
      if (page.rows.length === batchSize) return { worked, next: 0 }
    }
    if (await this.#retry()) return { worked: true, next: 0 }
    const due = this.#lookAgainAt - this.#around.chance.now()
    return { worked, next: page.delayed ? 10 : Math.max(1, due) }
  }

  async #handle(records: (LoggedEvent | CorruptRecord)[], last: number): Promise<void> {
    if (records.length === 0) return this.#skip(last)
    const effect = this.#consumer.effect
    if (effect === undefined) {
      for (const record of records) if (this.#isNew(record)) await this.#handleByCall(record)
      return this.#skip(last)
    }
    try {
      await this.#inOneTransaction(last, async (tx, blocked) => {
        for (const record of records) {
          if (isCorrupt(record) || blocked.has(record.group)) await this.#setAside(tx, record)
          else await effect(record.envelope, tx)
        }
      })
    } catch {
      // One of them fails: find out which, so that the others are not held up.
      for (const record of records) if (this.#isNew(record)) await this.#handleAlone(record, effect)
      await this.#skip(last)
    }
  }

  async #handleAlone(
    record: LoggedEvent | CorruptRecord,
    effect: NonNullable<Consumer<Transaction<DB>>['effect']>,
  ): Promise<void> {
    try {
      await this.#inOneTransaction(record.position, async (tx, blocked) => {
        if (isCorrupt(record) || blocked.has(record.group)) await this.#setAside(tx, record)
        else await effect(record.envelope, tx)
      })
    } catch (error) {
      await this.#inOneTransaction(record.position, (tx) => this.#failed(tx, this.#firstTry(record), error))
    }
  }

  async #handleByCall(record: LoggedEvent | CorruptRecord): Promise<void> {
    let failure: { error: unknown } | undefined
    const blocked = await this.#book.blockedGroups(this.#around.db)
    const mayTry = !isCorrupt(record) && !blocked.has(record.group)
    if (mayTry) {
      failure = await this.#consumer.call?.(record.envelope).then(
        () => undefined,
        (error: unknown) => ({ error }),
      )
    }
    await this.#inOneTransaction(record.position, async (tx) => {
      if (!mayTry) await this.#setAside(tx, record)
      else if (failure) await this.#failed(tx, this.#firstTry(record), failure.error)
    })
  }

  /** Runs work that moves the consumer to `last`. Does nothing when another process has been there already. */
  async #inOneTransaction(
    last: number,
    work: (tx: Transaction<DB>, blocked: Set<string>) => Promise<void>,
  ): Promise<void> {
    const position = await this.#around.db.transaction().execute(async (tx) => {
      const saved = await this.#book.lockPosition(tx)
      if (saved > this.#position) return saved
      await work(tx, await this.#book.blockedGroups(tx))
      await this.#book.savePosition(tx, last)
      return last
    })
    this.#position = this.#saved = position
  }

  /** False when another process turned out to have handled it in the meantime. */
  #isNew(record: LoggedEvent | CorruptRecord): boolean {
    return record.position > this.#position
  }

  async #skip(last: number): Promise<void> {
    this.#position = Math.max(this.#position, last)
    if (this.#position - this.#saved < longestUnsavedStretch) return
    await this.#inOneTransaction(this.#position, async () => {})
  }

  async #setAside(tx: Transaction<DB>, record: LoggedEvent | CorruptRecord): Promise<void> {
    const delivery = this.#firstTry(record)
    this.#lookAgainAt = 0
    if (!isCorrupt(record)) return this.#book.park(tx, delivery)
    await this.#bury(tx, delivery, record.problem)
  }

  async #retry(): Promise<boolean> {
    const { db, chance } = this.#around
    const now = chance.now()
    if (now < this.#lookAgainAt) return false
    const due = await this.#book.due(db, now, batchSize)
    for (const delivery of due) await this.#retryOne(delivery)
    const next = await this.#book.nextDueAt(db)
    this.#lookAgainAt = Math.min(next ?? Number.POSITIVE_INFINITY, now + lookAgainEvery)
    return due.length > 0
  }

  async #retryOne(delivery: WaitingDelivery): Promise<void> {
    const { db } = this.#around
    const { rows } = await this.#reader.page(db, delivery.seq - 1, 1, this.#consumer.types)
    const row = rows.find(({ seq }) => seq === delivery.seq)
    const record = row?.envelope ? openRecord({ ...row, envelope: row.envelope }) : undefined
    if (record === undefined || isCorrupt(record)) {
      const problem = record?.problem ?? `Event ${delivery.seq} is no longer in the log.`
      return this.#ifStillWaiting(delivery, (tx) => this.#bury(tx, delivery, problem))
    }
    try {
      await this.#consumer.call?.(record.envelope)
      await this.#ifStillWaiting(delivery, async (tx) => {
        await this.#consumer.effect?.(record.envelope, tx)
        await this.#book.remove(tx, delivery.seq)
      })
    } catch (error) {
      await this.#ifStillWaiting(delivery, (tx) => this.#failed(tx, delivery, error))
    }
  }

  /** Runs work in a transaction, unless another process has got further with this delivery. */
  async #ifStillWaiting(delivery: WaitingDelivery, work: (tx: Transaction<DB>) => Promise<void>): Promise<void> {
    await this.#around.db.transaction().execute(async (tx) => {
      if (await this.#book.lockWaiting(tx, delivery)) await work(tx)
    })
  }

  async #failed(tx: Transaction<DB>, delivery: WaitingDelivery, error: unknown): Promise<void> {
    const { chance, onProblem } = this.#around
    const now = chance.now()
    const attempts = delivery.attempts + 1
    this.#lookAgainAt = 0
    const failed = {
      ...delivery,
      attempts,
      // Until then it may have waited for an earlier event of its group, and that does not count.
      first_attempt_at: delivery.attempts === 0 ? now : delivery.first_attempt_at,
      next_attempt_at: now + pauseAfter(attempts, chance.random()),
      history: [...delivery.history, { at: now, error: describe(error) }],
    }
    const givenUp = isExhausted(this.#consumer.retry, attempts, failed.first_attempt_at, now)
    if (givenUp) await this.#book.bury(tx, failed)
    else await this.#book.park(tx, failed)
    onProblem({ consumer: this.#consumer.name, position: delivery.seq, givenUp, error })
  }

  async #bury(tx: Transaction<DB>, delivery: WaitingDelivery, problem: string): Promise<void> {
    const history = [...delivery.history, { at: this.#around.chance.now(), error: problem }]
    await this.#book.bury(tx, { ...delivery, history })
    this.#around.onProblem({ consumer: this.#consumer.name, position: delivery.seq, givenUp: true, error: problem })
  }

  #firstTry(record: LoggedEvent | CorruptRecord): WaitingDelivery {
    const now = this.#around.chance.now()
    const { position: seq, group: group_key } = record
    return { seq, group_key, attempts: 0, first_attempt_at: now, next_attempt_at: now, history: [] }
  }
}

function isCorrupt(record: LoggedEvent | CorruptRecord): record is CorruptRecord {
  return 'problem' in record
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
