/** A value of a cell; what is absent is empty. */
type Cell = string | number | null | undefined

/**
 * Rows as CSV (RFC 4180) that spreadsheets open: in UTF-8, with a mark that says so, and a line of the names of the
 * columns, which are all that any row has. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front. Source: OWASP, CSV injection.
 */
export function csvOf(rows: readonly Readonly<Record<string, Cell>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  return `\uFEFF${lines.map((cells) => `${cells.map(written).join(',')}\r\n`).join('')}`
}

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
