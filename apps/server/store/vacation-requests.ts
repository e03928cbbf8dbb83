import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import type { VacationRequest } from '@vacation-tracker/leave'
import type { OwnRequest } from '@vacation-tracker/leave/validation'
import { type ExpressionBuilder, sql } from 'kysely'
import { approvedBeforeIn, toApprovedBefore } from './approved-before.ts'
import { liveStatuses } from './bookings.ts'
import type { Database, Tx } from './database.ts'
import { isStorableText } from './storable-text.ts'
import type { Tables, VacationRequestRow } from './tables.ts'

/** Somebody else has changed the same thing in the meantime. Decide anew on what it is now. */
export class ConcurrencyError extends Error {
  override name = 'ConcurrencyError'
}

export async function findVacationRequest(db: Database | Tx, id: string): Promise<VacationRequest | undefined> {
  if (!isStorableText(id)) return undefined
  const [row] = (await selectRequest(db, { id })).rows
  return row && fromRow(row)
}

const selectRequest = prepared((db: Database | Tx, parameter: ParametersOf<{ id: string }>) =>
  db.selectFrom('vacation_request').selectAll().where('id', '=', parameter('id')).compile(),
)

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
    await insertRequest(tx, { ...toRow(after), asked_at: after.createdAt })
    return
  }
  const { id, version } = before
  const { numAffectedRows } =
    after === undefined
      ? await deleteRequest(tx, { id, version })
      : await updateRequest(tx, {
          ...toRow(after),
          was: version,
          asked_anew_at: asksAnew(before, after) ? after.updatedAt : null,
        })
  if (numAffectedRows !== 1n)
    throw new ConcurrencyError(`Vacation request ${before.id} has changed since version ${before.version}.`)
}

const insertRequest = prepared((tx: Tx, parameter: ParametersOf<RowOfRequest & { asked_at: string }>) =>
  tx
    .insertInto('vacation_request')
    .values({ ...placesOfRow(parameter), asked_at: parameter('asked_at') })
    .compile(),
)

const deleteRequest = prepared((tx: Tx, parameter: ParametersOf<{ id: string; version: number }>) =>
  tx
    .deleteFrom('vacation_request')
    .where('id', '=', parameter('id'))
    .where('version', '=', parameter('version'))
    .compile(),
)

const updateRequest = prepared((tx: Tx, parameter: ParametersOf<Changed>) => {
  const { id, ...set } = placesOfRow(parameter)
  return tx
    .updateTable('vacation_request')
    .set({
      ...set,
      asked_at: sql`coalesce(${parameter('asked_anew_at')}, asked_at)`,
      // What is asked anew has not been waiting yet.
      escalated_at: sql`case when cast(${parameter('asked_anew_at')} as text) is null then escalated_at end`,
    })
    .where('id', '=', id)
    .where('version', '=', parameter('was'))
    .compile()
})

/** As many requests as are read at once, so that others get their turn between. */
const pageSize = 500

/**
 * Requests that are, or may become, days away on or after `from` and not after `until`: of one person, or of everybody. They
 * come page by page, in the order of their ids.
 */
export async function* liveRequests(
  db: Database,
  { from, until, owner }: { from: string; until?: string | undefined; owner?: string | undefined },
): AsyncGenerator<VacationRequest[]> {
  let live = db
    .selectFrom('vacation_request')
    .selectAll()
    .where('approval_status', 'in', liveStatuses)
    .where('end_date', '>=', from)
    .orderBy('id')
    .limit(pageSize)
  if (until !== undefined) live = live.where('start_date', '<=', until)
  if (owner !== undefined) live = live.where('owner', '=', owner)
  for (let rows = await live.execute(); rows.length > 0; ) {
    yield rows.map(fromRow)
    const last = rows.at(-1)?.id ?? ''
    rows = rows.length < pageSize ? [] : await live.where('id', '>', last).execute()
  }
}

/** Keeps others from changing a request until the transaction ends, and waits for who is changing it. */
export async function lockVacationRequest(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('vacation_request').set({ version: sql`version` }).where('id', '=', id).execute()
}

/** Whether further people have been asked, because nobody had decided for too long. */
export async function wasEscalated(db: Database | Tx, id: string): Promise<boolean> {
  const [row] = (await selectEscalated(db, { id })).rows
  return row?.escalated_at !== undefined && row.escalated_at !== null
}

const selectEscalated = prepared((db: Database | Tx, parameter: ParametersOf<{ id: string }>) =>
  db.selectFrom('vacation_request').select('escalated_at').where('id', '=', parameter('id')).compile(),
)

/** When the dates of a request were asked for, and the owner's other requests that were asked for before. */
export async function findEarlierRequests(
  tx: Database | Tx,
  request: VacationRequest,
): Promise<{ askedAt: string; ownRequests: OwnRequest[] }> {
  const { rows } = await selectOverlapping(tx, request)
  const askedAt = rows.find((row) => row.id === request.id)?.asked_at ?? request.createdAt
  const others = rows.filter((row) => row.id !== request.id)
  const earlier = others.filter(
    (row) =>
      row.approval_status !== 'PENDING_VALIDATION' ||
      row.asked_at < askedAt ||
      (row.asked_at === askedAt && row.id < request.id),
  )
  return { askedAt, ownRequests: [...earlier.map(toOwnRequest), ...others.flatMap(toApprovedRequest)] }
}

/** The requests of a person that may lie on the days of a draft; those of which a change is asked for as approved, too. */
export async function findOwnRequests(
  db: Database | Tx,
  owner: string,
  { startDate, endDate }: Pick<VacationRequest, 'startDate' | 'endDate'>,
): Promise<OwnRequest[]> {
  const { rows } = await selectOverlapping(db, { owner, startDate, endDate })
  return [...rows.map(toOwnRequest), ...rows.flatMap(toApprovedRequest)]
}

/** What stays approved of a request of which a change is asked for, whenever that was. */
function toApprovedRequest(row: OverlappingRow): OwnRequest[] {
  const approved = approvedBeforeIn(row)
  if (approved === undefined) return []
  const { category, startDate, endDate, startsAt, endsAt } = approved
  return [{ id: row.id, category, approvalStatus: 'APPROVED', startDate, endDate, startsAt, endsAt }]
}

function toOwnRequest(row: OverlappingRow): OwnRequest {
  return {
    id: row.id,
    category: row.category,
    approvalStatus: row.approval_status,
    startDate: row.start_date,
    endDate: row.end_date,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
  }
}

type OverlappingRow = Pick<
  VacationRequestRow,
  'id' | 'category' | 'approval_status' | 'start_date' | 'end_date' | 'starts_at' | 'ends_at' | 'approved_before'
>

const selectOverlapping = prepared(
  (tx: Database | Tx, parameter: ParametersOf<Pick<VacationRequest, 'owner' | 'startDate' | 'endDate'>>) => {
    const own = tx
      .selectFrom('vacation_request')
      .select(['id', 'category', 'approval_status', 'start_date', 'end_date', 'starts_at', 'ends_at', 'asked_at'])
      .select('approved_before')
      .where('owner', '=', parameter('owner'))
    const meets = (eb: ExpressionBuilder<Tables, 'vacation_request'>) =>
      eb.and([eb('end_date', '>=', parameter('startDate')), eb('start_date', '<=', parameter('endDate'))])
    // These days are in no column of their own; the rules see whether they meet. A person has few of them, and asked for
    // in one condition with the others they would have all requests of the person read.
    const changing = own.where('approved_before', 'is not', null).where((eb) => eb.not(meets(eb)))
    return own.where(meets).unionAll(changing).compile()
  },
)

export function fromRow(row: VacationRequestRow): VacationRequest {
  const approvedBefore = approvedBeforeIn(row)
  return {
    id: row.id,
    category: row.category,
    ...(row.description !== null && { description: row.description }),
    approvalStatus: row.approval_status,
    startDate: row.start_date,
    endDate: row.end_date,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    owner: row.owner,
    ...(row.approved_by !== null && { approvedBy: row.approved_by }),
    ...(row.rejection_reason !== null && { rejectionReason: row.rejection_reason }),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    version: row.version,
    ...(row.leave_type !== null && { leaveType: row.leave_type }),
    ...(row.days !== null && { days: row.days }),
    ...(row.endorsed_by !== null && { endorsedBy: row.endorsed_by }),
    ...(row.documented_at !== null && { documentReceivedAt: row.documented_at }),
    ...(approvedBefore !== undefined && { approvedBefore }),
  }
}

type RowOfRequest = Omit<VacationRequestRow, 'asked_at' | 'escalated_at'>

/** A row as it is to be, if its version is still what it was. */
type Changed = RowOfRequest & { was: number; asked_anew_at: string | null }

function toRow(request: VacationRequest): RowOfRequest {
  return {
    id: request.id,
    owner: request.owner,
    category: request.category,
    description: request.description ?? null,
    approval_status: request.approvalStatus,
    start_date: request.startDate,
    end_date: request.endDate,
    starts_at: request.startsAt,
    ends_at: request.endsAt,
    approved_by: request.approvedBy ?? null,
    rejection_reason: request.rejectionReason ?? null,
    created_at: request.createdAt,
    updated_at: request.updatedAt,
    version: request.version,
    leave_type: request.leaveType ?? null,
    days: request.days ?? null,
    endorsed_by: request.endorsedBy ?? null,
    documented_at: request.documentReceivedAt ?? null,
    approved_before: toApprovedBefore(request.approvedBefore),
  }
}

function placesOfRow(parameter: ParametersOf<RowOfRequest>): RowOfRequest {
  return {
    id: parameter('id'),
    owner: parameter('owner'),
    category: parameter('category'),
    description: parameter('description'),
    approval_status: parameter('approval_status'),
    start_date: parameter('start_date'),
    end_date: parameter('end_date'),
    starts_at: parameter('starts_at'),
    ends_at: parameter('ends_at'),
    approved_by: parameter('approved_by'),
    rejection_reason: parameter('rejection_reason'),
    created_at: parameter('created_at'),
    updated_at: parameter('updated_at'),
    version: parameter('version'),
    leave_type: parameter('leave_type'),
    days: parameter('days'),
    endorsed_by: parameter('endorsed_by'),
    documented_at: parameter('documented_at'),
    approved_before: parameter('approved_before'),
  }
}

/** Other days are asked for then, and a change of what was approved is whenever that is. */
function asksAnew(before: VacationRequest, after: VacationRequest): boolean {
  return (
    (before.approvalStatus === 'APPROVED' && after.approvedBefore !== undefined) ||
    after.startDate !== before.startDate ||
    after.endDate !== before.endDate ||
    after.startsAt !== before.startsAt ||
    after.endsAt !== before.endsAt
  )
}
