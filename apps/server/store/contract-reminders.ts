import type { Database, Tx } from './database.ts'

/** A reminder that has been sent: at which mark of which grace, and when. */
export type SentReminder = { name: string; version: number; mark: number; lastDay: string; sentAt: string }

export async function listReminders(db: Database | Tx): Promise<SentReminder[]> {
  const rows = await db.selectFrom('contract_reminder').selectAll().execute()
  return rows.map(({ last_day, sent_at, ...same }) => ({ ...same, lastDay: last_day, sentAt: sent_at }))
}

/** Marks a reminder as sent, unless another server was quicker: whether it is ours to send. */
export async function addReminder(tx: Tx, { name, version, mark, lastDay, sentAt }: SentReminder): Promise<boolean> {
  const { numInsertedOrUpdatedRows: inserted } = await tx
    .insertInto('contract_reminder')
    .values({ name, version, mark, last_day: lastDay, sent_at: sentAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return inserted === 1n
}
