import type { VacationRequest } from '@vacation-tracker/leave'
import { standingAgain } from '@vacation-tracker/leave/approved-before'
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

/**
 * Leave that is settled or waits for a decision, and what was denied lately, in the order of the first days. Leave of which
 * a change is asked for is told as it stays approved until that is decided.
 */
export async function findFeedLeave(
  db: Database,
  { usernames, from, deniedSince }: FeedLeave,
): Promise<VacationRequest[]> {
  if (usernames?.length === 0) return []
  let query = db
    .selectFrom('vacation_request')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb.and([eb('approval_status', 'in', ['PENDING_APPROVAL', 'APPROVED']), eb('end_date', '>=', from)]),
        eb.and([eb('approval_status', '=', 'DENIED'), eb('updated_at', '>=', deniedSince), eb('end_date', '>=', from)]),
        eb('approved_before', 'is not', null),
      ]),
    )
  if (usernames !== undefined) query = query.where('owner', 'in', usernames)
  const leave = (await query.execute()).map(fromRow).map(asItStands)
  return leave.filter(({ endDate }) => endDate >= from).sort(inOrder)
}

function asItStands(request: VacationRequest): VacationRequest {
  return request.approvedBefore === undefined ? request : standingAgain(request, request.approvedBefore)
}

function inOrder(one: VacationRequest, other: VacationRequest): number {
  return `${one.startDate} ${one.id}` < `${other.startDate} ${other.id}` ? -1 : 1
}
