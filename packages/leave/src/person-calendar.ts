import type { Place } from './holiday.ts'
import type { Schedule } from './working-week.ts'

/**
 * The days on which somebody has to work: schedules that do not overlap, and the places in the order of their days. On a
 * day without a schedule nobody works; on one before the first place there are no holidays.
 */
export type PersonCalendar = { schedules: readonly Schedule[]; places: readonly Place[] }
