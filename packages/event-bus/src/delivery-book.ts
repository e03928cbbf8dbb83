import { sql } from 'kysely'
import type { LogDriver, Sql } from './driver.ts'

/** One attempt that went wrong. `at` is in milliseconds since 1970. */
export type FailedAttempt = { at: number; error: string }

/** An event that a consumer has to try again, or has to wait with because an earlier one of its group failed. */
export type WaitingDelivery = {
  seq: number
  group_key: string
  attempts: number
  first_attempt_at: number
  next_attempt_at: number
  history: FailedAttempt[]
}

/** As many failed attempts as are kept with a delivery: the latest ones. */
const longestHistory = 20

/** What one consumer has handled, has still to try, and has given up on. */
export class DeliveryBook {
  readonly #consumer: string
  readonly #driver: LogDriver

  constructor(consumer: string, driver: LogDriver) {
    this.#consumer = consumer
    this.#driver = driver
  }

  /** How far the consumer has read, as far as it is on the disk. */
  async position(db: Sql): Promise<number> {
    const { rows } = await sql<{ position: number }>`
      select position from event_cursor where consumer = ${this.#consumer}`.execute(db)
    return rows[0]?.position ?? 0
  }

  /** The same, and no other process changes it until this transaction has ended. */
  async lockPosition(tx: Sql): Promise<number> {
    await sql`insert into event_cursor (consumer, position) values (${this.#consumer}, 0)
      on conflict (consumer) do nothing`.execute(tx)
    const { rows } = await sql<{ position: number }>`
      select position from event_cursor where consumer = ${this.#consumer} ${this.#driver.forUpdate}`.execute(tx)
    return rows[0]?.position ?? 0
  }

  async savePosition(tx: Sql, position: number): Promise<void> {
    await sql`update event_cursor set position = ${position}
      where consumer = ${this.#consumer} and position < ${position}`.execute(tx)
  }

  /** The groups in which an earlier event waits, so that later ones have to wait as well. */
  async blockedGroups(tx: Sql): Promise<Set<string>> {
    const { rows } = await sql<{ group_key: string }>`
      select distinct group_key from event_delivery
      where consumer = ${this.#consumer} and state = 'waiting'`.execute(tx)
    return new Set(rows.map((row) => row.group_key))
  }

  /** Sets an event aside until `nextAttemptAt`. */
  async park(tx: Sql, event: WaitingDelivery): Promise<void> {
    await this.#write(tx, event, 'waiting')
  }

  /** Gives an event up: a dead letter, with its history. The events behind it go on. */
  async bury(tx: Sql, event: WaitingDelivery): Promise<void> {
    await this.#write(tx, event, 'dead')
  }

  async remove(tx: Sql, seq: number): Promise<void> {
    await sql`delete from event_delivery where consumer = ${this.#consumer} and seq = ${seq}`.execute(tx)
  }

  /** The first waiting event of each group, if its time has come; earliest first. */
  async due(db: Sql, now: number, limit: number): Promise<WaitingDelivery[]> {
    const { rows } = await sql<WaitingDelivery & { history: string }>`
      select seq, group_key, attempts, first_attempt_at, next_attempt_at, history from event_delivery
      where consumer = ${this.#consumer} and state = 'waiting' and next_attempt_at <= ${now} and seq in (
        select min(seq) from event_delivery where consumer = ${this.#consumer} and state = 'waiting' group by group_key)
      order by seq limit ${limit}`.execute(db)
    return rows.map((row) => ({ ...row, history: JSON.parse(row.history) }))
  }

  /** The instant at which the next waiting event is to be tried, in milliseconds; nothing when none waits. */
  async nextDueAt(db: Sql): Promise<number | undefined> {
    const { rows } = await sql<{ at: number | null }>`
      select min(next_attempt_at) as at from event_delivery
      where consumer = ${this.#consumer} and state = 'waiting' and seq in (
        select min(seq) from event_delivery where consumer = ${this.#consumer} and state = 'waiting' group by group_key)
      `.execute(db)
    return rows[0]?.at ?? undefined
  }

  /** Whether an event still waits, asked within a transaction; on PostgreSQL it then stays as it is until the end. */
  async lockWaiting(tx: Sql, { seq, attempts }: WaitingDelivery): Promise<boolean> {
    const { rows } = await sql<{ seq: number }>`
      select seq from event_delivery where consumer = ${this.#consumer} and seq = ${seq} and state = 'waiting'
        and attempts = ${attempts} ${this.#driver.forUpdate}`.execute(tx)
    return rows.length > 0
  }

  async #write(tx: Sql, event: WaitingDelivery, state: 'waiting' | 'dead'): Promise<void> {
    const history = JSON.stringify(event.history.slice(-longestHistory))
    await sql`insert into event_delivery
        (consumer, seq, group_key, state, attempts, first_attempt_at, next_attempt_at, history)
      values (${this.#consumer}, ${event.seq}, ${event.group_key}, ${state}, ${event.attempts},
        ${event.first_attempt_at}, ${event.next_attempt_at}, ${history})
      on conflict (consumer, seq) do update set state = excluded.state, attempts = excluded.attempts,
        first_attempt_at = excluded.first_attempt_at, next_attempt_at = excluded.next_attempt_at,
        history = excluded.history`.execute(tx)
  }
}
