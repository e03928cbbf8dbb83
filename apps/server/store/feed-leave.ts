import type { VacationRequest } from '@vacation-tracker/leave'
import type { Database } from './database.ts'
import { fromRow } from './vacation-requests.ts'

/** Which leave a feed tells: of these people, or of everybody. */
export type FeedLeave = {
  usernames: readonly string[] | undefined
  /** Only what ends on this day or later. */
  from: string
  /** Leave that was denied is told of as far as that happened at this instant or later. */
  deniedSince: string
}

/** Leave that is settled or waits for a decision, and what was denied lately, in the order of the first days. */
export async function findFeedLeave(
  db: Database,
  { usernames, from, deniedSince }: FeedLeave,
): Promise<VacationRequest[]> {
  if (usernames?.length === 0) return []
  let query = db
    .selectFrom('vacation_request')
    .selectAll()
    .where('end_date', '>=', from)
    .where((eb) =>
      eb.or([
        eb('approval_status', 'in', ['PENDING_APPROVAL', 'APPROVED']),
        eb.and([eb('approval_status', '=', 'DENIED'), eb('updated_at', '>=', deniedSince)]),
      ]),
    )
    .orderBy('start_date')
    .orderBy('id')
  if (usernames !== undefined) query = query.where('owner', 'in', usernames)
  return (await query.execute()).map(fromRow)
}
