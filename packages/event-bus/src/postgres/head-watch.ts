import { sql } from 'kysely'
import type { HeadWatch, Sql } from '../driver.ts'

/**
 * Tells how far those may read who remember nothing between two looks.
 *
 * The last number may be committed while an earlier one is still under way. So a head counts once every transaction
 * has ended that had begun when it was seen: whoever begins later draws higher numbers. Until then the head before it
 * holds. See GapWatch for the numbers of transactions.
 */
export function watchHead(beginNext: (db: Sql) => Promise<bigint>): HeadWatch {
  let settled = 0
  let candidate: { head: number; until: bigint } | undefined
  return {
    async settled(db) {
      const seen = await look(db)
      if (candidate !== undefined && seen.endedBelow >= candidate.until) {
        settled = Math.max(settled, candidate.head)
        candidate = undefined
      }
      if (candidate !== undefined || seen.head <= settled) return settled
      const own = { head: seen.head, until: await beginNext(db) }
      candidate = own
      const { endedBelow } = await look(db)
      if (endedBelow < own.until) return settled
      settled = Math.max(settled, own.head)
      // Others look at the same time, and theirs is settled by their own look.
      if (candidate === own) candidate = undefined
      return settled
    },
  }
}

async function look(db: Sql): Promise<{ head: number; endedBelow: bigint }> {
  const { rows } = await sql<{ head: number | null; xmin: string }>`
    select (select max(seq) from event_log) as head, pg_snapshot_xmin(pg_current_snapshot())::text as xmin`.execute(db)
  const [row] = rows
  return { head: row?.head ?? 0, endedBelow: BigInt(row?.xmin ?? 0) }
}
