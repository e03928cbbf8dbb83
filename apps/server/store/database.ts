import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { LogDriver } from '@vacation-tracker/event-bus/driver'
import { postgresDriver } from '@vacation-tracker/event-bus/postgres/driver'
import { listening } from '@vacation-tracker/event-bus/postgres/listening'
import { sqliteDialect } from '@vacation-tracker/event-bus/sqlite'
import { sqliteDriver } from '@vacation-tracker/event-bus/sqlite/driver'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { StartupError } from '../startup-error.ts'
import type { Tables } from './tables.ts'

/** The product's database, outside a transaction. */
export type Database = Kysely<Tables>
/** A transaction: what is written in it comes to be all at once, with the events that are published in it. */
export type Tx = Transaction<Tables>

/** An open database and what depends on which of the two it is. */
export type Store = { db: Database; driver: LogDriver; kind: 'sqlite' | 'postgres' }

/** Where the data lies: PostgreSQL when there is an address, otherwise SQLite in a folder. */
export type StoreLocation = { databaseUrl?: string | undefined; dataDir: string }

/**
 * Opens the database.
 *
 * @throws StartupError when the folder cannot be written or the server cannot be reached
 */
export async function openStore({ databaseUrl, dataDir }: StoreLocation): Promise<Store> {
  return databaseUrl === undefined ? openSqlite(dataDir) : openPostgres(databaseUrl)
}

async function openSqlite(dataDir: string): Promise<Store> {
  const db: Database = new Kysely({ dialect: sqliteDialect(join(dataDir, 'vacation-tracker.db')) })
  try {
    mkdirSync(dataDir, { recursive: true })
    await db.introspection.getTables()
  } catch (cause) {
    throw new StartupError(
      `The data folder ${dataDir} cannot be used (${reason(cause)}). Set DATA_DIR to a folder that this user may write.`,
      { cause },
    )
  }
  return { db, driver: sqliteDriver, kind: 'sqlite' }
}

/** Milliseconds to wait for a connection: from a server that does not answer, or one of ours when all are in use. */
const patience = 10_000

async function openPostgres(databaseUrl: string): Promise<Store> {
  const int8 = 20
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: patience,
    max: 10,
    // Places in the log are far below 2^53, so a number holds them; pg would return text.
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
    },
  })
  // A connection that breaks is replaced at the next query, and who was using it is told by that. Without listeners it
  // would end the process: the pool's is for those that are idle, the client's for those in use between two queries.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const db: Database = new Kysely({ dialect: new PostgresDialect({ pool }) })
  try {
    await pool.query('select 1')
  } catch (cause) {
    await db.destroy()
    throw new StartupError(
      `The database at ${withoutPassword(databaseUrl)} does not answer (${reason(cause)}). Start it, or correct DATABASE_URL.`,
      { cause },
    )
  }
  return { db, driver: listening(postgresDriver, pool), kind: 'postgres' }
}

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return 'DATABASE_URL'
  const url = new URL(address)
  return `${url.protocol}//${url.host}${url.pathname}`
}

function reason(cause: unknown): string {
  if (cause instanceof AggregateError && cause.errors.length > 0) return reason(cause.errors[0])
  return cause instanceof Error ? cause.message : String(cause)
}
