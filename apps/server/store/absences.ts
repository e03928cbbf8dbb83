import type { Stretch } from '@vacation-tracker/leave/stretch'
import { approvedBeforeIn } from './approved-before.ts'
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
  return [...asked, ...(await findApprovedBefore(db, usernames, days))]
}

/** What stays approved while a change of it is asked for. There is little of it at any time, so its days are read here. */
async function findApprovedBefore(
  db: Database | Tx,
  usernames: readonly string[],
  days: Pick<Stretch, 'startDate' | 'endDate'>,
): Promise<BookedAbsence[]> {
  const rows = await db
    .selectFrom('vacation_request')
    .select(['owner', 'approved_before'])
    .where('owner', 'in', usernames)
    .where('approved_before', 'is not', null)
    .execute()
  return rows.flatMap((row) => {
    const approved = approvedBeforeIn(row)
    if (approved === undefined || approved.endDate < days.startDate || approved.startDate > days.endDate) return []
    const { startDate, endDate, startsAt, endsAt } = approved
    return [{ username: row.owner, startDate, endDate, startsAt, endsAt }]
  })
}
