import type { CompiledQuery, RawBuilder } from 'kysely'
import type { LogRow, Sql } from './driver.ts'

/** As many rows as one statement writes; more are written by several. Its text is kept for each number of rows up to here. */
export const longestStatement = 100

/**
 * Makes the function with which a driver appends to the log. The text of the insert is built once for each number of
 * rows; building it costs more than writing them.
 *
 * @param insert the statement for some rows, with the values of each in the order of {@link valuesOf}
 */
export function appendBy(insert: (rows: readonly LogRow[]) => RawBuilder<unknown>) {
  const templates = new Map<number, CompiledQuery>()
  return async (tx: Sql, rows: readonly LogRow[]): Promise<void> => {
    for (let start = 0; start < rows.length; start += longestStatement) {
      const some = rows.slice(start, start + longestStatement)
      const template = templates.get(some.length) ?? insert(some).compile(tx)
      templates.set(some.length, template)
      await tx.getExecutor().executeQuery({ ...template, parameters: some.flatMap(valuesOf) })
    }
  }
}

function valuesOf(row: LogRow): unknown[] {
  const { id, type, source, group_key, time, schema_version, schema_hash, envelope, checksum } = row
  return [id, type, source, group_key, time, schema_version, schema_hash, envelope, checksum]
}
