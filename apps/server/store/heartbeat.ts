import { timestamp } from '../clock.ts'
import type { Database } from './database.ts'

/** Writes something and waits until it is on the disk. Fails when the database cannot do that, on a full disk say. */
export async function beat(db: Database, now: Temporal.Instant): Promise<void> {
  const at = timestamp(now)
  await db
    .insertInto('heartbeat')
    .values({ one: 1, at })
    .onConflict((conflict) => conflict.column('one').doUpdateSet({ at }))
    .execute()
}
