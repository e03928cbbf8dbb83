import { randomUUIDv7 } from 'node:crypto'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Clocked } from './clocked.ts'
import type { Sql } from './driver.ts'
import { instantOf } from './instant.ts'
import { lastPlace } from './last-place.ts'
import { conditionOf, type LogSelection } from './log-index.ts'
import { type Replay, type ReplayInput, type ReplayStatus, replayKey } from './replay.ts'
import { BusRequestError } from './subscription.ts'
import { requireSubscription } from './subscription-book.ts'
import { validPattern } from './valid-pattern.ts'

type Row = {
  id: string
  state: Replay['state']
  after: number
  until: number
  pattern: string | null
  subscriptions: string
  events_per_second: number | null
  created_at: string
  ended_at: string | null
}

type Needs = {
  db: Kysely<never>
  clock: Clocked
  /** Called after each change; when it has ended, this process goes by it. */
  onChange(): Promise<void>
}

/**
 * The replays of a bus. A replayed event is the same as the first time but for `replay-name`; it goes to the chosen
 * subscriptions only and is not archived again. What is published meanwhile is delivered as always.
 */
export class Replays {
  readonly #needs: Needs

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** Those there are, the newest first. */
  async list(): Promise<ReplayStatus[]> {
    const { db } = this.#needs
    const { rows } = await sql<Row>`select * from event_replay order by id desc`.execute(db)
    return Promise.all(rows.map((row) => statusOf(db, fromRow(row))))
  }

  /** @throws BusRequestError when there is none by that id */
  async get(id: string): Promise<ReplayStatus> {
    return statusOf(this.#needs.db, await requireReplay(this.#needs.db, id))
  }

  /**
   * Begins a replay. It goes on after a crash, where it was.
   *
   * @throws BusRequestError when a subscription, the pattern, the rate or the range is wrong, or the range is gone
   */
  async start(input: ReplayInput): Promise<ReplayStatus> {
    const { db, clock } = this.#needs
    const { subscriptions, pattern = null, eventsPerSecond = null } = input
    if (subscriptions.length === 0) throw new BusRequestError('INVALID', 'Name at least one subscription to replay to.')
    for (const name of subscriptions) await requireSubscription(db, name)
    if (pattern !== null) validPattern(pattern)
    if (eventsPerSecond !== null && !(eventsPerSecond > 0 && eventsPerSecond <= 1_000_000)) {
      throw new BusRequestError(
        'INVALID',
        `Events per second are more than 0 and at most 1000000, not ${eventsPerSecond}.`,
      )
    }
    const { after, until } = await rangeOf(db, input, await lastPlace(db))
    const id = randomUUIDv7()
    await db.transaction().execute(async (tx) => {
      await sql`insert into event_replay (id, state, after, until, pattern, subscriptions, events_per_second, created_at)
        values (${id}, 'running', ${after}, ${until}, ${pattern === null ? null : JSON.stringify(pattern)},
          ${JSON.stringify([...new Set(subscriptions)])}, ${eventsPerSecond}, ${timestamp(clock)})`.execute(tx)
      for (const name of new Set(subscriptions)) {
        await sql`insert into event_cursor (consumer, position) values (${replayKey(name, id)}, ${after})`.execute(tx)
      }
    })
    await this.#needs.onChange()
    return this.get(id)
  }

  /** Stands still until it is resumed. */
  async pause(id: string): Promise<ReplayStatus> {
    return this.#turn(id, ['running'], 'paused')
  }

  async resume(id: string): Promise<ReplayStatus> {
    return this.#turn(id, ['paused'], 'running')
  }

  /** Ends it before its end. What has been handed on stays so. */
  async cancel(id: string): Promise<ReplayStatus> {
    return this.#turn(id, ['running', 'paused'], 'cancelled')
  }

  /** All of its subscriptions have come to the end. Does nothing when something is to be tried again after all. */
  async finish(id: string): Promise<void> {
    const { db, clock } = this.#needs
    await sql`update event_replay set state = 'done', ended_at = ${timestamp(clock)}
      where id = ${id} and state = 'running' and not exists (
        select 1 from event_delivery where state = 'waiting' and consumer like ${`%@${id}`})`.execute(db)
  }

  async #turn(id: string, from: readonly Replay['state'][], to: Replay['state']): Promise<ReplayStatus> {
    const { db, clock, onChange } = this.#needs
    const endedAt = to === 'cancelled' ? timestamp(clock) : null
    const { numAffectedRows } = await sql`update event_replay set state = ${to}, ended_at = ${endedAt}
      where id = ${id} and state in (${sql.join([...from])})`.execute(db)
    if (numAffectedRows === 0n) {
      const { state } = await requireReplay(db, id)
      if (state !== to) throw new BusRequestError('CONFLICT', `The replay is ${state}; it cannot be ${to} any more.`)
    }
    await onChange()
    // Not earlier: an attempt that was under way may have failed.
    if (to === 'cancelled') await this.#dropWaiting(id)
    return this.get(id)
  }

  async #dropWaiting(id: string): Promise<void> {
    const { db } = this.#needs
    const { subscriptions } = await requireReplay(db, id)
    const keys = sql.join(subscriptions.map((name) => replayKey(name, id)))
    await sql`delete from event_delivery where state = 'waiting' and consumer in (${keys})`.execute(db)
  }
}

/** Those that are under way, for whoever delivers. */
export async function listRunningReplays(db: Sql): Promise<Replay[]> {
  const { rows } = await sql<Row>`select * from event_replay where state = 'running' order by id`.execute(db)
  return rows.map(fromRow)
}

async function requireReplay(db: Sql, id: string): Promise<Replay> {
  const { rows } = await sql<Row>`select * from event_replay where id = ${id}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new BusRequestError('NOT_FOUND', `There is no replay ${JSON.stringify(id)}.`)
  return fromRow(row)
}

async function rangeOf(db: Sql, input: ReplayInput, head: number): Promise<{ after: number; until: number }> {
  const { rows } = await sql<{ horizon: number }>`select horizon from event_archive`.execute(db)
  const horizon = rows[0]?.horizon ?? 0
  const { from, to } = input
  for (const place of [input.after, input.until]) {
    if (place !== undefined && !(place >= 0)) {
      throw new BusRequestError('INVALID', `A place in the log is a whole number from 0, not ${place}.`)
    }
  }
  const first = from === undefined ? undefined : await extreme(db, sql`min(seq)`, { from })
  const last = to === undefined ? undefined : await extreme(db, sql`max(seq)`, { to })
  if (horizon > 0) await checkIsThere(db, input, horizon)
  const after = Math.max(input.after ?? horizon, from === undefined ? horizon : (first ?? head + 1) - 1)
  const until = Math.min(input.until ?? head, to === undefined ? head : (last ?? 0))
  if (until <= after)
    throw new BusRequestError('INVALID', 'There are no events in that range. Choose an earlier start or a later end.')
  return { after, until }
}

/** @throws BusRequestError when retention has removed what a range asks for, or a part of it */
async function checkIsThere(db: Sql, { after, until, from, to }: ReplayInput, horizon: number): Promise<void> {
  if ((after !== undefined && after < horizon) || (until !== undefined && until <= horizon)) {
    throw new BusRequestError(
      'GONE',
      `Events up to place ${horizon} have been removed by the retention; begin after there.`,
    )
  }
  const { rows } = await sql<{ time: string | null }>`select min(time) as time from event_log`.execute(db)
  const oldest = rows[0]?.time
  if (!oldest || [from, to].every((each) => each === undefined || instantOf(each) >= oldest)) return
  throw new BusRequestError('GONE', `Events before ${oldest} have been removed by the retention; begin there.`)
}

async function extreme(db: Sql, which: RawBuilder<unknown>, selection: LogSelection): Promise<number | undefined> {
  const { rows } = await sql<{ seq: number | null }>`select ${which} as seq from event_log
    where ${await conditionOf(db, selection)}`.execute(db)
  return rows[0]?.seq ?? undefined
}

async function statusOf(db: Sql, replay: Replay): Promise<ReplayStatus> {
  const keys = sql.join(replay.subscriptions.map((name) => replayKey(name, replay.id)))
  const { rows: cursors } = await sql<{ position: number; handled: number }>`
    select position, handled from event_cursor where consumer in (${keys})`.execute(db)
  const { rows: counts } = await sql<{ state: 'waiting' | 'dead'; count: number }>`
    select state, count(*) as count from event_delivery where consumer in (${keys}) group by state`.execute(db)
  const countOf = (state: 'waiting' | 'dead') => Number(counts.find((row) => row.state === state)?.count ?? 0)
  const behind = Math.min(replay.until, ...cursors.map(({ position }) => position))
  return {
    ...replay,
    progress: (behind - replay.after) / (replay.until - replay.after),
    handled: cursors.reduce((sum, cursor) => sum + cursor.handled, 0),
    waiting: countOf('waiting'),
    dead: countOf('dead'),
  }
}

function fromRow(row: Row): Replay {
  return {
    id: row.id,
    state: row.state,
    after: row.after,
    until: row.until,
    pattern: row.pattern === null ? null : JSON.parse(row.pattern),
    subscriptions: JSON.parse(row.subscriptions),
    eventsPerSecond: row.events_per_second,
    createdAt: row.created_at,
    endedAt: row.ended_at,
  }
}

function timestamp(clock: Clocked): string {
  return new Date(clock.now()).toISOString()
}
