import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import type { Stretch } from '@vacation-tracker/leave/stretch'
import { notificationKinds } from '@vacation-tracker/vacation-events/notification'
import type { Category } from '@vacation-tracker/vacation-events/vacation-request'
import type { Selectable } from 'kysely'
import type { Database, Tx } from './database.ts'
import { isStorableText } from './storable-text.ts'
import type { Tables } from './tables.ts'

/** Why somebody is told: about a request, about the contract of an event, or about days that they are about to lose. */
export const toldKinds = [...notificationKinds, 'CONTRACT_ENDS', 'DAYS_EXPIRE'] as const
export type ToldKind = (typeof toldKinds)[number]

/** When a mail goes out: at once, with others once a day, or not at all. `DIGESTED` has been put into a daily one. */
export type MailTiming = 'AT_ONCE' | 'DAILY' | 'NEVER' | 'DIGESTED'

/**
 * What a notification is about, in values, so that whoever shows it can say it in their own words. People are told by
 * name; what is not known, or not for the reader, is absent.
 */
export type NotificationFacts = Partial<Stretch> & {
  /** Whose leave it is. */
  person?: string
  /** Who did it. */
  actor?: string
  category?: Category
  /** Whether it is about a change of approved leave: the days are those asked for or, when that was refused, those that stay. */
  isChange?: true
  reason?: string
  leaveType?: string
  days?: number
  /** What it cost until something changed. */
  daysBefore?: number
  lastDay?: string
}

/** What somebody is told. */
export type Notification = {
  id: string
  recipient: string
  kind: ToldKind
  /** In the recipient’s language, as it was when they were told. */
  message: string
  /** The request that it is about, if it is about one. */
  vacationRequestId: string | null
  facts: NotificationFacts
  createdAt: string
  readAt: string | null
}

/** A notification that is to be written down, and the ways by which it reaches the person. */
export type NewNotification = Notification & { inApp: boolean; mail: MailTiming }

export async function addNotifications(tx: Tx, notifications: readonly NewNotification[]): Promise<void> {
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

const insertNotification = prepared((tx: Tx, parameter: ParametersOf<NotificationRow>) =>
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
      facts: parameter('facts'),
      in_app: parameter('in_app'),
      mail: parameter('mail'),
    })
    .compile(),
)

type NotificationRow = Selectable<Tables['notification']>

function toRow({ vacationRequestId, createdAt, readAt, facts, inApp, ...same }: NewNotification): NotificationRow {
  return {
    ...same,
    ...{ vacation_request_id: vacationRequestId, created_at: createdAt, read_at: readAt },
    ...{ facts: JSON.stringify(facts), in_app: inApp ? 1 : 0 },
  }
}

/** The facts of a notification as they lie in their column: we have written them ourselves, so they are what they say. */
export function factsIn(json: string): NotificationFacts {
  return JSON.parse(json) as NotificationFacts
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
    .where('in_app', '=', 1)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Removes what is older, read or not; returns how many there were. Where nothing is, nothing is written. */
export async function pruneNotifications(db: Database, before: string): Promise<number> {
  let removed = 0
  for (;;) {
    const old = await db
      .selectFrom('notification')
      .select('id')
      .where('created_at', '<', before)
      .limit(mostAtOnce)
      .execute()
    if (old.length === 0) return removed
    const ids = old.map(({ id }) => id)
    await db.deleteFrom('notification').where('id', 'in', ids).execute()
    removed += ids.length
  }
}

/** As many as are removed in one go, so that others get their turn between. */
const mostAtOnce = 1_000
