import type { Booking } from './booking.ts'
import type { Adjustment, Allowance, LeaveType, LeaveYearRule } from './leave-type.ts'
import type { PersonCalendar } from './person-calendar.ts'

/** When somebody works here, ISO 8601 dates with both included. Nothing means: always, or for ever. */
export type Employment = { from?: string; until?: string }

/** All that the balances of one person depend on. */
export type PersonFacts = {
  username: string
  employment: Employment
  /**
   * The day from which balances are kept, such as the one on which the house began to use the product: nothing is carried
   * into its leave year. Without it: the first day of employment, or else the first day that an allowance or an adjustment
   * tells of, or else every leave year stands alone.
   */
  trackedFrom?: string
  calendar: PersonCalendar
  /** In the order of their days; the first holds for everything before as well. */
  leaveYears: readonly LeaveYearRule[]
  leaveTypes: readonly LeaveType[]
  allowances: readonly Allowance[]
  adjustments: readonly Adjustment[]
  bookings: readonly Booking[]
  /**
   * Whether days of approved sick leave inside of other approved leave are not charged to that. Source: BUrlG, paragraph 9
   * (with a doctor's note), and Court of Justice of the European Union, C-277/08 (Vicente Pereda). Without it they are.
   */
  sickDaysGivenBack?: boolean
}
