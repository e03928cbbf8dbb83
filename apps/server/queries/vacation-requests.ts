import type { VacationRequest } from '@vacation-tracker/leave'
import { type Actor, kindScope } from '@vacation-tracker/leave/permissions'
import type { Workplace } from '../commands/transaction.ts'
import type { Database, Store } from '../store/database.ts'
import { type FilterView, type RequestFilter, whereRequest } from '../store/request-filter.ts'
import { fromRow } from '../store/vacation-requests.ts'
import { type Page, type PageRequest, toPage } from './page.ts'
import { listWaitingByPerson } from './waiting.ts'

/** By what requests are listed: a column, and from which end. */
const orders = {
  NEWEST: { column: 'created_at', direction: 'desc', keyOf: ({ createdAt }: VacationRequest) => createdAt },
  OLDEST: { column: 'created_at', direction: 'asc', keyOf: ({ createdAt }: VacationRequest) => createdAt },
  EARLIEST: { column: 'start_date', direction: 'asc', keyOf: ({ startDate }: VacationRequest) => startDate },
  LATEST: { column: 'start_date', direction: 'desc', keyOf: ({ startDate }: VacationRequest) => startDate },
} as const

/** Which requests, and in which order. */
export type RequestWish = {
  filter: RequestFilter | null | undefined
  sortedBy: keyof typeof orders
  /** Only those on which this person is asked to decide. */
  waitsFor: string | undefined
  viewer: Actor
}

/**
 * Requests that meet a filter, in an order; among those that are alike in it, by their ids. How many there are in all is
 * counted of those that wait for somebody.
 */
export async function listVacationRequests(
  workplace: Pick<Workplace, 'db' | 'bus' | 'house' | 'clock'> & { kind: Store['kind'] },
  { filter, sortedBy, waitsFor, viewer }: RequestWish,
  page: PageRequest,
): Promise<Page<VacationRequest> & { count: number | null }> {
  const { db, kind, house } = workplace
  const view = { kind, knows: kindScope(viewer, (await house.read(db)).house.teams) }
  const { column, direction, keyOf } = orders[sortedBy]
  let query = db
    .selectFrom('vacation_request')
    .selectAll()
    .orderBy(column, direction)
    .orderBy('id', direction)
    .limit(page.limit + 1)
  if (filter) query = query.where((eb) => whereRequest(eb, filter, view))
  let count: number | null = null
  if (waitsFor !== undefined) {
    const ids = (await listWaitingByPerson(workplace)).get(waitsFor) ?? []
    if (ids.length === 0) return { items: [], nextToken: null, count: 0 }
    query = query.where('id', 'in', ids)
    count = filter ? await countOf(db, ids, { filter, view }) : ids.length
  }
  const [key, id] = page.after ?? []
  if (key !== undefined && id !== undefined) {
    const isAfter = direction === 'asc' ? '>' : '<'
    query = query.where((eb) => eb(eb.refTuple(column, 'id'), isAfter, eb.tuple(key, id)))
  }
  const rows = await query.execute()
  return { ...toPage(rows.map(fromRow), page, (request) => [keyOf(request), request.id]), count }
}

async function countOf(
  db: Database,
  ids: readonly string[],
  { filter, view }: { filter: RequestFilter; view: FilterView },
): Promise<number> {
  const { count } = await db
    .selectFrom('vacation_request')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where('id', 'in', ids)
    .where((eb) => whereRequest(eb, filter, view))
    .executeTakeFirstOrThrow()
  return Number(count)
}
