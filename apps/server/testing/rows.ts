import { randomUUIDv7 } from 'node:crypto'
import type { VacationRequestRow } from '../store/tables.ts'
import type { TestApp } from './app.ts'

/** A request as it lies in the database, in any state and with nothing having happened. */
export function rowOf(owner: string, other: Partial<VacationRequestRow> = {}): VacationRequestRow {
  const createdAt = '2026-05-13T10:00:00.000Z'
  return {
    id: randomUUIDv7(),
    owner,
    category: 'ANNUAL_LEAVE',
    description: null,
    approval_status: 'PENDING_APPROVAL',
    start_date: '2026-07-06',
    end_date: '2026-07-10',
    starts_at: 'MORNING',
    ends_at: 'EVENING',
    approved_by: other.approval_status === 'APPROVED' ? 'ada' : null,
    rejection_reason: ['DENIED', 'REJECTED_BY_SYSTEM'].includes(other.approval_status ?? '') ? 'No.' : null,
    created_at: createdAt,
    updated_at: createdAt,
    asked_at: createdAt,
    version: 1,
    leave_type: null,
    days: null,
    endorsed_by: null,
    escalated_at: null,
    documented_at: null,
    approved_before: null,
    ...other,
  }
}

/** Puts requests into the database past all rules, and returns the id of the first. */
export async function putRows({ db }: Pick<TestApp, 'db'>, rows: VacationRequestRow[]): Promise<string> {
  await db.insertInto('vacation_request').values(rows).execute()
  return rows[0]?.id ?? ''
}
