import type { ReportLanguage } from './column-words.ts'

/** What a cell holds. A number is written as the language writes it, so that a spreadsheet counts with it. */
export type Cell = string | number

/** How spreadsheets of a language take a file apart: where the comma is the decimal sign, cells end with a semicolon. */
const delimiters: Record<ReportLanguage, string> = { en: ',', de: ';' }

/** UTF-8, as spreadsheets have to be told. */
const byteOrderMark = '\ufeff'

/**
 * A table as CSV (RFC 4180), row after row as they come: a report about everybody is never in memory as a whole. Text that
 * a spreadsheet would take for a formula is kept from being one. Source: OWASP, "CSV Injection".
 */
export async function* csvOf(
  heads: readonly string[],
  rows: AsyncIterable<readonly (readonly Cell[])[]>,
  language: ReportLanguage,
): AsyncGenerator<string> {
  // Only now: most servers run for days before somebody wants a file.
  const { stringify } = await import('csv-stringify/sync')
  const written = (some: readonly (readonly Cell[])[]) =>
    stringify(
      some.map((row) => row.map((cell) => writtenCell(cell, language))),
      { delimiter: delimiters[language], record_delimiter: 'windows' },
    )
  yield byteOrderMark + written([heads])
  for await (const some of rows) yield written(some)
}

function writtenCell(cell: Cell, language: ReportLanguage): string {
  if (typeof cell === 'string') return withoutFormula(cell)
  return language === 'de' ? String(cell).replace('.', ',') : String(cell)
}

/** What begins like a formula, the wide forms of East Asian keyboards included, gets an apostrophe before it. */
function withoutFormula(text: string): string {
  return /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text
}
