import { randomUUIDv7 } from 'node:crypto'
import { sql } from 'kysely'
import { type Refusal, refuse } from '../refusal.ts'
import type { Tx } from '../store/database.ts'

/** What somebody who is added is known by. `username` and `email` are lower case, as better-auth keeps them. */
export type NewAccount = {
  username: string
  name: string
  email: string
  phoneNumber: string | undefined
  timeZone: string
}

/**
 * Adds an account within a transaction, in the form in which better-auth writes it. It has ways of its own, but in
 * transactions of its own, and an account has to come together with its person and their events. A test signs in.
 *
 * @returns the id of the account, or why there cannot be one
 */
export async function addAccount(
  tx: Tx,
  { username, name, email, phoneNumber, timeZone }: NewAccount,
  at: string,
): Promise<{ userId: string; refusal?: undefined } | { userId?: undefined; refusal: Refusal }> {
  const id = randomUUIDv7()
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('user')
    .values({
      ...{ id, name, email, username, displayUsername: username, timeZone },
      phoneNumber: phoneNumber ?? null,
      // False in both databases, of which one has no such word.
      emailVerified: sql<boolean>`(1 = 0)`,
      createdAt: at,
      updatedAt: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 1n) return { userId: id }
  const taken = await tx.selectFrom('user').select('id').where('username', '=', username).executeTakeFirst()
  return {
    refusal:
      taken === undefined
        ? refuse('USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL', `Somebody has the e-mail address ${email} already.`)
        : refuse('USERNAME_IS_ALREADY_TAKEN', `The username ${username} is taken. Choose another one.`),
  }
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
