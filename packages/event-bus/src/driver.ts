import type { QueryExecutorProvider, RawBuilder } from 'kysely'

/** A database or a transaction of the product that the bus is embedded in; a Kysely instance is one. */
export type Sql = QueryExecutorProvider

/** A row to append. The log numbers it. */
export type LogRow = {
  id: string
  type: string
  source: string
  group_key: string
  time: string
  schema_version: number
  envelope: string
  checksum: number
}

/** A row of the log as a reader sees it; the envelope is there for the types that were asked for only. */
export type PageRow = { seq: number; group_key: string; envelope: string | null; checksum: number }

/** Remembers between pages what a reader has to remember; each reader has its own. */
export type LogReader = {
  /**
   * The next rows after a position, in order. Whatever is committed later comes after what has been returned: no event
   * is ever passed over. `delayed` says that rows are there which must not be read yet.
   */
  page(sql: Sql, after: number, limit: number, types: readonly string[]): Promise<{ rows: PageRow[]; delayed: boolean }>
}

/** What the two databases do differently. Everything else of the bus is the same SQL on both. */
export type LogDriver = {
  /** Numbered migrations, oldest first. */
  migrations: readonly { name: string; sql: string }[]
  /** Writes rows within the caller's transaction: they are there when it commits, and only then. */
  append(sql: Sql, rows: readonly LogRow[]): Promise<void>
  reader(): LogReader
  /** What a select is followed by to keep others from the row until the transaction ends. */
  forUpdate: RawBuilder<unknown>
}
