import { type CompiledQuery, type DialectAdapter, type RawBuilder, sql } from 'kysely'
import type { Tx } from './database.ts'

/** Rows of one statement. Its text is built once for each of these numbers: building it costs more than running it. */
const sizes = [128, 32, 8, 1] as const

/**
 * Makes the function that inserts many rows by few statements.
 *
 * @param statement the insert, given the rows as SQL writes them behind `values`
 * @param valuesOf the values of a row, in the order of its columns
 */
export function insertingMany<Row>(
  statement: (rows: RawBuilder<unknown>) => RawBuilder<unknown>,
  valuesOf: (row: Row) => readonly unknown[],
): (tx: Tx, rows: readonly Row[]) => Promise<void> {
  // Connections and transactions of one database share its adapter.
  const templates = new WeakMap<DialectAdapter, Map<number, CompiledQuery>>()
  const templateFor = (tx: Tx, size: number, columns: number): CompiledQuery => {
    const { adapter } = tx.getExecutor()
    const known = templates.get(adapter) ?? new Map<number, CompiledQuery>()
    templates.set(adapter, known)
    const row = sql`(${sql.join(Array.from({ length: columns }, () => null))})`
    const template = known.get(size) ?? statement(sql.join(Array.from({ length: size }, () => row))).compile(tx)
    known.set(size, template)
    return template
  }
  return async (tx, rows) => {
    for (let start = 0; start < rows.length; ) {
      const size = sizes.find((each) => each <= rows.length - start) ?? 1
      const values = rows.slice(start, start + size).map(valuesOf)
      const template = templateFor(tx, size, values[0]?.length ?? 0)
      await tx.getExecutor().executeQuery({ ...template, parameters: values.flat() })
      start += size
    }
  }
}
