import { approvedStretchOf, type Booking } from './booking.ts'
import { costOf, type DayReason, type LeaveCost } from './day-cost.ts'
import type { LeaveType } from './leave-type.ts'
import type { PersonFacts } from './person-facts.ts'
import type { Stretch } from './stretch.ts'

/** A day of leave, or a part of it, that counts against the balance: approved is TAKEN, wherever it lies. */
export type Charge = { kind: 'TAKEN' | 'PENDING'; request: string; date: string; days: number; reason: DayReason }

/** What of a booking counts: of a changed one the stretch that costs more, be it the approved or the pending one. */
export type CountedBooking = { kind: Charge['kind']; request: string; cost: LeaveCost }

/** The days that somebody's bookings of a leave type charge, in the order of the days; of one day in that of the ids. */
export function chargesOf(facts: PersonFacts, leaveType: LeaveType): Charge[] {
  const sickLeave = leaveType.category === 'SICK_LEAVE' ? [] : sickLeaveGivenBack(facts)
  const charges: Charge[] = []
  for (const booking of facts.bookings) {
    if (booking.leaveType !== leaveType.id) continue
    const { kind, request, cost } = countedOf(booking, facts, sickLeave)
    for (const { date, days, reason } of cost.byDay) {
      if (days > 0) charges.push({ kind, request, date, days, reason })
    }
  }
  return charges.sort(inOrder)
}

/** What of a booking counts. Only what has been approved is given back by sick leave. */
export function countedOf(
  booking: Booking,
  { calendar }: Pick<PersonFacts, 'calendar'>,
  sickLeave: readonly Stretch[] = [],
): CountedBooking {
  const { id: request, status, approvedBefore } = booking
  if (status === 'APPROVED') return { kind: 'TAKEN', request, cost: costOf(booking, calendar, sickLeave) }
  const pending: CountedBooking = { kind: 'PENDING', request, cost: costOf(booking, calendar) }
  if (approvedBefore === undefined) return pending
  const before = costOf(approvedBefore, calendar, sickLeave)
  return before.days > pending.cost.days ? { kind: 'TAKEN', request, cost: before } : pending
}

/** The sick leave that takes days out of other approved leave; none where the house does not give them back. */
export function sickLeaveGivenBack({ sickDaysGivenBack = false, leaveTypes, bookings }: PersonFacts): Stretch[] {
  if (!sickDaysGivenBack) return []
  const sick = new Set(leaveTypes.filter(({ category }) => category === 'SICK_LEAVE').map(({ id }) => id))
  return bookings.filter(({ leaveType }) => sick.has(leaveType)).flatMap((booking) => approvedStretchOf(booking) ?? [])
}

function inOrder(one: Charge, other: Charge): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1
  if (one.request === other.request) return 0
  return one.request < other.request ? -1 : 1
}
