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

/**
 * Days since 1970-01-01, negative before it, for counting without a clock or a time zone. A day that its month does not
 * have counts on into the next one: `2027-02-29` is 1 March.
 */
export function dayNumberOf(date: string): number {
  return dayNumber(digits(date, 0, 4), digits(date, 5, 7), digits(date, 8, 10))
}

/** The calendar date of a day number, `YYYY-MM-DD`. */
export function dateOf(dayNumber: number): string {
  let year = 1970 + Math.floor(dayNumber / daysInMeanYear)
  // Leap days lie unevenly, so the mean may be a year off.
  if (dayNumber < firstDayOf(year)) year--
  else if (dayNumber >= firstDayOf(year + 1)) year++
  const day = dayNumber - firstDayOf(year)
  return datesIn(year)?.[day] ?? writtenDay(year, day)
}

/** The weekday of a day number, 0 for Monday to 6 for Sunday, in the order of ISO 8601. */
export function weekdayOf(dayNumber: number): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber + 3) % 7) + 7) % 7
}

/** The date so many days later, or earlier when negative. */
export function daysLater(date: string, days: number): string {
  return dateOf(dayNumberOf(date) + days)
}

/**
 * The day after so many full months that begin on a date. A month ends on the day before the one of its number, or with
 * the calendar month where there is no such day: what begins on 31 January is full with the end of February.
 * Source: German Civil Code (BGB), paragraph 188, sections 2 and 3.
 */
export function monthsLater(date: string, months: number): string {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
  const counted = year * 12 + month - 1 + months
  const [laterYear, laterMonth] = [Math.floor(counted / 12), (((counted % 12) + 12) % 12) + 1]
  if (day <= daysInMonth(laterYear, laterMonth)) return written(laterYear, laterMonth, day)
  return laterMonth === 12 ? written(laterYear + 1, 1, 1) : written(laterYear, laterMonth + 1, 1)
}

/** How many full months there are from one day to another, both included; none when it ends before it begins. */
export function fullMonths(from: string, until: string): number {
  const end = daysLater(until, 1)
  const between =
    (Number(end.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(from.slice(5, 7))
  return Math.max(0, monthsLater(from, between) <= end ? between : between - 1)
}

/** The number that stands at a place; not a number where there is none. Balances ask so often that a slice would cost. */
function digits(text: string, from: number, until: number): number {
  let number = 0
  for (let at = from; at < until; at++) {
    const digit = text.charCodeAt(at) - zero
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN
  }
  return number
}

const zero = '0'.charCodeAt(0)

const daysInMeanYear = 365.2425

function dayNumber(year: number, month: number, day: number): number {
  return firstDayOf(year) + daysBeforeMonth(year, month) + day - 1
}

/** The day number of 1 January. */
function firstDayOf(year: number): number {
  return 365 * (year - 1970) + leapDaysBefore(year) - leapDaysBefore1970
}

function leapDaysBefore(year: number): number {
  return Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400)
}

const leapDaysBefore1970 = leapDaysBefore(1970)

const beforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365]

/** How many days of a year lie before a month, 1 to 12; before 13, all of them. */
function daysBeforeMonth(year: number, month: number): number {
  return (beforeMonth[month - 1] ?? Number.NaN) + (month > 2 && isLeapYear(year) ? 1 : 0)
}

/** The days of the years that leave is asked for, written once: balances go through the same ones again and again. */
const writtenYears = new Map<number, readonly string[]>()

function datesIn(year: number): readonly string[] | undefined {
  if (year < earliestYear || year > latestYear) return undefined
  const known = writtenYears.get(year)
  if (known !== undefined) return known
  const dates = Array.from({ length: isLeapYear(year) ? 366 : 365 }, (_, day) => writtenDay(year, day))
  writtenYears.set(year, dates)
  return dates
}

/** A day of a year, of which 1 January is day 0. */
function writtenDay(year: number, day: number): string {
  let month = Math.floor(day / 31) + 1
  if (day >= daysBeforeMonth(year, month + 1)) month++
  return written(year, month, day - daysBeforeMonth(year, month) + 1)
}

function written(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
