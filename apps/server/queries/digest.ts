import type { Stretch } from '@vacation-tracker/leave/stretch'
import type { Category } from '@vacation-tracker/vacation-events/vacation-request'
import type { Database } from '../store/database.ts'

/** A request that waits for a decision. */
export type WaitingOne = Stretch & { id: string; person: string; category: Category }

/** Those of these requests that are still undecided, the oldest first. */
export async function findWaitingOnes(db: Database, ids: readonly string[]): Promise<WaitingOne[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('vacation_request')
    .leftJoin('person', 'person.username', 'vacation_request.owner')
    .selectAll('vacation_request')
    .select('person.name')
    .where('vacation_request.id', 'in', ids)
    .where('approval_status', '=', 'PENDING_APPROVAL')
    .orderBy('asked_at')
    .orderBy('vacation_request.id')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, person: row.name ?? row.owner, category: row.category },
    ...{ startDate: row.start_date, endDate: row.end_date, startsAt: row.starts_at, endsAt: row.ends_at },
  }))
}

/** What these notifications say, the oldest first: those that have not been read since. */
export async function findToldOnes(db: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('notification')
    .select('message')
    .where('id', 'in', ids)
    .where('read_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(({ message }) => message)
}
