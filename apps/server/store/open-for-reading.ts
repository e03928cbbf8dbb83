import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresDialect,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type { Database, StoreLocation } from './database.ts'
import type { Tables } from './tables.ts'

/** The database on a connection of its own that cannot write: the database itself refuses it. */
export async function openForReading({ databaseUrl, dataDir }: StoreLocation): Promise<Database> {
  if (databaseUrl === undefined) return openSqlite(join(dataDir, 'vacation-tracker.db'))
  const { default: pg } = await import('pg')
  const int8 = 20
  const pool = new pg.Pool({
    connectionString: readingOnly(databaseUrl),
    max: 1,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
    },
  })
  pool.on('error', () => {})
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** The address with the wish for a session that does not write, beside what it wishes for already. */
function readingOnly(address: string): string {
  const url = new URL(address)
  const options = url.searchParams.get('options') ?? ''
  url.searchParams.set('options', `${options} -c default_transaction_read_only=on`.trim())
  return url.href
}

function openSqlite(file: string): Database {
  return new Kysely<Tables>({
    dialect: {
      createDriver: () => new ReadingDriver(file),
      createQueryCompiler: () => new SqliteQueryCompiler(),
      createAdapter: () => new SqliteAdapter(),
      createIntrospector: (db) => new SqliteIntrospector(db),
    },
  })
}

/** One handle that reads. A transaction sees the database as it was when it began, whatever is written meanwhile. */
class ReadingDriver implements Driver {
  readonly #database: DatabaseSync

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 })
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    return new ReadingConnection(this.#database)
  }

  async beginTransaction(): Promise<void> {
    this.#database.exec('begin')
  }

  async commitTransaction(): Promise<void> {
    this.#database.exec('commit')
  }

  async rollbackTransaction(): Promise<void> {
    this.#database.exec('rollback')
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#database.close()
  }
}

class ReadingConnection implements DatabaseConnection {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const values = parameters as readonly SQLInputValue[]
    return { rows: this.#database.prepare(sql).all(...values) as Row[] }
  }

  // biome-ignore lint/correctness/useYield: SQLite answers at once, so there is nothing to stream
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Streaming is not offered on SQLite: page through the rows.')
  }
}
