import { isCalendarDate } from '@vacation-tracker/leave/calendar-date'
import { calendarOfHolidays, type Holiday, type HolidayCalendar } from '@vacation-tracker/leave/holiday'
import type { CompanyHoliday } from '@vacation-tracker/leave/house'
import type { PublicHolidays } from './public-holidays.ts'

/** Somewhere that has holidays of its own; nowhere in particular has those of the company only. */
export type HolidayPlace = { country?: string | undefined; region?: string | undefined }

/** The holidays of a place, public and of the company. A year is worked out when somebody asks for a day in it. */
export function holidayCalendar(
  place: HolidayPlace,
  company: readonly CompanyHoliday[],
  known: PublicHolidays | undefined,
): HolidayCalendar {
  const years = new Map<string, HolidayCalendar>()
  const inYearOf = (date: string) => {
    const year = date.slice(0, 4)
    let calendar = years.get(year)
    if (calendar === undefined) {
      calendar = calendarOfHolidays(holidaysIn(Number(year), place, company, known))
      years.set(year, calendar)
    }
    return calendar
  }
  // Balances of many people ask for the same days again and again: each is found at once, whatever its year.
  const days = new Map<string, Holiday | null>()
  return {
    on(date) {
      let holiday = days.get(date)
      if (holiday === undefined) {
        holiday = inYearOf(date).on(date) ?? null
        days.set(date, holiday)
      }
      return holiday ?? undefined
    },
  }
}

/** All holidays of a place in a year, in the order of their days. */
export function holidaysIn(
  year: number,
  { country, region }: HolidayPlace,
  company: readonly CompanyHoliday[],
  known: PublicHolidays | undefined,
): Holiday[] {
  const own = company
    .filter((holiday) => isFor(holiday, { country, region }))
    .flatMap((holiday) => inYear(holiday, year))
  const everybodys = country === undefined || known === undefined ? [] : known.in(year, country, region)
  return [...everybodys, ...own].sort((one, other) => (one.date < other.date ? -1 : 1))
}

function isFor(holiday: CompanyHoliday, { country, region }: HolidayPlace): boolean {
  if (holiday.country === undefined) return true
  return holiday.country === country && (holiday.region === undefined || holiday.region === region)
}

/** 29 February comes in leap years only. */
function inYear({ date, yearly, name, kind, free }: CompanyHoliday, year: number): Holiday[] {
  const first = Number(date.slice(0, 4))
  if (yearly ? year < first : year !== first) return []
  const day = `${String(year).padStart(4, '0')}${date.slice(4)}`
  return isCalendarDate(day) ? [{ date: day, name, kind, free }] : []
}
