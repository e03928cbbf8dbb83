import { type RawBuilder, sql } from 'kysely'
import type { ArchiveQuery } from './archive.ts'
import type { Sql } from './driver.ts'
import { conditionOf } from './log-index.ts'

/** As many matching events as are looked up by an index at most. If there are more, some come soon in the log itself. */
const fewEvents = 5_000

/**
 * The condition that selects a part of the log. An index finds rare events and where dense ones begin; the order of the
 * log does the rest. Left to themselves, databases read the log from its beginning.
 */
export async function rangeOf(
  db: Sql,
  query: ArchiveQuery,
  { limit, head }: { limit: number; head: number },
): Promise<RawBuilder<unknown>> {
  const { after = 0, group, source, types, from, to } = query
  const ahead = sql`seq > ${after} and seq <= ${head}`
  if ([group, source, types, from, to].every((each) => each === undefined)) return ahead
  const own = group === undefined ? [] : [sql`group_key = ${group}`]
  // A group is small; what else is asked of it needs no index.
  const kind = group === undefined || source || types || from || to ? [await conditionOf(db, query)] : []
  const matching = sql.join([...own, ...kind, ahead], sql` and `)
  const { rows } = await sql<{ seq: number }>`select seq from event_log where ${matching}
    limit ${fewEvents + 1}`.execute(db)
  if (rows.length > fewEvents && group === undefined) {
    const condition = await conditionOf(db, query, { byIndex: false })
    return sql`seq >= ${await firstOf(db, matching)} and ${condition} and ${ahead}`
  }
  if (rows.length > fewEvents) return matching
  const places = rows.map(({ seq }) => seq).sort((one, other) => one - other)
  return places.length === 0 ? sql`1 = 0` : sql`seq in (${sql.join(places.slice(0, limit))})`
}

async function firstOf(db: Sql, matching: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{
    first: number | null
  }>`select min(seq) as first from event_log where ${matching}`.execute(db)
  return rows[0]?.first ?? 0
}
