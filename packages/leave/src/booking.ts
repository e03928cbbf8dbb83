import type { Category, VacationRequestDetail } from '@vacation-tracker/vacation-events/vacation-request'
import { standardHouse } from './house.ts'
import type { Stretch } from './stretch.ts'

/** A stretch of leave that counts against the balance. */
export type Booking = Stretch & {
  /** The vacation request. */
  id: string
  leaveType: string
  status: 'PENDING' | 'APPROVED'
  /** What was approved before it was asked for in another way. Until that is decided, whichever costs more counts. */
  approvedBefore?: Stretch
}

/** What of a booking is approved: all of it, what was before, or nothing yet. */
export function approvedStretchOf(booking: Booking): Stretch | undefined {
  return booking.status === 'APPROVED' ? booking : booking.approvedBefore
}

/** A request as it counts against the balance, without what was approved before; nothing when it has been refused. */
export function bookingOf(request: VacationRequestDetail): Booking | undefined {
  const { id, category, leaveType = standardTypeOf(category), approvalStatus } = request
  if (approvalStatus === 'DENIED' || approvalStatus === 'REJECTED_BY_SYSTEM') return undefined
  const { startDate, endDate, startsAt, endsAt } = request
  const status = approvalStatus === 'APPROVED' ? 'APPROVED' : 'PENDING'
  return { id, leaveType, status, startDate, endDate, startsAt, endsAt }
}

/** All that a request counts as: two where it asks for leave of another kind than is approved, each as its own. */
export function bookingsOf(request: VacationRequestDetail): Booking[] {
  const asked = bookingOf(request)
  const { approvedBefore } = request
  if (asked === undefined || approvedBefore === undefined) return asked === undefined ? [] : [asked]
  const { startDate, endDate, startsAt, endsAt, category } = approvedBefore
  const stretch = { startDate, endDate, startsAt, endsAt }
  const { leaveType = standardTypeOf(category) } = approvedBefore
  if (leaveType === asked.leaveType) return [{ ...asked, approvedBefore: stretch }]
  return [asked, { ...stretch, id: request.id, leaveType, status: 'APPROVED' }]
}

/** The leave type of requests from before there were leave types. */
export function standardTypeOf(category: Category): string {
  const type = standardHouse.leaveTypes.find((standard) => standard.category === category)
  if (type === undefined) throw new Error(`The standard house has no leave type for ${category}.`)
  return type.id
}
