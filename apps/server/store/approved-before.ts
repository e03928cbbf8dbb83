import type { ApprovedBefore } from '@vacation-tracker/vacation-events/vacation-request'
import type { Database, Tx } from './database.ts'
import type { VacationRequestRow } from './tables.ts'

/** What stays approved while a change of it is asked for. Only `toApprovedBefore` has written it. */
export function approvedBeforeIn({
  approved_before,
}: Pick<VacationRequestRow, 'approved_before'>): ApprovedBefore | undefined {
  return approved_before === null ? undefined : JSON.parse(approved_before)
}

/** As it lies in the column `approved_before`. */
export function toApprovedBefore(approved: ApprovedBefore | undefined): string | null {
  return approved === undefined ? null : JSON.stringify(approved)
}

/** What stays approved of the request with this id. */
export type StillApproved = ApprovedBefore & { id: string; owner: string }

/**
 * What these people have approved leave of between two days, both included, while a change of it is asked for. There is
 * little of that at any time, so its days are in no columns of their own.
 */
export async function findStillApproved(
  db: Database | Tx,
  usernames: readonly string[],
  { startDate, endDate }: Pick<ApprovedBefore, 'startDate' | 'endDate'>,
): Promise<StillApproved[]> {
  if (usernames.length === 0) return []
  const rows = await db
    .selectFrom('vacation_request')
    .select(['id', 'owner', 'approved_before'])
    .where('owner', 'in', usernames)
    .where('approved_before', 'is not', null)
    .execute()
  return rows.flatMap((row) => {
    const approved = approvedBeforeIn(row)
    if (approved === undefined || approved.endDate < startDate || approved.startDate > endDate) return []
    return [{ id: row.id, owner: row.owner, ...approved }]
  })
}
