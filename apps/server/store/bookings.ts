import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import { type Booking, standardTypeOf } from '@vacation-tracker/leave/booking'
import type { CalendarWindow } from '@vacation-tracker/leave/calendar-window'
import type { ApprovalStatus } from '@vacation-tracker/vacation-events/vacation-request'
import { sql } from 'kysely'
import { approvedBeforeIn } from './approved-before.ts'
import type { Database, Tx } from './database.ts'
import type { VacationRequestRow } from './tables.ts'

/** Requests that are, or may become, days away. */
export const liveStatuses = ['PENDING_VALIDATION', 'PENDING_APPROVAL', 'APPROVED'] as const satisfies ApprovalStatus[]

/**
 * The status of a request, where it is looked for by its owner. Among a hundred owners SQLite would take the index on the
 * status, and go through all requests that there are; of an expression there is none.
 */
export const unindexedStatus = sql<ApprovalStatus>`approval_status || ''`

type BookedRow = Pick<VacationRequestRow, (typeof bookedColumns)[number]>

const bookedColumns = [
  'id',
  'leave_type',
  'category',
  'approval_status',
  'start_date',
  'end_date',
  'starts_at',
  'ends_at',
  'approved_before',
] as const

/** All leave of a person that counts against their balances. */
export async function findBookings(db: Database | Tx, owner: string): Promise<Booking[]> {
  return (await selectBooked(db, { owner })).rows.flatMap(toBookings)
}

const selectBooked = prepared((db: Database | Tx, parameter: ParametersOf<{ owner: string }>) =>
  db
    .selectFrom('vacation_request')
    .select(bookedColumns)
    .where('owner', '=', parameter('owner'))
    .where('approval_status', 'in', liveStatuses)
    .compile(),
)

/** The leave of a person on the days of a stretch, as far as it counts against their balances. */
export async function findBookingsOn(
  db: Database | Tx,
  owner: string,
  { startDate, endDate }: Pick<Booking, 'startDate' | 'endDate'>,
): Promise<Booking[]> {
  const rows = await db
    .selectFrom('vacation_request')
    .select(bookedColumns)
    .where('owner', '=', owner)
    .where(unindexedStatus, 'in', liveStatuses)
    .where((eb) =>
      eb.or([
        eb.and([eb('end_date', '>=', startDate), eb('start_date', '<=', endDate)]),
        // The days that were approved before are in no column of their own.
        eb('approved_before', 'is not', null),
      ]),
    )
    .execute()
  return rows.flatMap(toBookings)
}

/** All leave of these people, or of everybody, that counts against their balances, by username. */
export async function listBookings(db: Database | Tx, owners?: readonly string[]): Promise<Map<string, Booking[]>> {
  if (owners?.length === 0) return new Map()
  let query = selectBookedWithOwner(db)
  if (owners !== undefined) query = query.where('owner', 'in', owners)
  return byOwner(await query.execute())
}

/** Of what counts against the balances of these people, what may lie on days of the window. */
export async function listBookingsIn(
  db: Database | Tx,
  owners: readonly string[],
  { from, to }: CalendarWindow,
): Promise<Map<string, Booking[]>> {
  if (owners.length === 0) return new Map()
  const within = selectBookedWithOwner(db)
    .where('owner', 'in', owners)
    .where('end_date', '>=', from)
    .where('start_date', '<=', to)
    .where('approved_before', 'is', null)
  // The days that were approved before are in no column of their own.
  const changing = selectBookedWithOwner(db).where('owner', 'in', owners).where('approved_before', 'is not', null)
  return byOwner([...(await within.execute()), ...(await changing.execute())])
}

function selectBookedWithOwner(db: Database | Tx) {
  return db
    .selectFrom('vacation_request')
    .select([...bookedColumns, 'owner'])
    .where(unindexedStatus, 'in', liveStatuses)
}

function byOwner(rows: readonly (BookedRow & { owner: string })[]): Map<string, Booking[]> {
  const bookings = new Map<string, Booking[]>()
  for (const row of rows) {
    const own = bookings.get(row.owner)
    if (own === undefined) bookings.set(row.owner, toBookings(row))
    else own.push(...toBookings(row))
  }
  return bookings
}

/** One for each request, and two for one that asks for leave of another kind than is approved: each counts as its own. */
function toBookings(row: BookedRow): Booking[] {
  const asked: Booking = {
    id: row.id,
    leaveType: row.leave_type ?? standardTypeOf(row.category),
    status: row.approval_status === 'APPROVED' ? 'APPROVED' : 'PENDING',
    startDate: row.start_date,
    endDate: row.end_date,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  }
  const before = approvedBeforeIn(row)
  if (before === undefined) return [asked]
  const { startDate, endDate, startsAt, endsAt } = before
  const stretch = { startDate, endDate, startsAt, endsAt }
  const leaveType = before.leaveType ?? standardTypeOf(before.category)
  if (leaveType === asked.leaveType) return [{ ...asked, approvedBefore: stretch }]
  return [asked, { ...stretch, id: row.id, leaveType, status: 'APPROVED' }]
}
