import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import { standardTypeOf } from '@vacation-tracker/leave/booking'
import type { CalendarWindow } from '@vacation-tracker/leave/calendar-window'
import type { Stretch } from '@vacation-tracker/leave/stretch'
import { findStillApproved, type StillApproved } from './approved-before.ts'
import { unindexedStatus } from './bookings.ts'
import type { Database } from './database.ts'

/** Somebody who works here, with what is agreed about their days as it is stored (JSON). */
export type CalendarPersonRow = {
  username: string
  name: string
  team_id: string | null
  starts_on: string | null
  ends_on: string | null
  schedules: string
  places: string
}

/** Leave that somebody may see on a calendar. Pending is what has been found valid and waits for a decision. */
export type CalendarAbsenceRow = Stretch & { id: string; owner: string; isPending: boolean; leaveType: string }

const selectPeople = prepared((db: Database, parameter: ParametersOf<CalendarWindow>) =>
  db
    .selectFrom('person')
    .select(['username', 'name', 'team_id', 'starts_on', 'ends_on', 'schedules', 'places'])
    .where('deactivated_at', 'is', null)
    .where((eb) => eb.or([eb('starts_on', 'is', null), eb('starts_on', '<=', parameter('to'))]))
    .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', parameter('from'))]))
    .compile(),
)

/** Everybody who works here on a day of the window, in no order. */
export async function findPeopleAt(db: Database, window: CalendarWindow): Promise<CalendarPersonRow[]> {
  return (await selectPeople(db, window)).rows
}

/**
 * The leave of these people that meets the window, in the order of the first days. Of leave of which a change is asked for
 * it is what stays approved until that is decided: the days on which one can count.
 */
export async function findAbsencesOf(
  db: Database,
  usernames: readonly string[],
  { from, to }: CalendarWindow,
): Promise<CalendarAbsenceRow[]> {
  if (usernames.length === 0) return []
  const rows = await db
    .selectFrom('vacation_request')
    .select(['id', 'owner', 'category', 'leave_type', 'approval_status'])
    .select(['start_date', 'end_date', 'starts_at', 'ends_at'])
    .where('owner', 'in', usernames)
    .where('end_date', '>=', from)
    .where('start_date', '<=', to)
    .where(unindexedStatus, 'in', ['PENDING_APPROVAL', 'APPROVED'])
    .where('approved_before', 'is', null)
    .orderBy('start_date')
    .orderBy('id')
    .execute()
  const settled = rows.map((row) => ({
    id: row.id,
    owner: row.owner,
    isPending: row.approval_status === 'PENDING_APPROVAL',
    leaveType: row.leave_type ?? standardTypeOf(row.category),
    startDate: row.start_date,
    endDate: row.end_date,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  }))
  const changing = await findStillApproved(db, usernames, { startDate: from, endDate: to })
  if (changing.length === 0) return settled
  return [...settled, ...changing.map(stillAway)].sort(inOrder)
}

function stillAway({ id, owner, category, leaveType, startDate, endDate, startsAt, endsAt }: StillApproved) {
  const kind = leaveType ?? standardTypeOf(category)
  return { id, owner, isPending: false, leaveType: kind, startDate, endDate, startsAt, endsAt }
}

function inOrder(one: CalendarAbsenceRow, other: CalendarAbsenceRow): number {
  const [before, after] = [`${one.startDate} ${one.id}`, `${other.startDate} ${other.id}`]
  return before < after ? -1 : 1
}
