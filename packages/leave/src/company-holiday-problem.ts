import { earliestYear, isCalendarDate, isWithinYears, latestYear } from './calendar-date.ts'
import type { CompanyHoliday } from './house.ts'
import { nameProblem } from './house-name.ts'
import { type Refusal, refuse } from './refusal.ts'

/** As many as a calendar is still read with (our choice: thirty years of more than a day a month). */
const mostHolidays = 400

/** Whether the company can give this day off beside the others; whether its place exists, a library knows. */
export function companyHolidayProblem(
  holiday: CompanyHoliday,
  present: readonly CompanyHoliday[],
): Refusal | undefined {
  const problem = nameProblem('name', holiday.name) ?? dateProblem(holiday.date) ?? placeProblem(holiday)
  if (problem !== undefined) return refuse('HOLIDAY_INVALID', problem)
  const others = present.filter(({ id }) => id !== holiday.id)
  if (others.length >= mostHolidays) {
    return refuse('HOLIDAY_INVALID', `There can be at most ${mostHolidays} days. Cancel some that are over.`)
  }
  const same = others.find((other) => isSame(other, holiday))
  return (
    same && refuse('HOLIDAY_INVALID', `date: ${holiday.date} is free there already: ${same.name}. Change that one.`)
  )
}

function dateProblem(date: string): string | undefined {
  if (!isCalendarDate(date)) return `date: ${date} is not a day of the calendar. Write it as 2026-12-24.`
  if (isWithinYears(date)) return undefined
  return `date: ${date} is too far away; choose a day from ${earliestYear} to ${latestYear}.`
}

function placeProblem({ country, region }: CompanyHoliday): string | undefined {
  return region !== undefined && country === undefined ? 'country is missing: region is a part of it.' : undefined
}

function isSame(one: CompanyHoliday, other: CompanyHoliday): boolean {
  return (
    one.date === other.date &&
    one.yearly === other.yearly &&
    one.free === other.free &&
    one.country === other.country &&
    one.region === other.region
  )
}
