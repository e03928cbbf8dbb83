import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Clocked } from './clocked.ts'
import type { FailedAttempt } from './delivery-book.ts'
import type { Sql } from './driver.ts'
import type { EventEnvelope } from './envelope.ts'
import { BusRequestError } from './subscription.ts'
import { requireSubscription } from './subscription-book.ts'

/** An event that was given up, with what it says and all that went wrong. */
export type DeadLetter = {
  /** The subscription, or `subscription@replay` when it was given up in a replay. */
  subscription: string
  /** Its place in the log. */
  position: number
  attempts: number
  history: readonly FailedAttempt[]
  /** The event; null when so much is damaged that it is no JSON. `stored` is the text as it is. */
  event: EventEnvelope | null
  stored: string
}

type Row = { consumer: string; seq: number; attempts: number; history: string; envelope: string | null }

type Needs = {
  db: Kysely<never>
  clock: Clocked
  /** Called after each change; when it has ended, this process goes by it. */
  onChange(): Promise<void>
}

/** What the subscriptions of a bus have given up on. */
export class DeadLetters {
  readonly #needs: Needs

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /**
   * Dead letters, the oldest events first.
   *
   * @param wanted of which subscription (all, when left out), after which place, and how many: 1 to 1,000, 100 unless said.
   *   There may be a few more, so that all of one event are on one page.
   */
  async list(wanted: { subscription?: string; after?: number; limit?: number } = {}): Promise<DeadLetter[]> {
    const { subscription, after = 0, limit = 100 } = wanted
    const own = subscription === undefined ? sql`true` : keysOf(subscription)
    const dead = sql`state = 'dead' and seq > ${after} and ${own}`
    const { rows } = await sql<Row>`select consumer, seq, attempts, history, envelope from event_delivery
      where ${dead} and seq <= coalesce((select seq from event_delivery where ${dead}
        order by seq limit 1 offset ${Math.max(1, Math.min(limit, 1000)) - 1}), ${Number.MAX_SAFE_INTEGER})
      order by seq, consumer`.execute(this.#needs.db)
    return rows.map(fromRow)
  }

  /**
   * Tries a dead letter again, with as many attempts as a new event has. What was published after it in its group and
   * has not been handled yet waits for it.
   *
   * @throws BusRequestError when there is none at that place, or its replay was cancelled
   */
  async redrive(subscription: string, position: number): Promise<void> {
    const count = await this.#redrive(sql`consumer = ${subscription} and seq = ${position}`)
    if (count > 0) return
    if ((await this.list({ subscription })).some((letter) => letter.position === position)) {
      throw new BusRequestError('CONFLICT', 'Its replay was cancelled, so nobody would try it. Start another replay.')
    }
    throw new BusRequestError('NOT_FOUND', `${subscription} has no dead letter at place ${position}.`)
  }

  /**
   * Tries all dead letters of a subscription and its replays again, but for those of replays that were cancelled; returns
   * how many there were.
   *
   * @param subscription its name, or `subscription@replay` for those of that replay only
   * @throws BusRequestError when there is no such subscription
   */
  async redriveAll(subscription: string): Promise<number> {
    await requireSubscription(this.#needs.db, nameIn(subscription))
    return this.#redrive(keysOf(subscription))
  }

  /**
   * Throws a dead letter away.
   *
   * @throws BusRequestError when there is none at that place
   */
  async discard(subscription: string, position: number): Promise<void> {
    const { numAffectedRows = 0n } = await sql`delete from event_delivery
      where state = 'dead' and consumer = ${subscription} and seq = ${position}`.execute(this.#needs.db)
    if (numAffectedRows > 0n) return
    throw new BusRequestError('NOT_FOUND', `${subscription} has no dead letter at place ${position}.`)
  }

  async #redrive(which: RawBuilder<unknown>): Promise<number> {
    const { db, clock, onChange } = this.#needs
    const now = clock.now()
    const dead = sql`state = 'dead' and ${which} and not exists (
      select 1 from event_replay where event_replay.state = 'cancelled' and consumer like '%@' || event_replay.id)`
    const count = await db.transaction().execute(async (tx) => {
      await reopenReplays(tx, dead)
      const { numAffectedRows = 0n } = await sql`update event_delivery
        set state = 'waiting', attempts = 0, first_attempt_at = ${now}, next_attempt_at = ${now}
        where ${dead}`.execute(tx)
      return Number(numAffectedRows)
    })
    await onChange()
    return count
  }
}

/** A replay that has ended begins again, for those that are tried again. */
async function reopenReplays(tx: Sql, dead: RawBuilder<unknown>): Promise<void> {
  const { rows } = await sql<{ consumer: string }>`select distinct consumer from event_delivery where ${dead}`.execute(
    tx,
  )
  for (const { consumer } of rows) {
    const [, id] = consumer.split('@')
    if (id === undefined) continue
    await sql`update event_replay set state = 'running', ended_at = null
      where id = ${id} and state = 'done'`.execute(tx)
  }
}

/** Those of a subscription itself, and of its replays. */
function keysOf(subscription: string): RawBuilder<unknown> {
  return sql`(consumer = ${subscription} or substr(consumer, 1, ${subscription.length + 1}) = ${`${subscription}@`})`
}

/** The subscription that a key names. */
function nameIn(key: string): string {
  return key.split('@')[0] ?? key
}

function fromRow({ consumer, seq, attempts, history, envelope }: Row): DeadLetter {
  const stored = envelope ?? ''
  return {
    subscription: consumer,
    position: seq,
    attempts,
    history: JSON.parse(history),
    event: parsed(stored),
    stored,
  }
}

function parsed(stored: string): EventEnvelope | null {
  try {
    return JSON.parse(stored)
  } catch {
    return null
  }
}
