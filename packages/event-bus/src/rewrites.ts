import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { type Kysely, sql } from 'kysely'
import type { Clocked } from './clocked.ts'
import { rewordDeliveries } from './delivery-rewording.ts'
import type { HeadWatch, LogDriver, Sql } from './driver.ts'
import { endOfLog } from './end-of-log.ts'
import { type Rewording, reworded, type WrittenRecord } from './rewriting.ts'

/** The note that the log has been rewritten. It stays for ever. Instants are ISO 8601 in UTC. */
export type Rewrite = {
  id: string
  reason: string
  /** The place up to which that is done. */
  position: number
  /** How many events say something else than before. */
  rewritten: number
  startedAt: string
  /** Null until a run has come to its end. */
  endedAt: string | null
}

/** What a run has found to do. */
export type RewriteResult = {
  /** Events and deliveries that this run has changed. */
  changed: number
  /** Damaged records among those that were looked at: what they say cannot be known, so they are as they were. */
  damaged: number[]
}

export type RewriteOrder = Rewording & {
  /** What it is known by. The next run by the same goes on where the last one has come to. */
  id: string
  /** Why, in a sentence that is kept: it must not say what is taken out. */
  reason: string
  /** Only events that contain one of these texts, in any case, are looked at. All, when left out. */
  mentions?: readonly string[]
}

type Needs = {
  db: Kysely<never>
  driver: LogDriver
  heads: HeadWatch
  clock: Clocked
  contracts: ContractRegistry
}

/** As many events as are looked at in one transaction. */
const stretch = 1_000

/**
 * Rewrites events where they stand. The log is append-only, and this is the one exception: a law may ask that something
 * be taken out of what was written long ago.
 *
 * Ids, places, order, types, sources and times stay; so do cursors, replays and retention. Checksums and groups are made
 * anew with the text, so the log verifies as before. Whoever has been given an event already keeps what they were given.
 */
export class Rewrites {
  readonly #needs: Needs

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /**
   * Goes through the log up to what is committed now, and through what is kept of failed deliveries. Each stretch is one
   * transaction with the place up to which it goes: after a crash the next run goes on there. Two at once take turns.
   *
   * @throws RewritingError when the rewording would make another event of one; the stretches before stay rewritten
   */
  async run(order: RewriteOrder): Promise<RewriteResult> {
    const { db, heads, contracts } = this.#needs
    await this.#begin(order)
    const texts = order.mentions?.map(asInJson)
    const concerns = (stored: string) => {
      if (texts === undefined) return true
      const lower = stored.toLowerCase()
      return texts.some((text) => lower.includes(text))
    }
    const end = await endOfLog(db, heads)
    const result: RewriteResult = { changed: 0, damaged: [] }
    while (await this.#rewriteStretch(order, { end, concerns }, result));
    result.changed += await rewordDeliveries(db, order, contracts)
    const endedAt = new Date(this.#needs.clock.now()).toISOString()
    await sql`update event_rewrite set ended_at = ${endedAt} where id = ${order.id}`.execute(db)
    return result
  }

  /** All that there have been, the newest first. */
  async list(): Promise<Rewrite[]> {
    const { rows } = await sql<RewriteRow>`select * from event_rewrite order by started_at desc, id`.execute(
      this.#needs.db,
    )
    return rows.map(({ started_at, ended_at, ...same }) => ({ ...same, startedAt: started_at, endedAt: ended_at }))
  }

  /**
   * Takes what was removed or rewritten off the disk, as far as the database can: SQLite writes its file anew, so that no
   * free page and no log of changes says it any more. PostgreSQL does so in its own time, by its vacuum.
   *
   * @returns false when that has to be tried again, because somebody is reading the file
   */
  async scrub(): Promise<boolean> {
    const { driver, db } = this.#needs
    return (await driver.scrub?.(db)) ?? true
  }

  async #begin({ id, reason }: RewriteOrder): Promise<void> {
    const now = new Date(this.#needs.clock.now()).toISOString()
    await sql`insert into event_rewrite (id, reason, position, rewritten, started_at)
      values (${id}, ${reason}, 0, 0, ${now}) on conflict do nothing`.execute(this.#needs.db)
  }

  /** Returns whether there may be more. */
  async #rewriteStretch(
    order: RewriteOrder,
    { end, concerns }: { end: number; concerns(stored: string): boolean },
    result: RewriteResult,
  ): Promise<boolean> {
    const { db, driver, contracts } = this.#needs
    const found = await db.transaction().execute(async (tx) => {
      const { rows: notes } = await sql<{ position: number }>`
        select position from event_rewrite where id = ${order.id} ${driver.forUpdate}`.execute(tx)
      const after = notes[0]?.position ?? end
      const { rows } = await sql<WrittenRecord>`select seq, group_key, envelope, checksum from event_log
        where seq > ${after} and seq <= ${end} order by seq limit ${stretch}`.execute(tx)
      const concerned = rows.filter(({ envelope }) => concerns(envelope))
      const written = concerned.map((row) => ({ row, after: reworded(row, order, contracts) }))
      const changed = written.flatMap(({ row, after }) => (after === undefined || after === row ? [] : [after]))
      for (const row of changed) await rewriteRecord(tx, row)
      const position = rows.at(-1)?.seq ?? end
      await sql`update event_rewrite set position = ${position}, rewritten = rewritten + ${changed.length}
        where id = ${order.id} and position < ${position}`.execute(tx)
      const damaged = written.flatMap(({ row, after }) => (after === undefined ? [row.seq] : []))
      return { changed: changed.length, damaged, goesOn: rows.length > 0 && position < end }
    })
    result.changed += found.changed
    result.damaged.push(...found.damaged)
    return found.goesOn
  }
}

type RewriteRow = Omit<Rewrite, 'startedAt' | 'endedAt'> & { started_at: string; ended_at: string | null }

/** What waits for another attempt, or behind one that does, waits in the group of its event. */
async function rewriteRecord(tx: Sql, { seq, group_key, envelope, checksum }: WrittenRecord): Promise<void> {
  await sql`update event_log set group_key = ${group_key}, envelope = ${envelope}, checksum = ${checksum}
    where seq = ${seq}`.execute(tx)
  await sql`update event_delivery set group_key = ${group_key} where seq = ${seq}`.execute(tx)
}

/** A text as it stands within a JSON string, in lower case. */
function asInJson(text: string): string {
  return JSON.stringify(text).slice(1, -1).toLowerCase()
}
