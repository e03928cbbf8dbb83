import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import type { NotificationKind } from '@vacation-tracker/vacation-events/notification'
import type { Database, Tx } from './database.ts'
import { isStorableText } from './storable-text.ts'
import type { Tables } from './tables.ts'

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
  const [first, ...others] = notifications.map(toRow)
  if (first === undefined) return
  // Mostly one person is told, and building the statement costs more than running it.
  if (others.length === 0) await insertNotification(tx, first)
  else
    await tx
      .insertInto('notification')
      .values([first, ...others])
      .execute()
}

const insertNotification = prepared((tx: Tx, parameter: ParametersOf<Tables['notification']>) =>
  tx
    .insertInto('notification')
    .values({
      id: parameter('id'),
      recipient: parameter('recipient'),
      kind: parameter('kind'),
      message: parameter('message'),
      vacation_request_id: parameter('vacation_request_id'),
      created_at: parameter('created_at'),
      read_at: parameter('read_at'),
    })
    .compile(),
)

function toRow({ vacationRequestId, createdAt, readAt, ...same }: Notification): Tables['notification'] {
  return { ...same, vacation_request_id: vacationRequestId, created_at: createdAt, read_at: readAt }
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
