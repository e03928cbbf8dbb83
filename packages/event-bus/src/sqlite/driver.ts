import { readFileSync } from 'node:fs'
import { type RawBuilder, sql } from 'kysely'
import { appendBy } from '../append.ts'
import type { LogDriver, LogRow } from '../driver.ts'
import { pageReader } from '../page.ts'

/** The log on SQLite. There is one writer, so numbers are committed in order and a reader may go by them alone. */
export const sqliteDriver: LogDriver = {
  migrations: [
    { name: 'bus/001-event-log', sql: readFileSync(new URL('./001-event-log.sql', import.meta.url), 'utf8') },
    { name: 'bus/002-subscriptions', sql: readFileSync(new URL('./002-subscriptions.sql', import.meta.url), 'utf8') },
    { name: 'bus/003-versions', sql: readFileSync(new URL('./003-versions.sql', import.meta.url), 'utf8') },
    { name: 'bus/004-rewrites', sql: readFileSync(new URL('./004-rewrites.sql', import.meta.url), 'utf8') },
    { name: 'bus/005-publishers', sql: readFileSync(new URL('./005-publishers.sql', import.meta.url), 'utf8') },
  ],

  append: appendBy(insert, insertAlike),

  reader() {
    const read = pageReader()
    return {
      page: async (db, after, limit, types) => ({ rows: await read(db, { after, limit }, types), delayed: false }),
    }
  },

  head: () => ({
    async settled(db) {
      const { rows } = await sql<{ head: number | null }>`select max(seq) as head from event_log`.execute(db)
      return rows[0]?.head ?? 0
    },
  }),

  async scrub(db) {
    // The copy would take as much memory as the whole file otherwise.
    await sql`pragma temp_store = file`.execute(db)
    try {
      await sql`vacuum`.execute(db)
      // It waits as long as any write for others to let go.
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
      return rows[0]?.busy === 0
    } catch (cause) {
      if (cause instanceof Error && cause.message === 'database is locked') return false
      throw cause
    } finally {
      await sql`pragma temp_store = memory`.execute(db)
    }
  },

  // A transaction holds the only write lock from its first statement on.
  forUpdate: sql``,

  contains: (text, part) => sql`instr(${text}, ${part}) > 0`,
}

function insert(rows: readonly LogRow[]): RawBuilder<unknown> {
  const values = rows.map(
    (row) =>
      sql`(${row.id}, ${row.type}, ${row.source}, ${row.group_key}, ${row.time}, ${row.schema_version}, ${row.schema_hash}, ${row.envelope}, ${row.checksum})`,
  )
  return sql`insert into event_log (id, type, source, group_key, time, schema_version, schema_hash, envelope, checksum)
    values ${sql.join(values)}`
}

function insertAlike(rows: readonly LogRow[]): RawBuilder<unknown> {
  const [first] = rows
  const values = rows.map((row) => sql`(${row.id}, ${row.group_key}, ${row.envelope}, ${row.checksum})`)
  // column1 and so on is what SQLite calls the columns of `values`.
  return sql`insert into event_log (type, source, time, schema_version, schema_hash, id, group_key, envelope, checksum)
    select ${first?.type}, ${first?.source}, ${first?.time}, ${first?.schema_version}, ${first?.schema_hash},
      column1, column2, column3, column4 from (values ${sql.join(values)})`
}
