import { readdirSync, readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { StartupError } from '../startup-error.ts'
import type { Database, Store, Tx } from './database.ts'

type Migration = { name: string; sql: string }

/** Any number that no other program uses for a lock of its own: two servers that start together migrate in turn. */
const migrationLock = 7_214_390_451

/**
 * Brings the database to the version of this code: runs what has not been run yet, each file in one transaction.
 *
 * @throws StartupError when the database has been migrated by a newer version
 */
export async function migrate({ db, driver, kind }: Store): Promise<void> {
  const known = [...driver.migrations, ...migrationsOf(kind)]
  await db.connection().execute(async (connection) => {
    if (kind === 'postgres') await sql`select pg_advisory_lock(${migrationLock}::bigint)`.execute(connection)
    try {
      await runMissing(connection, known, kind)
    } finally {
      if (kind === 'postgres') await sql`select pg_advisory_unlock(${migrationLock}::bigint)`.execute(connection)
    }
  })
}

async function runMissing(connection: Database, known: Migration[], kind: Store['kind']): Promise<void> {
  await sql`create table if not exists migration (name text primary key, applied_at text not null)`.execute(connection)
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(connection)
  const applied = new Set(rows.map((row) => row.name))
  const unknown = [...applied].filter((name) => !known.some((migration) => migration.name === name))
  if (unknown.length > 0) {
    throw new StartupError(
      `The database is newer than this program: it knows ${unknown.join(', ')}. Start a newer version, or restore a backup.`,
    )
  }
  for (const migration of known.filter(({ name }) => !applied.has(name))) {
    await connection.transaction().execute((tx) => run(tx, migration, kind))
  }
}

async function run(tx: Tx, migration: Migration, kind: Store['kind']): Promise<void> {
  // Another process may have been quicker; SQLite has no lock that lasts over several transactions.
  const { rows } = await sql`select 1 from migration where name = ${migration.name}`.execute(tx)
  if (rows.length > 0) return
  // SQLite takes one statement at a time. A statement ends with the line that ends with a semicolon.
  const statements = kind === 'sqlite' ? migration.sql.split(/;\s*$/m) : [migration.sql]
  for (const statement of statements) if (statement.trim() !== '') await sql.raw(statement).execute(tx)
  await sql`insert into migration (name, applied_at) values (${migration.name}, ${new Date().toISOString()})`.execute(
    tx,
  )
}

function migrationsOf(kind: Store['kind']): Migration[] {
  const folder = new URL(`./${kind}/`, import.meta.url)
  return readdirSync(folder)
    .sort()
    .map((file) => ({ name: file.replace(/\.sql$/, ''), sql: readFileSync(new URL(file, folder), 'utf8') }))
}
