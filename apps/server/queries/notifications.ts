import type { Database } from '../store/database.ts'
import { factsIn, type Notification } from '../store/notifications.ts'
import { type Page, type PageRequest, toPage } from './page.ts'

/** A person's notifications, newest first. */
export async function listNotifications(
  db: Database,
  recipient: string,
  page: PageRequest,
): Promise<Page<Notification>> {
  const [createdAt, id] = page.after ?? []
  let query = db
    .selectFrom('notification')
    .select([
      'id',
      'recipient',
      'kind',
      'message',
      'vacation_request_id as vacationRequestId',
      'created_at as createdAt',
      'read_at as readAt',
      'facts',
    ])
    .where('recipient', '=', recipient)
    .where('in_app', '=', 1)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (createdAt !== undefined && id !== undefined) {
    query = query.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(createdAt, id)))
  }
  const items = (await query.execute()).map((row) => ({ ...row, facts: factsIn(row.facts) }))
  return toPage(items, page, (notification) => [notification.createdAt, notification.id])
}
