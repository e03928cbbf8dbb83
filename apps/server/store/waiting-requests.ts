import type { Category } from '@vacation-tracker/vacation-events/vacation-request'
import type { Database, Tx } from './database.ts'

/** A request that an approver has to decide, about which nobody further has been asked. */
export type WaitingRequest = {
  id: string
  version: number
  owner: string
  team: string | null
  timeZone: string
  category: Category
  leaveType?: string
  endorsedBy?: string
  /** The instant at which its days were asked for, ISO 8601. */
  askedAt: string
}

/** What waits, in the order in which it was asked. */
export async function listWaiting(db: Database): Promise<WaitingRequest[]> {
  const rows = await db
    .selectFrom('vacation_request')
    .innerJoin('person', 'person.username', 'vacation_request.owner')
    .select(['id', 'version', 'owner', 'team_id', 'time_zone', 'category', 'leave_type', 'endorsed_by', 'asked_at'])
    .where('approval_status', '=', 'PENDING_APPROVAL')
    .where('escalated_at', 'is', null)
    .orderBy('asked_at')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    owner: row.owner,
    team: row.team_id,
    timeZone: row.time_zone,
    category: row.category,
    ...(row.leave_type !== null && { leaveType: row.leave_type }),
    ...(row.endorsed_by !== null && { endorsedBy: row.endorsed_by }),
    askedAt: row.asked_at,
  }))
}

/** Marks a request as escalated. @returns whether it was still as it was seen, and nobody else was quicker */
export async function claimEscalation(
  tx: Tx,
  { id, version }: Pick<WaitingRequest, 'id' | 'version'>,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('vacation_request')
    .set({ escalated_at: at })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('escalated_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Those of these requests about which further people have been asked. */
export async function findEscalated(db: Database | Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('vacation_request')
    .select('id')
    .where('id', 'in', ids)
    .where('escalated_at', 'is not', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
