import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { verifyPassword } from 'better-auth/crypto'
import { emailProblem } from '../accounts/account-problem.ts'
import { findPasswordHash } from '../accounts/new-account.ts'
import { type Outcome, refuse } from '../refusal.ts'
import type { Database } from '../store/database.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** Tries with a wrong password that one person has within a minute, on one server. Source: our choice. */
const mostTries = 5
const minute = 60_000
const tries = new Map<string, number[]>()

/**
 * Somebody gets their mails at another address, with which they also sign in. It asks for the password: whoever finds an
 * unlocked screen must not take an account over.
 *
 * @returns the address that it was before
 */
export const changeEmail = command(
  'changeEmail',
  [],
  async (
    workplace: Workplace,
    { email, password }: { email: string; password: string },
    actor: Actor,
  ): Promise<Outcome<{ before: string; after: string }>> => {
    const refusal = refusalFor(actor, 'READ_OWN_ACCOUNT')
    if (refusal !== undefined || actor.kind !== 'person') {
      return { refusal: refusal ?? refuse('FORBIDDEN', 'Only a person has an address.') }
    }
    const after = email.trim().toLowerCase()
    const problem = emailProblem(after)
    if (problem !== undefined) return { refusal: problem }
    const { username } = actor
    if (!mayTry(username, performance.now())) {
      return { refusal: refuse('TOO_MANY_ATTEMPTS', 'These were too many attempts. Try again in a minute.') }
    }
    if (!(await isPasswordOf(workplace.db, username, password))) {
      return { refusal: refuse('INVALID_PASSWORD', 'This is not your password. Nothing has changed.') }
    }
    tries.delete(username)
    return inTransaction(workplace, async (tx): Promise<Outcome<{ before: string; after: string }>> => {
      const account = await tx
        .selectFrom('user')
        .select(['id', 'email'])
        .where('username', '=', username)
        .executeTakeFirst()
      if (account === undefined) return { refusal: refuse('NOT_FOUND', `Nobody is called ${username}.`) }
      const holder = await tx.selectFrom('user').select('id').where('email', '=', after).executeTakeFirst()
      if (holder !== undefined && holder.id !== account.id) {
        return {
          refusal: refuse(
            'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL',
            'Somebody else has this address here. Use another one.',
          ),
        }
      }
      await tx.updateTable('user').set({ email: after }).where('id', '=', account.id).execute()
      return { done: { before: account.email, after } }
    })
  },
)

function mayTry(username: string, now: number): boolean {
  const recent = (tries.get(username) ?? []).filter((at) => at > now - minute)
  tries.set(username, [...recent, now])
  return recent.length < mostTries
}

async function isPasswordOf(db: Database, username: string, password: string): Promise<boolean> {
  const hash = await findPasswordHash(db, username)
  return hash !== undefined && (await verifyPassword({ hash, password }))
}
