import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import type { Database } from './database.ts'

/** Where somebody's mails go. */
export async function addressOf(db: Database, username: string): Promise<string | undefined> {
  return (await selectAddress(db, { username })).rows[0]?.email
}

const selectAddress = prepared((db: Database, parameter: ParametersOf<{ username: string }>) =>
  db.selectFrom('user').select('email').where('username', '=', parameter('username')).compile(),
)

/** Whether a mail has been sent that is marked so. */
export async function isSent(db: Database, mark: string): Promise<boolean> {
  return (await findSent(db, [mark])).length > 0
}

/** Those of the marked mails that have been sent. */
export async function findSent(db: Database, marks: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('sent_mail')
    .select('notification_id')
    .where('notification_id', 'in', marks)
    .execute()
  return rows.map((row) => row.notification_id)
}

export async function rememberSent(db: Database, mark: string, at: string): Promise<void> {
  await db
    .insertInto('sent_mail')
    .values({ notification_id: mark, sent_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function forgetSent(db: Database, marks: readonly string[]): Promise<void> {
  if (marks.length > 0) await db.deleteFrom('sent_mail').where('notification_id', 'in', marks).execute()
}
