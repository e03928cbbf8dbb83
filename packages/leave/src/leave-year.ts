import { dateOf, dayNumberOf, daysLater, isCalendarDate } from './calendar-date.ts'
import type { DayOfYear, LeaveYearRule } from './leave-type.ts'
import { type Refusal, refuse } from './refusal.ts'

/** A leave year: its first and last day, and its name, such as `2026`, or `2026/27` where it ends in the next one. */
export type LeaveYear = { from: string; until: string; name: string }

/**
 * The leave year in which a day lies. Where the rule changes, the last year by the old rule is cut short by the first one
 * of the new. Without rules a leave year is the calendar year. One that starts on 29 February, which `leaveYearProblem`
 * refuses, would start on 1 March of other years.
 *
 * @example
 * const rules = [{ from: '2020-01-01', startsOn: '01-01' }, { from: '2027-01-02', startsOn: '04-01' }]
 * leaveYearOn('2027-02-01', rules) // { from: '2027-01-01', until: '2027-03-31', name: '2027' }
 * leaveYearOn('2027-04-01', rules) // { from: '2027-04-01', until: '2028-03-31', name: '2027/28' }
 */
export function leaveYearOn(date: string, rules: readonly LeaveYearRule[]): LeaveYear {
  const starts = rules.map(({ from, startsOn }) => ({ startsOn, firstStart: nextStart(from, startsOn) }))
  const index = Math.max(
    0,
    starts.findLastIndex(({ firstStart }) => firstStart <= date),
  )
  const startsOn = starts[index]?.startsOn ?? '01-01'
  const regularEnd = nextStart(daysLater(date, 1), startsOn)
  const end = starts
    .slice(index + 1)
    .reduce((earliest, { firstStart }) => (firstStart < earliest ? firstStart : earliest), regularEnd)
  const from = lastStart(date, startsOn)
  // After 9999 years have five digits, and no calendar date is written like that.
  const until = end > date ? daysLater(end, -1) : '9999-12-31'
  return { from, until, name: nameOf(from, until) }
}

/** The leave year after another. */
export function leaveYearAfter({ until }: LeaveYear, rules: readonly LeaveYearRule[]): LeaveYear {
  return leaveYearOn(daysLater(until, 1), rules)
}

/** What is wrong with the rules: a day that does not exist, 29 February as a start, or rules out of order. */
export function leaveYearProblem(rules: readonly LeaveYearRule[]): Refusal | undefined {
  for (const [index, { from, startsOn }] of rules.entries()) {
    const problem = dayProblem(startsOn) ?? orderProblem(from, rules[index - 1]?.from)
    if (problem !== undefined) return refuse('LEAVE_YEAR_INVALID', problem)
  }
  return undefined
}

/**
 * The first time that a day of the year comes on a date or after it. 29 February is the last day of February in years
 * that have no such day.
 */
export function nextLastDay(date: string, dayOfYear: DayOfYear): string {
  const year = Number(date.slice(0, 4))
  const thisYear = lastDayIn(year, dayOfYear)
  return thisYear >= date ? thisYear : lastDayIn(year + 1, dayOfYear)
}

function dayProblem(startsOn: DayOfYear): string | undefined {
  if (startsOn === '02-29') {
    return 'A leave year cannot start on 29 February, because most years have no such day. Choose 28 February or 1 March.'
  }
  if (isCalendarDate(`2000-${startsOn}`)) return undefined
  return `${startsOn} is not a day of the year. Write month and day, 04-01 for 1 April.`
}

function orderProblem(from: string, before: string | undefined): string | undefined {
  if (!isCalendarDate(from)) return `${from} is not a day of the calendar. Write it as 2026-07-06.`
  if (before === undefined || before < from) return undefined
  return `The rule from ${from} comes after the one from ${before}. Put the rules in the order of their days.`
}

function nextStart(date: string, startsOn: DayOfYear): string {
  const year = Number(date.slice(0, 4))
  const thisYear = startIn(year, startsOn)
  return thisYear >= date ? thisYear : startIn(year + 1, startsOn)
}

function lastStart(date: string, startsOn: DayOfYear): string {
  const year = Number(date.slice(0, 4))
  const thisYear = startIn(year, startsOn)
  return thisYear <= date ? thisYear : startIn(year - 1, startsOn)
}

function startIn(year: number, startsOn: DayOfYear): string {
  const written = inYear(year, startsOn)
  return startsOn === '02-29' ? dateOf(dayNumberOf(written)) : written
}

function lastDayIn(year: number, dayOfYear: DayOfYear): string {
  const written = inYear(year, dayOfYear)
  return isCalendarDate(written) ? written : inYear(year, '02-28')
}

function inYear(year: number, dayOfYear: DayOfYear): string {
  return `${String(year).padStart(4, '0')}-${dayOfYear}`
}

function nameOf(from: string, until: string): string {
  const [first, last] = [from.slice(0, 4), until.slice(0, 4)]
  return first === last ? first : `${first}/${last.slice(2)}`
}
