import type { VacationRequest } from '@vacation-tracker/leave'
import type { Database, Store } from '../store/database.ts'
import { type RequestFilter, whereRequest } from '../store/request-filter.ts'
import { fromRow } from '../store/vacation-requests.ts'
import { type Page, type PageRequest, toPage } from './page.ts'

/** Requests that meet a filter, newest first. */
export async function listVacationRequests(
  { db, kind }: { db: Database; kind: Store['kind'] },
  filter: RequestFilter | null | undefined,
  page: PageRequest,
): Promise<Page<VacationRequest>> {
  let query = db
    .selectFrom('vacation_request')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (filter) query = query.where((eb) => whereRequest(eb, filter, kind))
  const [createdAt, id] = page.after ?? []
  if (createdAt !== undefined && id !== undefined) {
    query = query.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(createdAt, id)))
  }
  const rows = await query.execute()
  return toPage(rows.map(fromRow), page, (request) => [request.createdAt, request.id])
}
