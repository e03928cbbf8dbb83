import type { Database } from './database.ts'

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
