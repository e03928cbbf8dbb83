import { InvitationAccepted } from '@vacation-tracker/vacation-events/invitation'
import { passwordProblem } from '../accounts/account-problem.ts'
import { hashOf } from '../accounts/api-token.ts'
import { savePassword } from '../accounts/new-account.ts'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import type { Database, Tx } from '../store/database.ts'
import { deleteInvitation, findInvitationByHash, type Invitation } from '../store/invitations.ts'
import { deactivatedSince, endSessions } from '../store/people.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

const stale = refuse(
  'INVITATION_STALE',
  'This link is incomplete, too old, or was used before. Ask an administrator for a new one.',
)

/**
 * Whoever has the link of an invitation chooses a password with it, once.
 *
 * @returns the username with which they sign in now
 */
export const acceptInvitation = command(
  'acceptInvitation',
  [InvitationAccepted],
  async (workplace: Workplace, { token, password }: { token: string; password: string }): Promise<Outcome<string>> => {
    const wrong = passwordProblem(password)
    if (wrong !== undefined) return { refusal: wrong }
    // Looked at before hashing, which is made to cost: a stranger must not have it done for nothing.
    if ((await openInvitation(workplace.db, workplace, token)) === undefined) return { refusal: stale }
    const { hashPassword } = await import('better-auth/crypto')
    const passwordHash = await hashPassword(password)
    return inTransaction(workplace, async (tx) => {
      const invitation = await openInvitation(tx, workplace, token)
      if (invitation === undefined || !(await deleteInvitation(tx, invitation.id))) return { refusal: stale }
      const { username, id } = invitation
      const { user_id } = await tx
        .selectFrom('person')
        .select('user_id')
        .where('username', '=', username)
        .executeTakeFirstOrThrow()
      const time = timestamp(workplace.clock.now())
      await savePassword(tx, user_id, passwordHash, time)
      await endSessions(tx, username)
      const detail = { username, invitation: id }
      await workplace.bus.publish(tx, [{ contract: InvitationAccepted, detail }], { actor: username, time })
      return { done: username }
    })
  },
)

/** The invitation that a link belongs to, while it holds. */
export async function openInvitation(
  db: Database | Tx,
  { clock }: Pick<Workplace, 'clock'>,
  token: string,
): Promise<Invitation | undefined> {
  const invitation = await findInvitationByHash(db, hashOf(token))
  if (invitation === undefined || invitation.expiresAt <= timestamp(clock.now())) return undefined
  return (await deactivatedSince(db, invitation.username)) === undefined ? invitation : undefined
}
