import { postgresDriver } from '@vacation-tracker/event-bus/postgres/driver'
import { listening } from '@vacation-tracker/event-bus/postgres/listening'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { reasonOf, StartupError } from '../startup-error.ts'
import type { Database, StatementListener, Store } from './database.ts'

/** Milliseconds to wait for a connection: from a server that does not answer, or one of ours when all are in use. */
const patience = 10_000

/**
 * Opens the database at an address.
 *
 * @throws StartupError when the server does not answer
 */
export async function openPostgres(databaseUrl: string, log: StatementListener = []): Promise<Store> {
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
  const db: Database = new Kysely({ dialect: new PostgresDialect({ pool }), log })
  try {
    await pool.query('select 1')
  } catch (cause) {
    await db.destroy()
    throw new StartupError(
      `The database at ${withoutPassword(databaseUrl)} does not answer (${reasonOf(cause)}). Start it, or correct DATABASE_URL.`,
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
