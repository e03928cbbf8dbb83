import type { NotificationKind } from '@vacation-tracker/vacation-events/notification'
import type { Database, Tx } from './database.ts'
import { isStorableText } from './storable-text.ts'

/** Why somebody is told: about a request, or about the contract of an event. */
export type ToldKind = NotificationKind | 'CONTRACT_ENDS'

/** What somebody is told. */
export type Notification = {
  id: string
  recipient: string
  kind: ToldKind
  message: string
  /** The request that it is about, if it is about one. */
  vacationRequestId: string | null
  createdAt: string
  readAt: string | null
}

export async function addNotifications(tx: Tx, notifications: readonly Notification[]): Promise<void> {
  await tx
    .insertInto('notification')
    .values(
      notifications.map(({ vacationRequestId, createdAt, readAt, ...same }) => ({
        ...same,
        vacation_request_id: vacationRequestId,
        created_at: createdAt,
        read_at: readAt,
      })),
    )
    .execute()
}

/** Marks a person's notifications as read; all of them when no ids are given. */
export async function markRead(
  tx: Tx,
  recipient: string,
  ids: readonly string[] | undefined,
  readAt: string,
): Promise<void> {
  const known = ids?.filter(isStorableText)
  if (known?.length === 0) return
  const unread = tx
    .updateTable('notification')
    .set({ read_at: readAt })
    .where('recipient', '=', recipient)
    .where('read_at', 'is', null)
  await (known === undefined ? unread : unread.where('id', 'in', known)).execute()
}

export async function countUnread(db: Database | Tx, recipient: string): Promise<number> {
  const { count } = await db
    .selectFrom('notification')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('recipient', '=', recipient)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}
