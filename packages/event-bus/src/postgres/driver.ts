import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { appendBy } from '../append.ts'
import type { LogDriver, Sql } from '../driver.ts'
import { pageReader } from '../page.ts'
import { GapWatch } from './gap-watch.ts'
import { watchHead } from './head-watch.ts'

/** The log on PostgreSQL, where numbers can be committed out of order: see {@link GapWatch}. */
export const postgresDriver: LogDriver = {
  migrations: [
    { name: 'bus/001-event-log', sql: readFileSync(new URL('./001-event-log.sql', import.meta.url), 'utf8') },
    { name: 'bus/002-subscriptions', sql: readFileSync(new URL('./002-subscriptions.sql', import.meta.url), 'utf8') },
    { name: 'bus/003-versions', sql: readFileSync(new URL('./003-versions.sql', import.meta.url), 'utf8') },
    { name: 'bus/004-rewrites', sql: readFileSync(new URL('./004-rewrites.sql', import.meta.url), 'utf8') },
    { name: 'bus/005-publishers', sql: readFileSync(new URL('./005-publishers.sql', import.meta.url), 'utf8') },
  ],

  append: appendBy((rows) => {
    const values = rows.map(
      (row) =>
        sql`(${row.id}, ${row.type}, ${row.source}, ${row.group_key}, ${row.time}, ${row.schema_version}::int, ${row.schema_hash}, ${row.envelope}, ${row.checksum}::bigint)`,
    )
    // The transaction takes its id before the rows draw their numbers. A reader relies on this order.
    return sql`with begun as materialized (select pg_current_xact_id() as id)
      insert into event_log (id, type, source, group_key, time, schema_version, schema_hash, envelope, checksum)
      select row.id, type, source, group_key, time, schema_version, schema_hash, envelope, checksum
      from begun, (values ${sql.join(values)})
        as row (id, type, source, group_key, time, schema_version, schema_hash, envelope, checksum)
      where begun.id is not null`
  }),

  reader() {
    const gaps = new GapWatch()
    const read = pageReader<{ xmin: string }>(sql`, pg_snapshot_xmin(pg_current_snapshot())::text as xmin`)
    return {
      async page(db, after, limit, types) {
        const rows = await read(db, { after, limit }, types)
        const [first] = rows
        if (first === undefined) return { rows, delayed: false }
        const admitted = await gaps.admit(
          rows.map((row) => row.seq),
          after,
          { endedBelow: BigInt(first.xmin), beginNext: () => beginTransaction(db) },
        )
        return { rows: rows.slice(0, admitted), delayed: admitted < rows.length }
      },
    }
  },

  head: () => watchHead(beginTransaction),

  forUpdate: sql`for update`,

  contains: (text, part) => sql`strpos(${text}, ${part}) > 0`,
}

/** Begins a transaction that does nothing, to learn how far their numbers have come. */
async function beginTransaction(db: Sql): Promise<bigint> {
  const { rows } = await sql<{ id: string }>`select pg_current_xact_id()::text as id`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('PostgreSQL did not tell the number of a transaction.')
  return BigInt(row.id)
}
