import type { Stretch } from '@vacation-tracker/leave/stretch'
import { unindexedStatus } from './bookings.ts'
import type { Database, Tx } from './database.ts'

/** Leave of somebody that is settled, or waits for an approver. */
export type BookedAbsence = Stretch & { username: string }

/** When these people are away between two days, both included, as far as it has been found valid. */
export async function findAbsences(
  db: Database | Tx,
  usernames: readonly string[],
  { startDate, endDate }: Pick<Stretch, 'startDate' | 'endDate'>,
): Promise<BookedAbsence[]> {
  if (usernames.length === 0) return []
  return db
    .selectFrom('vacation_request')
    .select([
      'owner as username',
      'start_date as startDate',
      'end_date as endDate',
      'starts_at as startsAt',
      'ends_at as endsAt',
    ])
    .where('owner', 'in', usernames)
    .where(unindexedStatus, 'in', ['PENDING_APPROVAL', 'APPROVED'])
    .where('end_date', '>=', startDate)
    .where('start_date', '<=', endDate)
    .execute()
}
