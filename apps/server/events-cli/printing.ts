/** The widest that a column of a table gets, in characters. */
const widest = 60

/** A table for people, with a heading over each column. */
export function table(headings: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const lines = [headings, ...rows].map((row) => row.map((cell) => shorten(inWords(cell), widest)))
  const widths = headings.map((_heading, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The fields of one thing for people, one on a line. */
export function fields(pairs: Readonly<Record<string, unknown>>): string {
  const width = Math.max(...Object.keys(pairs).map((name) => name.length))
  return Object.entries(pairs)
    .map(([name, value]) => `${name.padEnd(width)}  ${inWords(value)}`)
    .join('\n')
}

/** Text in one line. What would move the cursor or colour the terminal becomes visible instead: events hold anything. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}

export function shorten(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`
}

/** 0.42 is 42 %. Rounded down, so that 100 % is all. */
export function percent(share: number): string {
  return `${Math.floor(share * 100)} %`
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '–'
  return printable(typeof value === 'string' ? value : JSON.stringify(value))
}
