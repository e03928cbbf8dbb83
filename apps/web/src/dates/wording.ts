import { type CalendarDate, getDayOfWeek, parseDate } from '@internationalized/date'
import type { Stretch } from '@vacation-tracker/leave/stretch'
import { speech, translator } from '../words/speech.ts'
import { sayDayCount, sayWeekdayCount } from './amounts.ts'
import { dateFormat } from './formats.ts'

/** So far from today, in days, a date is clear without its year. */
const near = { before: 150, after: 200 }

/**
 * A stretch of days as people say it: with weekdays when it is near, with the year when it is far.
 *
 * @example
 * sayRange('2026-12-24', '2027-01-04', '2026-11-23') // 'Thu 24 Dec – Mon 4 Jan'
 * sayRange('2025-08-04', '2025-08-08', '2026-11-23') // '4 – 8 Aug 2025'
 */
export function sayRange(start: string, end: string, today: string): string {
  const { dateStyle } = speech()
  if (dateStyle === 'YYYY-MM-DD') return start === end ? start : `${start} – ${end}`
  const now = parseDate(today)
  const isNear = parseDate(start).compare(now) > -near.before && parseDate(end).compare(now) < near.after
  const format = dateFormat({
    ...(isNear ? { weekday: 'short' } : { year: 'numeric' }),
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  const staysInYear = start.slice(0, 4) === end.slice(0, 4)
  // Intl would add the years to a near stretch over New Year's Eve, and turn round one that ends before it starts.
  if (end < start || (isNear && !staysInYear)) return `${format.format(utc(start))} – ${format.format(utc(end))}`
  return format.formatRange(utc(start), utc(end))
}

/**
 * A leave as people say it, with the half days at its ends.
 *
 * @example
 * const monday = { startDate: '2026-12-21', endDate: '2026-12-21' }
 * sayLeave({ ...monday, startsAt: 'MORNING', endsAt: 'NOON' }, '2026-11-23') // 'Mon 21 Dec, morning'
 * sayLeave({ ...monday, endDate: '2026-12-23', startsAt: 'NOON', endsAt: 'EVENING' }, '2026-11-23')
 * // 'Mon 21 Dec – Wed 23 Dec, from noon'
 */
export function sayLeave({ startDate, endDate, startsAt, endsAt }: Stretch, today: string): string {
  const say = translator('dates')
  const days = sayRange(startDate, endDate, today)
  // Of one piece, so that a narrow column breaks after the days.
  const and = (halves: string) => `${days}, ${halves.replaceAll(' ', '\u00a0')}`
  const [fromNoon, untilNoon] = [startsAt === 'NOON', endsAt === 'NOON']
  if (fromNoon && untilNoon) return and(say('noonToNoon'))
  const isOneDay = startDate === endDate
  if (fromNoon) return and(say(isOneDay ? 'afternoon' : 'fromNoon'))
  if (untilNoon) return and(say(isOneDay ? 'morning' : 'untilNoon'))
  return days
}

/** How long a leave is, by the half day. Weekdays are Monday to Friday, wherever one reads. */
export function countDays(stretch: Stretch): { calendarDays: number; weekdays: number } {
  const { startDate, endDate } = stretch
  const whole = countWholeDays(startDate, endDate)
  if (whole.calendarDays === 0) return whole
  const atWork = [...(stretch.startsAt === 'NOON' ? [startDate] : []), ...(stretch.endsAt === 'NOON' ? [endDate] : [])]
  const weekdaysAtWork = atWork.filter((day) => !isWeekendDay(parseDate(day)))
  return {
    calendarDays: whole.calendarDays - atWork.length / 2,
    weekdays: whole.weekdays - weekdaysAtWork.length / 2,
  }
}

function countWholeDays(start: string, end: string): { calendarDays: number; weekdays: number } {
  const first = parseDate(start)
  const calendarDays = parseDate(end).compare(first) + 1
  if (calendarDays <= 0) return { calendarDays: 0, weekdays: 0 }
  const wholeWeeks = Math.floor(calendarDays / 7)
  let weekdays = wholeWeeks * 5
  for (let day = wholeWeeks * 7; day < calendarDays; day++) {
    if (!isWeekendDay(first.add({ days: day }))) weekdays++
  }
  return { calendarDays, weekdays }
}

/**
 * @example
 * sayDays({ startDate: '2026-12-24', endDate: '2026-12-30', startsAt: 'NOON', endsAt: 'EVENING' })
 * // '4½ weekdays, 6½ days'
 */
export function sayDays(stretch: Stretch): string {
  const { calendarDays, weekdays } = countDays(stretch)
  return `${sayWeekdayCount(weekdays)}, ${sayDayCount(calendarDays)}`
}

/** Saturday and Sunday. */
export function isWeekendDay(date: CalendarDate): boolean {
  return getDayOfWeek(date, 'en-GB') >= 5
}

/** Today's date where `timeZone` is; an unknown zone counts as UTC. */
export function todayIn(timeZone: string, now: number): string {
  const parts = (zone: string) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now)
  try {
    return parts(timeZone)
  } catch (cause) {
    if (cause instanceof RangeError) return parts('UTC')
    throw cause
  }
}

const steps = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const

/** @example sayAgo('2026-11-23T09:00:00Z', Date.parse('2026-11-23T11:00:00Z')) // '2 hours ago' */
export function sayAgo(instant: string, now: number): string {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000)
  if (seconds > 7 * 86_400) return sayInstantsDay(instant)
  const step = steps.find(([, length]) => seconds >= length)
  if (!step) return translator('dates')('justNow')
  const format = new Intl.RelativeTimeFormat(speech().locale, { numeric: 'auto' })
  return format.format(-Math.floor(seconds / step[1]), step[0])
}

/** The day of an instant, where this browser is. */
function sayInstantsDay(instant: string): string {
  const { dateStyle } = speech()
  if (dateStyle === 'YYYY-MM-DD') return todayIn(Intl.DateTimeFormat().resolvedOptions().timeZone, Date.parse(instant))
  return dateFormat({ dateStyle: 'medium' }).format(Date.parse(instant))
}

/**
 * A sentence of the server with its ISO dates as people say them.
 *
 * @example
 * spellDates('It starts on 2026-12-24.') // 'It starts on 24 December 2026.'
 */
export function spellDates(text: string): string {
  return text.replaceAll(/\b\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])\b/g, sayDate)
}

/** @example sayDate('2026-12-24') // '24 December 2026' */
export function sayDate(date: string): string {
  const { dateStyle } = speech()
  if (dateStyle === 'YYYY-MM-DD') return date
  return dateFormat({ dateStyle: 'long', timeZone: 'UTC' }).format(utc(date))
}

/** @example sayShortDate('2026-12-24') // '24 Dec 2026' */
export function sayShortDate(date: string): string {
  const { locale, dateStyle } = speech()
  if (dateStyle === 'YYYY-MM-DD') return date
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(utc(date))
}

/** A moment, where one reads. @example sayMoment('2026-12-24T10:28:13.902Z') // '24 Dec 2026, 11:28' */
export function sayMoment(at: string): string {
  return new Intl.DateTimeFormat(speech().locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
}

function utc(date: string): Date {
  return parseDate(date).toDate('UTC')
}
