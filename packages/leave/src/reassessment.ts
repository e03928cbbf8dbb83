import { costOf, type DayCost, type LeaveCost } from './day-cost.ts'
import type { PersonCalendar } from './person-calendar.ts'
import type { Stretch } from './stretch.ts'

/** A day that costs something else than before, and why. */
export type DayChange = DayCost & { before: number }

/** What booked leave cost, what it costs now, and the days on which that differs, as far as they were known before. */
export type Reassessment = { daysBefore: number; daysAfter: number; differs: boolean; changes: DayChange[] }

/**
 * Holds booked leave against the calendar as it is now: a new holiday, region or schedule, or a sick note (pass the sick
 * leave where the house gives those days back). Pass the cost by day to learn which days differ, and why.
 */
export function reassess(
  stretch: Stretch,
  before: Pick<LeaveCost, 'days'> & Partial<LeaveCost>,
  calendar: PersonCalendar,
  sickLeave: readonly Stretch[] = [],
): Reassessment {
  const after = costOf(stretch, calendar, sickLeave)
  const known = new Map(before.byDay?.map(({ date, days }) => [date, days]))
  const changes = after.byDay.flatMap((day): DayChange[] => {
    const then = known.get(day.date)
    return then === undefined || then === day.days ? [] : [{ ...day, before: then }]
  })
  const differs = before.days !== after.days || changes.length > 0
  return { daysBefore: before.days, daysAfter: after.days, differs, changes }
}
