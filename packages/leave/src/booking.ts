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
