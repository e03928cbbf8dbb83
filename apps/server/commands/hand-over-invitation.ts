import type { Actor } from '@vacation-tracker/leave/permissions'
import { PersonInvited } from '@vacation-tracker/vacation-events/invitation'
import { makeToken } from '../accounts/api-token.ts'
import { findPasswordHash } from '../accounts/new-account.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { findInvitation } from '../store/invitations.ts'
import { administrator } from './administrator.ts'
import { command } from './command.ts'
import { invitedAgain, issueInvitation } from './invitation.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/**
 * An administrator gets the link of an invitation, to pass it on where no mail arrives. Only of somebody who has not chosen
 * a password yet: a link to another one would let an administrator act in their name. A link from before is worth nothing
 * then.
 *
 * @returns the token of the link. It is known here only, and once.
 */
export const handOverInvitation = command(
  'handOverInvitation',
  [PersonInvited],
  async (workplace: Workplace, username: string, actor: Actor): Promise<Outcome<string>> => {
    const by = administrator(actor)
    if (by.refusal !== undefined) return by
    return inTransaction(workplace, async (tx) => {
      const { done: person, refusal } = await invitedAgain(tx, username)
      if (person === undefined) return { refusal }
      const before = await findInvitation(tx, username)
      if (before === undefined || (await findPasswordHash(tx, username)) !== undefined) {
        const message = `${person.name} has a password, or no invitation. Send them a link by mail, which only they can read.`
        return { refusal: refuse('INVITATION_BY_MAIL', message) }
      }
      const token = makeToken()
      await issueInvitation(tx, workplace, username, { by: by.done, token })
      return { done: token }
    })
  },
)
