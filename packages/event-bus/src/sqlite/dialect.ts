import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite'
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SelectQueryNode,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { Checkpoints } from './checkpoints.ts'
import { GroupCommit } from './group-commit.ts'

/** The name of a database that lives as long as it is open, and never on a disk. */
export const inMemory = ':memory:'

/**
 * Kysely on the SQLite that is built into Node, durable (WAL, synchronous=FULL) and with group commit.
 *
 * @param file its path, or {@link inMemory}
 */
export function sqliteDialect(file: string): Dialect {
  return {
    createDriver: () => new SqliteDriver(file),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new ManyConnectionsAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}

/** Kysely would let one transaction in at a time; here they queue for themselves, and reads pass them by. */
class ManyConnectionsAdapter extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true
  }
}

/**
 * Two handles on one file: transactions and single writes take turns on the first; selects outside a transaction read
 * what is committed on the second and never wait. A database in memory has one handle only, on which all take turns.
 */
class SqliteDriver implements Driver {
  readonly #file: string
  #writer: Handle | undefined
  #reader: Handle | undefined
  #group: GroupCommit | undefined
  #checkpoints: Checkpoints | undefined

  constructor(file: string) {
    this.#file = file
  }

  async init(): Promise<void> {
    this.#writer = new Handle(this.#file, { readOnly: false })
    this.#reader = this.#file === inMemory ? this.#writer : new Handle(this.#file, { readOnly: true })
    const { database } = this.#writer
    if (this.#file !== inMemory) this.#checkpoints = new Checkpoints(this.#file, database)
    this.#group = new GroupCommit(database, () => this.#checkpoints?.look())
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#writer || !this.#reader || !this.#group) throw new Error('The SQLite driver is not open.')
    return new SqliteConnection(this.#writer, this.#reader, this.#group)
  }

  async beginTransaction(connection: SqliteConnection): Promise<void> {
    await connection.begin()
  }

  async commitTransaction(connection: SqliteConnection): Promise<void> {
    await connection.commit()
  }

  async rollbackTransaction(connection: SqliteConnection): Promise<void> {
    await connection.rollback()
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#group?.close()
    await this.#checkpoints?.close()
    if (this.#reader !== this.#writer) this.#reader?.database.close()
    this.#writer?.database.close()
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #writer: Handle
  readonly #reader: Handle
  readonly #group: GroupCommit
  #inTransaction = false

  constructor(writer: Handle, reader: Handle, group: GroupCommit) {
    this.#writer = writer
    this.#reader = reader
    this.#group = group
  }

  async begin(): Promise<void> {
    await this.#group.begin()
    this.#inTransaction = true
  }

  async commit(): Promise<void> {
    this.#inTransaction = false
    await this.#group.commit()
  }

  /** Does nothing after a commit that failed: there the group has been rolled back already. */
  async rollback(): Promise<void> {
    if (!this.#inTransaction) return
    this.#inTransaction = false
    await this.#group.rollback()
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#inTransaction) {
      // A full or failing disk makes SQLite roll back on its own. What came then would be committed statement by statement.
      if (!this.#writer.database.isTransaction) throw new Error('SQLite has rolled this transaction back.')
      return this.#write<Row>(query)
    }
    const isShared = this.#reader === this.#writer
    if (!isShared && (SelectQueryNode.is(query.query) || isRawSelect(query))) return this.#reader.run<Row>(query)
    if (isMaintenance(query)) return this.#group.alone(() => this.#writer.run<Row>(query))
    await this.begin()
    try {
      const result = this.#write<Row>(query)
      await this.commit()
      return result
    } catch (cause) {
      await this.rollback()
      throw cause
    }
  }

  #write<Row>(query: CompiledQuery): QueryResult<Row> {
    try {
      return this.#writer.run<Row>(query)
    } catch (cause) {
      if (!this.#writer.database.isTransaction) this.#group.lost(cause)
      throw cause
    }
  }

  // biome-ignore lint/correctness/useYield: SQLite answers at once, so there is nothing to stream
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Streaming is not offered on SQLite: page through the rows.')
  }
}

function isRawSelect(query: CompiledQuery): boolean {
  return query.query.kind === 'RawNode' && /^\s*select\b/i.test(query.sql)
}

/** What SQLite does outside of transactions only, or for all of them. */
function isMaintenance(query: CompiledQuery): boolean {
  return query.query.kind === 'RawNode' && /^\s*(vacuum|pragma)\b/i.test(query.sql)
}

/** Milliseconds to wait for a lock that another process holds. */
const patience = 5_000

/**
 * SQLite does not wait for the lock that this takes in a new file: another process that opens it at the same instant makes
 * it fail.
 */
function useWriteAheadLog(database: DatabaseSync): void {
  const deadline = performance.now() + patience
  for (;;) {
    try {
      database.exec('pragma journal_mode = wal')
      return
    } catch (cause) {
      if (performance.now() > deadline || !(cause instanceof Error && cause.message === 'database is locked'))
        throw cause
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/**
 * Pages at which SQLite makes a checkpoint in a commit, and begins the write-ahead log anew: so the log stays at 64 MB.
 * Seldom, since whoever commits waits for the disk twice then, and by then little is left to copy (checkpoints.ts).
 */
const longestLog = 16_000

/** As many prepared statements as are kept; a program has far fewer. */
const mostStatements = 500

class Handle {
  readonly database: DatabaseSync
  readonly #statements = new Map<string, { statement: StatementSync; columns: readonly string[] }>()

  constructor(file: string, { readOnly }: { readOnly: boolean }) {
    this.database = new DatabaseSync(file, { readOnly, timeout: patience })
    if (!readOnly) {
      useWriteAheadLog(this.database)
      this.database.exec(`pragma synchronous = full; pragma wal_autocheckpoint = ${longestLog}`)
    }
    this.database.exec('pragma foreign_keys = on; pragma temp_store = memory')
  }

  run<Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> {
    const prepared = this.#prepare(sql)
    const { statement } = prepared
    const values = parameters as readonly SQLInputValue[]
    if (prepared.columns.length > 0) {
      const rows = statement.all(...values)
      // SQLite prepares a `select *` anew when somebody else has added a column to the table.
      if (rows[0] !== undefined && rows[0].length !== prepared.columns.length) prepared.columns = columnsOf(statement)
      return { rows: rows.map((row) => asObject(prepared.columns, row)) as Row[] }
    }
    const { changes, lastInsertRowid } = statement.run(...values)
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) }
  }

  #prepare(sql: string) {
    const known = this.#statements.get(sql)
    if (known !== undefined) return known
    if (this.#statements.size >= mostStatements) this.#statements.clear()
    const statement = this.database.prepare(sql, { returnArrays: true })
    const prepared = { statement, columns: columnsOf(statement) }
    this.#statements.set(sql, prepared)
    return prepared
  }
}

function columnsOf(statement: StatementSync): string[] {
  return statement.columns().map(({ name }) => name)
}

/**
 * A row by its columns. `node:sqlite` would do that as well, with objects that look every column up in a table of their own:
 * to make many rows of them and to read them takes twice as long (Node 26).
 */
function asObject(columns: readonly string[], row: Record<number, SQLOutputValue>): Record<string, SQLOutputValue> {
  const object: Record<string, SQLOutputValue> = {}
  for (let index = 0; index < columns.length; index++) object[columns[index] ?? ''] = row[index] ?? null
  return object
}
