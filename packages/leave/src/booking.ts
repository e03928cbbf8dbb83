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
