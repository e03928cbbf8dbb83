import type { Booking } from './booking.ts'
import { costOf, type DayReason, type LeaveCost } from './day-cost.ts'
import type { LeaveType } from './leave-type.ts'
import type { PersonFacts } from './person-facts.ts'
import type { Stretch } from './stretch.ts'

/** A day of leave, or a part of it, that counts against the balance: approved is TAKEN, wherever it lies. */
export type Charge = { kind: 'TAKEN' | 'PENDING'; request: string; date: string; days: number; reason: DayReason }

/** The stretch of a booking that counts, and what it costs. Of a changed one it is whichever costs more. */
export type CountedBooking = { kind: Charge['kind']; request: string; stretch: Stretch; cost: LeaveCost }

/** The days that somebody's bookings of a leave type charge, in the order of the days; of one day in that of the ids. */
export function chargesOf(facts: PersonFacts, leaveType: LeaveType): Charge[] {
  const sickLeave = leaveType.category === 'SICK_LEAVE' ? [] : sickLeaveGivenBack(facts)
  return facts.bookings
    .filter((booking) => booking.leaveType === leaveType.id)
    .map((booking) => countedOf(booking, facts, sickLeave))
    .flatMap(({ kind, request, cost }) =>
      cost.byDay
        .filter(({ days }) => days > 0)
        .map(({ date, days, reason }): Charge => ({ kind, request, date, days, reason })),
    )
    .sort(inOrder)
}

/** What of a booking counts. Only what has been approved is given back by sick leave. */
export function countedOf(
  { id, status, approvedBefore, ...stretch }: Booking,
  { calendar }: Pick<PersonFacts, 'calendar'>,
  sickLeave: readonly Stretch[] = [],
): CountedBooking {
  const approved = (counted: Stretch): CountedBooking => ({
    kind: 'TAKEN',
    request: id,
    stretch: counted,
    cost: costOf(counted, calendar, sickLeave),
  })
  if (status === 'APPROVED') return approved(stretch)
  const pending: CountedBooking = { kind: 'PENDING', request: id, stretch, cost: costOf(stretch, calendar) }
  if (approvedBefore === undefined) return pending
  const before = approved(approvedBefore)
  return before.cost.days > pending.cost.days ? before : pending
}

function sickLeaveGivenBack({ sickDaysGivenBack = false, leaveTypes, bookings }: PersonFacts): Booking[] {
  if (!sickDaysGivenBack) return []
  const sick = new Set(leaveTypes.filter(({ category }) => category === 'SICK_LEAVE').map(({ id }) => id))
  return bookings.filter(({ leaveType, status }) => status === 'APPROVED' && sick.has(leaveType))
}

function inOrder(one: Charge, other: Charge): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1
  if (one.request === other.request) return 0
  return one.request < other.request ? -1 : 1
}
