/**
 * Days of leave are ISO 8601 dates, `2026-02-28`: never an instant, so no time zone can move them. Two of them compare
 * as strings.
 */
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Leave is asked for within these years (our choice): everything outside is a slip of the pen. */
export const earliestYear = 1970
export const latestYear = 2199

/** Whether this is a day that exists in the Gregorian calendar: `2024-02-29` is, `2026-02-30` is not. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = pattern.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Whether the year of a calendar date is one that somebody can ask leave for. */
export function isWithinYears(date: string): boolean {
  const year = Number(date.slice(0, 4))
  return year >= earliestYear && year <= latestYear
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
