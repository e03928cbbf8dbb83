import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { type Refusal, refuse } from '../refusal.ts'
import type { Database, Tx } from '../store/database.ts'

/** What somebody who is added is known by. `username` and `email` are lower case, as better-auth keeps them. */
export type NewAccount = {
  username: string
  name: string
  email: string
  phoneNumber: string | undefined
  timeZone: string
}

/** Why somebody cannot have an account. */
export type TakenAccount = { username: string; refusal: Refusal }

/**
 * Adds accounts within a transaction, in the form in which better-auth writes them. It has ways of its own, but in
 * transactions of its own, and an account has to come together with its person and their events. A test signs in.
 *
 * @returns the ids by username; or the first who cannot have an account, and then the transaction has to be taken back
 */
export async function addAccounts(
  tx: Tx,
  accounts: readonly NewAccount[],
  at: string,
): Promise<{ userIds: Map<string, string>; taken?: undefined } | { userIds?: undefined; taken: TakenAccount }> {
  const rows = accounts.map(({ username, name, email, phoneNumber, timeZone }) => ({
    ...{ id: randomUUIDv7(), name, email, username, displayUsername: username, timeZone },
    phoneNumber: phoneNumber ?? null,
    // False in both databases, of which one has no such word.
    emailVerified: sql<boolean>`(1 = 0)`,
    createdAt: at,
    updatedAt: at,
  }))
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('user')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === BigInt(rows.length)) {
    return { userIds: new Map(rows.map(({ username, id }) => [username, id])) }
  }
  return { taken: await firstTaken(tx, rows) }
}

async function firstTaken(
  tx: Tx,
  rows: readonly { id: string; username: string; email: string }[],
): Promise<TakenAccount> {
  const ids = rows.map(({ id }) => id)
  const added = await tx.selectFrom('user').select('id').where('id', 'in', ids).execute()
  const there = new Set(added.map(({ id }) => id))
  const missing = rows.find(({ id }) => !there.has(id))
  if (missing === undefined) throw new Error('An account was neither added nor is it there.')
  const { username, email } = missing
  const namesake = await tx.selectFrom('user').select('id').where('username', '=', username).executeTakeFirst()
  const refusal =
    namesake === undefined
      ? refuse('USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL', `Somebody has the e-mail address ${email} already.`)
      : refuse('USERNAME_IS_ALREADY_TAKEN', `The username ${username} is taken. Choose another one.`)
  return { username, refusal }
}

/** What better-auth's own hashing has made of somebody's password; nothing when they have not chosen one. */
export async function findPasswordHash(db: Database | Tx, username: string): Promise<string | undefined> {
  const account = await db
    .selectFrom('account')
    .innerJoin('user', 'user.id', 'account.userId')
    .select('account.password')
    .where('user.username', '=', username)
    .where('account.providerId', '=', 'credential')
    .executeTakeFirst()
  return account?.password ?? undefined
}

/** Gives an account a password, or another one. `hash` is what better-auth's own hashing has made of it. */
export async function savePassword(tx: Tx, userId: string, hash: string, at: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('account')
    .set({ password: hash, updatedAt: at })
    .where('userId', '=', userId)
    .where('providerId', '=', 'credential')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) return
  await tx
    .insertInto('account')
    .values({
      ...{ id: randomUUIDv7(), userId, accountId: userId, providerId: 'credential', password: hash },
      createdAt: at,
      updatedAt: at,
    })
    .execute()
}
