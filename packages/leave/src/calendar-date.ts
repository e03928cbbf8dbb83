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
  return dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)))
}

/** The calendar date of a day number, `YYYY-MM-DD`. */
export function dateOf(dayNumber: number): string {
  // Counted in years that begin with March, so that the leap day comes last and every month has its place.
  const since = dayNumber + daysBefore1970
  const cycle = Math.floor(since / daysIn400Years)
  const day = since - cycle * daysIn400Years
  const yearOfCycle = Math.floor(
    (day - Math.floor(day / 1460) + Math.floor(day / 36524) - Math.floor(day / 146096)) / 365,
  )
  const dayOfYear = day - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return written(
    cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  )
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

const daysIn400Years = 146_097
/** From 1 March of the year 0 to 1970-01-01. */
const daysBefore1970 = 719_468

function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400)
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return 365 * marchYear + leapDays + dayOfYear - daysBefore1970
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
