import { type QueryResult, sql } from 'kysely'
import type { LogDriver, Sql } from './driver.ts'
import { type ParametersOf, prepared } from './prepared.ts'

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
  /** What it says, once it is a dead letter: the log may lose it before. */
  envelope: string | null
}

/** As many failed attempts as are kept with a delivery: the latest ones. */
const longestHistory = 20

type Progress = { consumer: string; position: number; handled: number }

/** There is nobody to deliver to any more. */
export class RemovedError extends Error {}

/** What one consumer has handled, has still to try, and has given up on. */
export class DeliveryBook {
  readonly #consumer: string
  readonly #lock: (db: Sql, values: { consumer: string }) => Promise<QueryResult<{ position: number }>>
  readonly #lockWaiting: (
    db: Sql,
    values: { consumer: string; seq: number; attempts: number },
  ) => Promise<QueryResult<{ seq: number }>>

  constructor(consumer: string, { forUpdate }: Pick<LogDriver, 'forUpdate'>) {
    this.#consumer = consumer
    this.#lock = prepared((db: Sql, parameter: ParametersOf<{ consumer: string }>) =>
      sql<{ position: number }>`
        select position from event_cursor where consumer = ${parameter('consumer')} ${forUpdate}`.compile(db),
    )
    this.#lockWaiting = prepared(
      (db: Sql, parameter: ParametersOf<{ consumer: string; seq: number; attempts: number }>) =>
        sql<{ seq: number }>`
          select seq from event_delivery where consumer = ${parameter('consumer')} and seq = ${parameter('seq')}
            and state = 'waiting' and attempts = ${parameter('attempts')} ${forUpdate}`.compile(db),
    )
  }

  /** How far the consumer has read, as far as it is on the disk; nothing when it has been removed. */
  async position(db: Sql): Promise<number | undefined> {
    const { rows } = await sql<{ position: number }>`
      select position from event_cursor where consumer = ${this.#consumer}`.execute(db)
    return rows[0]?.position
  }

  /**
   * How far the consumer has read, and no other process changes it until this transaction has ended.
   *
   * @throws RemovedError when it has been removed
   */
  async lockPosition(tx: Sql): Promise<number> {
    const { rows } = await this.#lock(tx, { consumer: this.#consumer })
    const [row] = rows
    if (row === undefined) throw new RemovedError(`${this.#consumer} has been removed.`)
    return row.position
  }

  /** @param handled as many events as the consumer has been given since */
  async savePosition(tx: Sql, position: number, handled: number): Promise<void> {
    await advance(tx, { consumer: this.#consumer, position, handled })
  }

  /** Counts an event that came through at a later attempt. */
  async countHandled(tx: Sql): Promise<void> {
    await sql`update event_cursor set handled = handled + 1 where consumer = ${this.#consumer}`.execute(tx)
  }

  /** The groups in which an earlier event waits, so that later ones have to wait as well. */
  async blockedGroups(tx: Sql): Promise<Set<string>> {
    const { rows } = await findBlocked(tx, { consumer: this.#consumer })
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
      select seq, group_key, attempts, first_attempt_at, next_attempt_at, history, envelope from event_delivery
      where consumer = ${this.#consumer} and state = 'waiting'
        and next_attempt_at <= ${now} and seq in (
        select min(seq) from event_delivery where consumer = ${this.#consumer} and state = 'waiting' group by group_key)
      order by seq limit ${limit}`.execute(db)
    return rows.map((row) => ({ ...row, history: JSON.parse(row.history) }))
  }

  /** Lets what was tried at an instant that is still to come, as the clock has been put back, wait no longer. */
  async bringForward(db: Sql, now: number): Promise<void> {
    const { rows } = await sql<{ seq: number; first_attempt_at: number; history: string }>`
      select seq, first_attempt_at, history from event_delivery
      where consumer = ${this.#consumer} and state = 'waiting' and next_attempt_at > ${now}`.execute(db)
    const ahead = rows.filter(
      ({ first_attempt_at: first, history }) =>
        first > now || JSON.parse(history).some(({ at }: FailedAttempt) => at > now),
    )
    for (const { seq } of ahead) {
      await sql`update event_delivery set next_attempt_at = ${now}
        where consumer = ${this.#consumer} and seq = ${seq} and state = 'waiting'`.execute(db)
    }
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
    const { rows } = await this.#lockWaiting(tx, { consumer: this.#consumer, seq, attempts })
    return rows.length > 0
  }

  async #write(tx: Sql, event: WaitingDelivery, state: 'waiting' | 'dead'): Promise<void> {
    const history = JSON.stringify(event.history.slice(-longestHistory))
    await sql`insert into event_delivery
        (consumer, seq, group_key, state, attempts, first_attempt_at, next_attempt_at, history, envelope)
      values (${this.#consumer}, ${event.seq}, ${event.group_key}, ${state}, ${event.attempts},
        ${event.first_attempt_at}, ${event.next_attempt_at}, ${history}, ${event.envelope})
      on conflict (consumer, seq) do update set state = excluded.state, attempts = excluded.attempts,
        first_attempt_at = excluded.first_attempt_at, next_attempt_at = excluded.next_attempt_at,
        history = excluded.history, envelope = excluded.envelope`.execute(tx)
  }
}

const advance = prepared((tx: Sql, parameter: ParametersOf<Progress>) =>
  sql`update event_cursor set position = ${parameter('position')}, handled = handled + ${parameter('handled')}
    where consumer = ${parameter('consumer')}`.compile(tx),
)

const findBlocked = prepared((tx: Sql, parameter: ParametersOf<{ consumer: string }>) =>
  sql<{ group_key: string }>`select distinct group_key from event_delivery
    where consumer = ${parameter('consumer')} and state = 'waiting'`.compile(tx),
)
