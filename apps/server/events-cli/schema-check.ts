import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { openStore, type Store } from '../store/database.ts'
import { CommandError } from './command.ts'

/**
 * Opens the database that the server uses, if it is there and as this program knows it. Nothing is created or migrated.
 *
 * @throws CommandError when there is none, or its version is another one
 * @throws StartupError when it cannot be opened
 */
export async function openExistingStore({ dataDir, databaseUrl }: Config): Promise<Store> {
  if (databaseUrl === undefined && !existsSync(join(dataDir, 'vacation-tracker.db'))) {
    throw new CommandError(
      `There is no database in ${dataDir}. Set DATA_DIR to the folder that the server uses, or start the server once.`,
    )
  }
  const store = await openStore({ dataDir, databaseUrl })
  try {
    await checkVersion(store, databaseUrl === undefined ? `The database in ${dataDir}` : 'The database')
    return store
  } catch (cause) {
    await store.db.destroy()
    throw cause
  }
}

async function checkVersion(store: Store, place: string): Promise<void> {
  const applied = await appliedMigrations(store)
  const known = knownMigrations(store)
  if (applied.length === 0) throw new CommandError(`${place} is empty. Start the server once: it sets it up.`)
  const unknown = applied.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new CommandError(
      `${place} is newer than this program: it knows ${unknown.join(', ')}. Use the version that the server has.`,
    )
  }
  const missing = known.filter((name) => !applied.includes(name))
  if (missing.length === 0) return
  throw new CommandError(
    `${place} is older than this program: it lacks ${missing.join(', ')}. Start the server of this version once: it brings it up to date.`,
  )
}

async function appliedMigrations({ db, kind }: Store): Promise<string[]> {
  const { rows: tables } =
    kind === 'sqlite'
      ? await sql`select name from sqlite_master where type = 'table' and name = 'migration'`.execute(db)
      : await sql`select 1 where to_regclass('migration') is not null`.execute(db)
  if (tables.length === 0) return []
  const { rows } = await sql<{ name: string }>`select name from migration`.execute(db)
  return rows.map(({ name }) => name)
}

function knownMigrations({ driver, kind }: Store): string[] {
  const own = readdirSync(new URL(`../store/${kind}/`, import.meta.url))
  return [...driver.migrations.map(({ name }) => name), ...own.map((file) => file.replace(/\.sql$/, ''))]
}
