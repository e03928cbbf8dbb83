import { earliestYear, latestYear } from '@vacation-tracker/leave/calendar-date'
import type { Holiday } from '@vacation-tracker/leave/holiday'
import type { Workplace } from '../commands/transaction.ts'
import { type HolidayPlace, holidaysIn } from '../house/holiday-calendar.ts'
import { placeProblem } from '../house/place-problem.ts'
import { PublicHolidays } from '../house/public-holidays.ts'
import { type Outcome, refuse } from '../refusal.ts'

/** Every holiday of a place in a year, public and of the company, in the order of the days; two on one day are two. */
export async function holidaysOfYear(
  { db, house }: Pick<Workplace, 'db' | 'house'>,
  year: number,
  place: HolidayPlace,
): Promise<Outcome<Holiday[]>> {
  if (year < earliestYear || year > latestYear) {
    return { refusal: refuse('DATE_INVALID', `year is a number from ${earliestYear} to ${latestYear}, not ${year}.`) }
  }
  const refusal = await placeProblem(place)
  if (refusal !== undefined) return { refusal }
  const known = await house.read(db)
  const library = place.country === undefined ? undefined : await PublicHolidays.load()
  return { done: holidaysIn(year, place, known.house.holidays, library) }
}
