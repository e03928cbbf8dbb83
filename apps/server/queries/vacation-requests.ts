import type { VacationRequest } from '@vacation-tracker/leave'
import type { Database, Store } from '../store/database.ts'
import { type RequestFilter, whereRequest } from '../store/request-filter.ts'
import { fromRow } from '../store/vacation-requests.ts'
import { type Page, type PageRequest, toPage } from './page.ts'

/** By what requests are listed: a column, and from which end. */
const orders = {
  NEWEST: { column: 'created_at', direction: 'desc', keyOf: ({ createdAt }: VacationRequest) => createdAt },
  OLDEST: { column: 'created_at', direction: 'asc', keyOf: ({ createdAt }: VacationRequest) => createdAt },
  EARLIEST: { column: 'start_date', direction: 'asc', keyOf: ({ startDate }: VacationRequest) => startDate },
  LATEST: { column: 'start_date', direction: 'desc', keyOf: ({ startDate }: VacationRequest) => startDate },
} as const

/** Requests that meet a filter, in an order; among those that are alike in it, by their ids. */
export async function listVacationRequests(
  { db, kind }: { db: Database; kind: Store['kind'] },
  { filter, sortedBy }: { filter: RequestFilter | null | undefined; sortedBy: keyof typeof orders },
  page: PageRequest,
): Promise<Page<VacationRequest>> {
  const { column, direction, keyOf } = orders[sortedBy]
  let query = db
    .selectFrom('vacation_request')
    .selectAll()
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(page.limit + 1)
  if (filter) query = query.where((eb) => whereRequest(eb, filter, kind))
  const [key, id] = page.after ?? []
  if (key !== undefined && id !== undefined) {
    const isAfter = direction === 'asc' ? '>' : '<'
    query = query.where((eb) => eb(eb.refTuple(column, 'id'), isAfter, eb.tuple(key, id)))
  }
  const rows = await query.execute()
  return toPage(rows.map(fromRow), page, (request) => [keyOf(request), request.id])
}
