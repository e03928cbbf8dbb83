import { type Figure, keepsBar, medianOf } from './figure.ts'

const heads = ['figure', 'median', 'min – max', 'runs', 'bar', '', 'note']

/** The figures as text, each beside its bar. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [heads, ...figures.map(rowOf)]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function rowOf(figure: Figure): string[] {
  const { what, unit, runs, bar, note = '' } = figure
  if (runs.length === 0) return [what, 'not measured', '', '0', barOf(figure), bar ? 'MISSED' : '', note]
  const range = `${plain(Math.min(...runs))} – ${plain(Math.max(...runs))}`
  const verdict = bar === undefined ? '' : keepsBar(figure) ? 'kept' : 'MISSED'
  return [what, `${plain(medianOf(runs))} ${unit}`.trim(), range, String(runs.length), barOf(figure), verdict, note]
}

function barOf({ bar, unit }: Figure): string {
  if (bar === undefined) return '–'
  return ('atMost' in bar ? `≤ ${plain(bar.atMost)} ${unit}` : `≥ ${plain(bar.atLeast)} ${unit}`).trim()
}

/** Three digits are more than any of these figures is good for, save that big ones are written out. */
function plain(value: number): string {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2
  return value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}
