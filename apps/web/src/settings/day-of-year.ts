import { dateFormat } from '../dates/formats.ts'

/** Of each month, the days that it can have. */
const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The months by their number, `01` to `12`, named in the reader's language. */
export function monthsOfYear(): { value: string; words: string }[] {
  const format = dateFormat({ month: 'long', timeZone: 'UTC' })
  return longestMonths.map((_, month) => ({
    value: String(month + 1).padStart(2, '0'),
    words: format.format(Date.UTC(2024, month, 1)),
  }))
}

/** The days of a month, `01` to `31`. */
export function daysOfMonth(month: string): { value: string; words: string }[] {
  const length = longestMonths[Number(month) - 1] ?? 31
  return Array.from({ length }, (_, day) => ({ value: String(day + 1).padStart(2, '0'), words: String(day + 1) }))
}

/** @example sayDayOfYear('03-31') // '31 March' */
export function sayDayOfYear(dayOfYear: string): string {
  const [month = 1, day = 1] = dayOfYear.split('-').map(Number)
  return dateFormat({ day: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, day))
}
