import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LogDriver } from '@vacation-tracker/event-bus/driver'
import { sqliteDialect } from '@vacation-tracker/event-bus/sqlite'
import { sqliteDriver } from '@vacation-tracker/event-bus/sqlite/driver'
import { Kysely, type KyselyConfig, type Transaction } from 'kysely'
import { reasonOf, StartupError } from '../startup-error.ts'
import type { Tables } from './tables.ts'

/** The product's database, outside a transaction. */
export type Database = Kysely<Tables>
/** A transaction: what is written in it comes to be all at once, with the events that are published in it. */
export type Tx = Transaction<Tables>

/** An open database and what depends on which of the two it is. */
export type Store = { db: Database; driver: LogDriver; kind: 'sqlite' | 'postgres' }

/** Where the data lies: PostgreSQL when there is an address, otherwise SQLite in a folder. */
export type StoreLocation = { databaseUrl?: string | undefined; dataDir: string }

/** Told of every statement that has ended. */
export type StatementListener = NonNullable<KyselyConfig['log']>

/**
 * Opens the database.
 *
 * @throws StartupError when the folder cannot be written or the server cannot be reached
 */
export async function openStore(
  { databaseUrl, dataDir }: StoreLocation,
  onStatement?: StatementListener,
): Promise<Store> {
  if (databaseUrl === undefined) return openSqlite(dataDir, onStatement)
  // Only now: with SQLite its libraries would be memory for nothing.
  const { openPostgres } = await import('./open-postgres.ts')
  return openPostgres(databaseUrl, onStatement)
}

async function openSqlite(dataDir: string, log: StatementListener = []): Promise<Store> {
  const db: Database = new Kysely({ dialect: sqliteDialect(join(dataDir, 'vacation-tracker.db')), log })
  try {
    mkdirSync(dataDir, { recursive: true })
    await db.introspection.getTables()
  } catch (cause) {
    throw new StartupError(
      `The data folder ${dataDir} cannot be used (${reasonOf(cause)}). Set DATA_DIR to a folder that this user may write.`,
      { cause },
    )
  }
  return { db, driver: sqliteDriver, kind: 'sqlite' }
}
