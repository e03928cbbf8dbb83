import { type RawBuilder, sql } from 'kysely'
import type { Sql } from './driver.ts'
import { instantOf } from './instant.ts'

/** What of the log is asked for by its index. Everything, where nothing is said. */
export type LogSelection = {
  source?: string
  types?: readonly string[]
  /** Events of this instant or later, ISO 8601. */
  from?: string
  /** Events before this instant, ISO 8601. */
  to?: string
}

/**
 * The condition for a selection, such that the index on source, type and time answers it: what is not asked for is
 * filled in with all there is, which takes one step in the index for each (a loose index scan).
 *
 * @param way whether the index is to be used (it is, unless said otherwise)
 * @throws BusRequestError when an instant is none
 */
export async function conditionOf(
  db: Sql,
  { source, types, from, to }: LogSelection,
  { byIndex = true }: { byIndex?: boolean } = {},
): Promise<RawBuilder<unknown>> {
  const sources = source === undefined ? await distinct(db, sql`source`, sql`true`) : [source]
  const wantedTypes = types ?? (await typesOf(db, sources))
  if (sources.length === 0 || wantedTypes.length === 0) return sql`1 = 0`
  return sql.join(
    [
      // Of an expression there is no index, so the database goes through the log in its order.
      byIndex
        ? sql`source in (${sql.join(sources)}) and type in (${sql.join([...wantedTypes])})`
        : sql`source || '' in (${sql.join(sources)}) and type || '' in (${sql.join([...wantedTypes])})`,
      ...(from === undefined ? [] : [sql`time >= ${instantOf(from)}`]),
      ...(to === undefined ? [] : [sql`time < ${instantOf(to)}`]),
    ],
    sql` and `,
  )
}

async function typesOf(db: Sql, sources: readonly string[]): Promise<string[]> {
  const all: string[] = []
  for (const source of sources) all.push(...(await distinct(db, sql`type`, sql`source = ${source}`)))
  return [...new Set(all)]
}

async function distinct(db: Sql, column: RawBuilder<unknown>, within: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ value: string | null }>`with recursive step (value) as (
      select (select min(${column}) from event_log where ${within})
      union all
      select (select min(${column}) from event_log where ${within} and ${column} > step.value)
      from step where step.value is not null)
    select value from step`.execute(db)
  return rows.flatMap(({ value }) => (value === null ? [] : [value]))
}
