import { sumOfDays, toHundredth } from './amount-of-days.ts'
import type { Booking } from './booking.ts'
import { dateOf, dayNumberOf } from './calendar-date.ts'
import { costOf } from './day-cost.ts'
import type { PersonCalendar } from './person-calendar.ts'
import type { BucketBalance } from './year-account.ts'

/** Days that are gone after a day unless they are taken by then. */
export type Expiring = { days: number; lastDay: string }

/**
 * How many of the days that are left can still be taken from a day on, that one included: of those that expire no more than
 * there are days of work, not booked already, until their last day. Never below zero, and never more than is left.
 *
 * @param expiring In the order of their last days.
 */
export function bookableOf(
  buckets: readonly BucketBalance[],
  expiring: readonly Expiring[],
  asOf: string,
  { calendar, bookings }: { calendar: PersonCalendar; bookings: readonly Booking[] },
): number {
  const left = sumOfDays(buckets.map(({ days }) => days))
  const away = bookings.filter(
    ({ endDate, approvedBefore }) => endDate >= asOf || (approvedBefore?.endDate ?? '') >= asOf,
  )
  let day = dayNumberOf(asOf)
  let free = 0
  let usable = 0
  for (const { days, lastDay } of expiring) {
    for (; free < usable + days && dateOf(day) <= lastDay; day++) {
      const date = dateOf(day)
      const stretch = { startDate: date, endDate: date, startsAt: 'MORNING', endsAt: 'EVENING' } as const
      free += costOf(stretch, calendar, away).days
    }
    usable = Math.min(usable + days, free)
  }
  const lasting = left - sumOfDays(expiring.map(({ days }) => days))
  return Math.max(0, toHundredth(lasting + usable))
}
