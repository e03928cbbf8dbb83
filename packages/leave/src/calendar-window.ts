import { daysLater } from './calendar-date.ts'
import { type Holiday, type Place, placeOn } from './holiday.ts'
import type { Employment } from './person-facts.ts'
import type { Schedule } from './working-week.ts'

/** The days that somebody looks at, ISO 8601 dates with both included. */
export type CalendarWindow = { from: string; to: string }

/** A schedule within a window: it ends there at the latest. */
export type ScheduleWithin = Schedule & { until: string }

/**
 * The schedules that are valid on days of the window, cut to it and to the employment: on any other day of the window
 * nobody works. In the order of their days.
 */
export function schedulesWithin(
  schedules: readonly Schedule[],
  { from, to }: CalendarWindow,
  employment: Employment = {},
): ScheduleWithin[] {
  const first = later(from, employment.from)
  const last = earlier(to, employment.until)
  return schedules
    .map((schedule) => ({
      from: later(first, schedule.from),
      until: earlier(last, schedule.until),
      week: schedule.week,
    }))
    .filter((schedule) => schedule.from <= schedule.until)
    .sort((one, other) => (one.from < other.from ? -1 : 1))
}

/** The holidays of the window, where somebody is on each of its days, in the order of their days. */
export function holidaysWithin(places: readonly Place[], { from, to }: CalendarWindow): Holiday[] {
  const holidays: Holiday[] = []
  for (let date = from; date <= to; date = daysLater(date, 1)) {
    const holiday = placeOn(places, date)?.holidays.on(date)
    if (holiday !== undefined) holidays.push(holiday)
  }
  return holidays
}

function later(one: string, other = ''): string {
  return one > other ? one : other
}

function earlier(one: string, other = one): string {
  return one < other ? one : other
}
