import type { Schedule } from '@vacation-tracker/leave/working-week'
import type { Database, Tx } from './database.ts'
import { type Profile, profileIn } from './profiles.ts'

/** Somebody who may get a daily mail. `digestOn` is the day of their last one. */
export type PersonToMail = {
  username: string
  timeZone: string
  schedules: readonly Schedule[]
  digestOn: string | null
  profile: Profile
}

/** Everybody who works here and can be written to. */
export async function listReaders(db: Database): Promise<PersonToMail[]> {
  const rows = await db
    .selectFrom('person')
    .innerJoin('user', 'user.id', 'person.user_id')
    .leftJoin('profile', 'profile.username', 'person.username')
    .select(['person.username', 'person.time_zone', 'person.schedules'])
    .select(['profile.language', 'profile.date_format', 'profile.told', 'profile.digest_on'])
    .where('person.deactivated_at', 'is', null)
    .orderBy('person.username')
    .execute()
  return rows.map(({ username, time_zone, schedules, digest_on, ...row }) => ({
    ...{ username, timeZone: time_zone, digestOn: digest_on },
    schedules: JSON.parse(schedules) as Schedule[],
    profile: profileIn(row),
  }))
}

/** Notifications for daily mails that have been in none and have not been read, by recipient, the oldest first. */
export async function listDailyTold(db: Database): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('notification')
    .select(['id', 'recipient'])
    .where('mail', '=', 'DAILY')
    .where('read_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const byRecipient = Map.groupBy(rows, ({ recipient }) => recipient)
  return new Map([...byRecipient].map(([recipient, own]) => [recipient, own.map(({ id }) => id)]))
}

/** Says that a person’s mail of this day is prepared, unless it was: whether it is ours to prepare. */
export async function claimDigest(tx: Tx, username: string, date: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows: claimed } = await tx
    .insertInto('profile')
    .values({ username, digest_on: date })
    .onConflict((conflict) =>
      conflict
        .column('username')
        .doUpdateSet({ digest_on: date })
        .where((eb) => eb.or([eb('profile.digest_on', 'is', null), eb('profile.digest_on', '<', date)])),
    )
    .executeTakeFirstOrThrow()
  return claimed === 1n
}

export async function takeIntoDigest(tx: Tx, notifications: readonly string[]): Promise<void> {
  if (notifications.length === 0) return
  await tx.updateTable('notification').set({ mail: 'DIGESTED' }).where('id', 'in', notifications).execute()
}
