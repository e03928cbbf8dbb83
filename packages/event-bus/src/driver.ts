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
  /** The first 16 hex digits of the hash of the contract that it was held against. */
  schema_hash: string
  envelope: string
  checksum: number
}

/** A row of the log as a reader sees it; the envelope is there for the types that were asked for only, or for all. */
export type PageRow = { seq: number; type: string; group_key: string; envelope: string | null; checksum: number }

/** Remembers between pages what a reader has to remember; each reader has its own. */
export type LogReader = {
  /**
   * The next rows after a position, in order. Whatever is committed later comes after what has been returned: no event
   * is ever passed over. `delayed` says that rows are there which must not be read yet.
   */
  page(
    sql: Sql,
    after: number,
    limit: number,
    types: readonly string[] | undefined,
  ): Promise<{ rows: PageRow[]; delayed: boolean }>
}

/** Remembers between two looks what it has to remember; each database has its own. */
export type HeadWatch = {
  /**
   * The place up to which everything is committed or never will be: so far those may read who remember nothing. It may
   * lag a little behind the last row.
   */
  settled(sql: Sql): Promise<number>
}

/** What the drivers do differently. Everything else of the bus is the same SQL on all. */
export type LogDriver = {
  /** Numbered migrations, oldest first. */
  migrations: readonly { name: string; sql: string }[]
  /** Writes rows within the caller's transaction: they are there when it commits, and only then. */
  append(sql: Sql, rows: readonly LogRow[]): Promise<void>
  reader(): LogReader
  /**
   * Reads what the log says now, where `reader` may give a copy from before it was rewritten. For replays: whoever has
   * had an event keeps it, and whoever gets it once more gets what is said now.
   */
  archiveReader?(): LogReader
  head(): HeadWatch
  /** Tells other processes that something new is in the log, where they can be told. */
  announce?(sql: Sql): Promise<void>
  /** Calls back when another process has announced something. What it returns ends that. */
  listen?(wake: () => void): Promise<() => Promise<void>>
  /**
   * Takes what was removed or rewritten off the disk, where the database does not do so in its own time. False when
   * somebody is reading it just now.
   */
  scrub?(sql: Sql): Promise<boolean>
  /** What a select is followed by to keep others from the row until the transaction ends. */
  forUpdate: RawBuilder<unknown>
  /** The condition that a text contains another one, letter by letter. */
  contains(text: RawBuilder<unknown>, part: string): RawBuilder<unknown>
}
