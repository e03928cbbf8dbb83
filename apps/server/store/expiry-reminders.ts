import type { Database, Tx } from './database.ts'

/** That somebody is told of days that expire, so many days before. */
export type ExpiryReminder = { username: string; leaveType: string; days: number; lastDay: string; mark: number }

/** Those of days that have not expired before a date. */
export async function listExpiryReminders(db: Database, from: string): Promise<Omit<ExpiryReminder, 'days'>[]> {
  const rows = await db.selectFrom('expiry_reminder').selectAll().where('last_day', '>=', from).execute()
  return rows.map(({ username, leave_type, last_day, mark }) => ({
    ...{ username, leaveType: leave_type, lastDay: last_day, mark },
  }))
}

/** Marks a reminder as given, unless another server was quicker: whether it is ours to give. */
export async function addExpiryReminder(tx: Tx, reminder: ExpiryReminder, at: string): Promise<boolean> {
  const { username, leaveType, lastDay, mark } = reminder
  const { numInsertedOrUpdatedRows: inserted } = await tx
    .insertInto('expiry_reminder')
    .values({ username, leave_type: leaveType, last_day: lastDay, mark, reminded_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return inserted === 1n
}
