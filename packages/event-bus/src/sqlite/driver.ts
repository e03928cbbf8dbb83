import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import type { LogDriver, PageRow } from '../driver.ts'
import { envelopeOf } from '../page.ts'

/** The log on SQLite. There is one writer, so numbers are committed in order and a reader may go by them alone. */
export const sqliteDriver: LogDriver = {
  migrations: [
    { name: 'bus/001-event-log', sql: readFileSync(new URL('./001-event-log.sql', import.meta.url), 'utf8') },
  ],

  async append(tx, rows) {
    const values = rows.map(
      (row) =>
        sql`(${row.id}, ${row.type}, ${row.source}, ${row.group_key}, ${row.time}, ${row.schema_version}, ${row.envelope}, ${row.checksum})`,
    )
    await sql`insert into event_log (id, type, source, group_key, time, schema_version, envelope, checksum)
      values ${sql.join(values)}`.execute(tx)
  },

  reader: () => ({
    async page(db, after, limit, types) {
      const { rows } = await sql<PageRow>`select seq, group_key, checksum, ${envelopeOf(types)}
        from event_log where seq > ${after} order by seq limit ${limit}`.execute(db)
      return { rows, delayed: false }
    },
  }),

  // A transaction holds the only write lock from its first statement on.
  forUpdate: sql``,
}
