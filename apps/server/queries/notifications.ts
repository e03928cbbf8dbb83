import type { Database } from '../store/database.ts'
import type { Notification } from '../store/notifications.ts'
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
    ])
    .where('recipient', '=', recipient)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (createdAt !== undefined && id !== undefined) {
    query = query.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(createdAt, id)))
  }
  return toPage(await query.execute(), page, (notification) => [notification.createdAt, notification.id])
}
