import { sql } from 'kysely'
import type { Sql } from './driver.ts'

/** The last place that is taken, settled or not: whatever is there has been published. */
export async function lastPlace(tx: Sql): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(seq) as last from event_log`.execute(tx)
  return rows[0]?.last ?? 0
}
