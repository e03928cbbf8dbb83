import type { Stretch } from '@vacation-tracker/leave/stretch'
import { findStillApproved } from './approved-before.ts'
import { unindexedStatus } from './bookings.ts'
import type { Database, Tx } from './database.ts'

/** Leave of somebody that is settled, or waits for an approver. */
export type BookedAbsence = Stretch & { username: string }

/**
 * When these people are away between two days, both included, as far as it has been found valid. Of leave of which a
 * change is asked for both are told, what is approved and what may be: either may come.
 */
export async function findAbsences(
  db: Database | Tx,
  usernames: readonly string[],
  days: Pick<Stretch, 'startDate' | 'endDate'>,
): Promise<BookedAbsence[]> {
  if (usernames.length === 0) return []
  const asked = await db
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
    .where('end_date', '>=', days.startDate)
    .where('start_date', '<=', days.endDate)
    .execute()
  const approved = await findStillApproved(db, usernames, days)
  const before = approved.map(({ owner: username, startDate, endDate, startsAt, endsAt }) => {
    return { username, startDate, endDate, startsAt, endsAt }
  })
  return [...asked, ...before]
}
