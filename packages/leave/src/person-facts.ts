import type { Booking } from './booking.ts'
import type { Adjustment, Allowance, LeaveType, LeaveYearRule } from './leave-type.ts'
import type { PersonCalendar } from './person-calendar.ts'

/** When somebody works here, ISO 8601 dates with both included. Nothing means: always, or for ever. */
export type Employment = { from?: string; until?: string }

/** All that the balances of one person depend on. */
export type PersonFacts = {
  username: string
  employment: Employment
  calendar: PersonCalendar
  /** In the order of their days; the first holds for everything before as well. */
  leaveYears: readonly LeaveYearRule[]
  leaveTypes: readonly LeaveType[]
  allowances: readonly Allowance[]
  adjustments: readonly Adjustment[]
  bookings: readonly Booking[]
}
