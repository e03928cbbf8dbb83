import type { CompiledQuery, RawBuilder } from 'kysely'
import type { LogRow, Sql } from './driver.ts'

/** As many rows as one statement writes; more are written by several. Its text is kept for each number of rows up to here. */
export const longestStatement = 100

type Insert = (rows: readonly LogRow[]) => RawBuilder<unknown>

/**
 * Makes the function with which a driver appends to the log. The text of the insert is built once for each number of
 * rows; building it costs more than writing them.
 *
 * @param insert the statement for some rows, with the values of each in the order of {@link valuesOf}
 * @param insertAlike the same for rows of one kind, in the order of {@link valuesOfAlike}: handing over a value that a
 * hundred rows have in common a hundred times takes a fifth of the time of the statement
 */
export function appendBy(insert: Insert, insertAlike?: Insert) {
  const statement = preparedBy(insert, valuesOf)
  const statementAlike = insertAlike && preparedBy(insertAlike, valuesOfAlike)
  return async (tx: Sql, rows: readonly LogRow[]): Promise<void> => {
    for (let start = 0; start < rows.length; start += longestStatement) {
      const some = rows.slice(start, start + longestStatement)
      const fitting = statementAlike !== undefined && areAlike(some) ? statementAlike : statement
      await tx.getExecutor().executeQuery(fitting(tx, some))
    }
  }
}

function preparedBy(insert: Insert, values: (rows: readonly LogRow[]) => unknown[]) {
  const templates = new Map<number, CompiledQuery>()
  return (tx: Sql, rows: readonly LogRow[]): CompiledQuery => {
    const template = templates.get(rows.length) ?? insert(rows).compile(tx)
    templates.set(rows.length, template)
    return { ...template, parameters: values(rows) }
  }
}

/** Whether there are several, published under one contract at one instant, as those of a batch often are. */
function areAlike(rows: readonly LogRow[]): boolean {
  const [first] = rows
  return rows.length > 1 && rows.every((row) => first !== undefined && isAlike(row, first))
}

function isAlike(one: LogRow, other: LogRow): boolean {
  return (
    one.type === other.type &&
    one.time === other.time &&
    one.source === other.source &&
    one.schema_version === other.schema_version &&
    one.schema_hash === other.schema_hash
  )
}

function valuesOf(rows: readonly LogRow[]): unknown[] {
  const values: unknown[] = []
  for (const { id, type, source, group_key, time, schema_version, schema_hash, envelope, checksum } of rows) {
    values.push(id, type, source, group_key, time, schema_version, schema_hash, envelope, checksum)
  }
  return values
}

/** What they have in common, then the rest of each. */
function valuesOfAlike(rows: readonly LogRow[]): unknown[] {
  const [first] = rows
  if (first === undefined) return []
  const { type, source, time, schema_version, schema_hash } = first
  const values: unknown[] = [type, source, time, schema_version, schema_hash]
  for (const { id, group_key, envelope, checksum } of rows) values.push(id, group_key, envelope, checksum)
  return values
}
