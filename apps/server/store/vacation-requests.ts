import type { VacationRequest } from '@vacation-tracker/leave'
import type { OwnRequest } from '@vacation-tracker/leave/validation'
import type { Database, Tx } from './database.ts'
import { isStorableText } from './storable-text.ts'
import type { VacationRequestRow } from './tables.ts'

/** Somebody else has changed the same thing in the meantime. Decide anew on what it is now. */
export class ConcurrencyError extends Error {
  override name = 'ConcurrencyError'
}

export async function findVacationRequest(db: Database | Tx, id: string): Promise<VacationRequest | undefined> {
  if (!isStorableText(id)) return undefined
  const row = await db.selectFrom('vacation_request').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

/**
 * Replaces a request by what it has become: from nothing, to something else, or to nothing.
 *
 * @throws ConcurrencyError when it is no longer what it was
 */
export async function saveVacationRequest(
  tx: Tx,
  before: VacationRequest | undefined,
  after: VacationRequest | undefined,
): Promise<void> {
  if (before === undefined) {
    if (after === undefined) return
    await tx
      .insertInto('vacation_request')
      .values({ ...toRow(after), asked_at: after.createdAt })
      .execute()
    return
  }
  const changed =
    after === undefined
      ? await tx
          .deleteFrom('vacation_request')
          .where('id', '=', before.id)
          .where('version', '=', before.version)
          .executeTakeFirst()
      : await tx
          .updateTable('vacation_request')
          .set({ ...toRow(after), ...(asksAnew(before, after) && { asked_at: after.updatedAt }) })
          .where('id', '=', before.id)
          .where('version', '=', before.version)
          .executeTakeFirst()
  const count = 'numDeletedRows' in changed ? changed.numDeletedRows : changed.numUpdatedRows
  if (count !== 1n)
    throw new ConcurrencyError(`Vacation request ${before.id} has changed since version ${before.version}.`)
}

/** When the dates of a request were asked for, and the owner's other requests that were asked for before. */
export async function findEarlierRequests(
  tx: Tx,
  request: VacationRequest,
): Promise<{ askedAt: string; ownRequests: OwnRequest[] }> {
  const rows = await tx
    .selectFrom('vacation_request')
    .select(['id', 'category', 'approval_status', 'start_date', 'end_date', 'asked_at'])
    .where('owner', '=', request.owner)
    .where('end_date', '>=', request.startDate)
    .where('start_date', '<=', request.endDate)
    .execute()
  const askedAt = rows.find((row) => row.id === request.id)?.asked_at ?? request.createdAt
  const earlier = rows.filter(
    (row) =>
      row.id !== request.id &&
      (row.approval_status !== 'PENDING_VALIDATION' ||
        row.asked_at < askedAt ||
        (row.asked_at === askedAt && row.id < request.id)),
  )
  return {
    askedAt,
    ownRequests: earlier.map((row) => ({
      id: row.id,
      category: row.category,
      approvalStatus: row.approval_status,
      startDate: row.start_date,
      endDate: row.end_date,
    })),
  }
}

export function fromRow(row: VacationRequestRow): VacationRequest {
  return {
    id: row.id,
    category: row.category,
    ...(row.description !== null && { description: row.description }),
    approvalStatus: row.approval_status,
    startDate: row.start_date,
    endDate: row.end_date,
    owner: row.owner,
    ...(row.approved_by !== null && { approvedBy: row.approved_by }),
    ...(row.rejection_reason !== null && { rejectionReason: row.rejection_reason }),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
  }
}

function toRow(request: VacationRequest): Omit<VacationRequestRow, 'asked_at'> {
  return {
    id: request.id,
    owner: request.owner,
    category: request.category,
    description: request.description ?? null,
    approval_status: request.approvalStatus,
    start_date: request.startDate,
    end_date: request.endDate,
    approved_by: request.approvedBy ?? null,
    rejection_reason: request.rejectionReason ?? null,
    created_at: request.createdAt,
    updated_at: request.updatedAt,
    version: request.version,
  }
}

function asksAnew(before: VacationRequest, after: VacationRequest): boolean {
  return after.startDate !== before.startDate || after.endDate !== before.endDate
}
