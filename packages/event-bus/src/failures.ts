import { context } from '@opentelemetry/api'
import type { Transaction } from 'kysely'
import type { Chance, DeliveryProblem } from './delivery.ts'
import type { DeliveryBook, WaitingDelivery } from './delivery-book.ts'
import { type CorruptRecord, type EventEnvelope, isCorrupt, type LoggedEvent } from './envelope.ts'
import { DeliveryError, isExhausted, pauseAfter } from './retry.ts'
import type { Task } from './task.ts'
import { aboutEvent, below, spanContextOf } from './tracing/trace-context.ts'

type LogRecord = LoggedEvent | CorruptRecord

type Around = { chance: Chance; onProblem(problem: DeliveryProblem): void }

/** Decides what becomes of an event that did not get through, and writes it down. */
export class Failures<DB> {
  readonly #task: Task<Transaction<DB>>
  readonly #book: DeliveryBook
  readonly #around: Around
  /** What is told once the transaction in which it was found is committed. */
  readonly #untold: (() => void)[] = []
  /** Whether the target wants nothing any more; then nothing else is handed on. */
  isOver = false
  /** Called when something has been set aside, or is to be tried again. */
  onWaiting: () => void = () => {}

  constructor(task: Task<Transaction<DB>>, book: DeliveryBook, around: Around) {
    this.#task = task
    this.#book = book
    this.#around = around
  }

  /** What a record waits behind. Without an order each is a group of its own. */
  groupOf({ group, position }: LogRecord): string {
    return this.#task.ordered ? group : `#${position}`
  }

  /** A delivery that nothing has been tried with yet. */
  firstTry(record: LogRecord): WaitingDelivery {
    const now = this.#around.chance.now()
    return {
      seq: record.position,
      group_key: this.groupOf(record),
      attempts: 0,
      first_attempt_at: now,
      next_attempt_at: now,
      history: [],
      envelope: null,
    }
  }

  /** Lets an event wait behind an earlier one of its group; what is damaged is a dead letter at once. */
  async setAside(tx: Transaction<DB>, record: LogRecord): Promise<void> {
    this.onWaiting()
    if (isCorrupt(record)) await this.bury(tx, { ...this.firstTry(record), envelope: record.stored }, record.problem)
    else await this.#book.park(tx, this.firstTry(record))
  }

  /** Gives up what cannot be handed on. */
  async bury(tx: Transaction<DB>, delivery: WaitingDelivery, problem: string): Promise<void> {
    const history = [...delivery.history, { at: this.#around.chance.now(), error: problem }]
    await this.#book.bury(tx, { ...delivery, history })
    this.#report(delivery.seq, true, problem)
  }

  /** An attempt to hand an event on has failed: another one later, or none. */
  async failed(tx: Transaction<DB>, delivery: WaitingDelivery, event: EventEnvelope, error: unknown): Promise<void> {
    const { chance } = this.#around
    const { next, retryAfter } = error instanceof DeliveryError ? error : new DeliveryError('')
    const now = chance.now()
    const attempts = delivery.attempts + 1
    this.onWaiting()
    const failed = {
      ...delivery,
      attempts,
      // Until then it may have waited for an earlier event of its group, and that does not count.
      first_attempt_at: delivery.attempts === 0 ? now : Math.min(now, delivery.first_attempt_at),
      next_attempt_at: now + Math.max(retryAfter, pauseAfter(attempts, chance.random())),
      history: [...delivery.history, { at: now, error: describe(error) }],
    }
    const isExhaustedNow = isExhausted(this.#task.retry, attempts, failed.first_attempt_at, now)
    const givenUp = next === 'give-up' || (next === 'retry' && isExhaustedNow)
    if (givenUp) await this.#book.bury(tx, { ...failed, envelope: JSON.stringify(event) })
    else await this.#book.park(tx, failed)
    this.#report(delivery.seq, givenUp, error, event)
    if (next === 'disable') this.#untold.push(() => void this.#end(describe(error)))
  }

  /** What was found in a transaction that was taken back is not so. */
  forget(): void {
    this.#untold.length = 0
  }

  /** Tells the operator what has been written down. */
  tell(): void {
    for (const tell of this.#untold.splice(0)) tell()
  }

  async #end(reason: string): Promise<void> {
    if (this.isOver) return
    this.isOver = true
    try {
      await this.#task.disable?.(reason)
    } catch (error) {
      this.#around.onProblem({ consumer: this.#task.key, givenUp: false, error })
    }
  }

  /** Whoever writes it into a log finds the event and its trace in the active context. */
  #report(position: number, givenUp: boolean, error: unknown, event?: EventEnvelope): void {
    const { traceparent, eventId } = event?.detail.metadata ?? {}
    const origin = below(spanContextOf(traceparent))
    const around = eventId === undefined ? origin : aboutEvent(origin, eventId)
    const tell = () => this.#around.onProblem({ consumer: this.#task.key, position, givenUp, error })
    this.#untold.push(() => context.with(around, tell))
  }
}

function describe(error: unknown): string {
  if (error instanceof DeliveryError) return error.message
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
