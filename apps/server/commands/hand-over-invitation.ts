import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@vacation-tracker/leave/permissions'
import { PersonInvited } from '@vacation-tracker/vacation-events/invitation'
import { hashOf, makeToken } from '../accounts/api-token.ts'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import type { Tx } from '../store/database.ts'
import { findInvitation, saveInvitation } from '../store/invitations.ts'
import { deactivatedSince, findPerson } from '../store/people.ts'
import { administrator } from './administrator.ts'
import { invitationEnd } from './admit-people.ts'
import { command } from './command.ts'
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
      const person = await findPerson(tx, username)
      if (person === undefined) return { refusal: refuse('NOT_FOUND', `Nobody is called ${username}.`) }
      if ((await deactivatedSince(tx, username)) !== undefined) {
        return { refusal: refuse('DEACTIVATED', `${person.name} is deactivated. Reactivate them, then invite them.`) }
      }
      const before = await findInvitation(tx, username)
      if (before === undefined || (await hasPassword(tx, username))) {
        const message = `${person.name} has a password, or no invitation. Send them a link by mail, which only they can read.`
        return { refusal: refuse('INVITATION_BY_MAIL', message) }
      }
      const now = workplace.clock.now()
      const [token, invitation] = [makeToken(), randomUUIDv7()]
      const [invitedAt, expiresAt] = [timestamp(now), invitationEnd(now)]
      const hash = hashOf(token)
      await saveInvitation(tx, { username, id: invitation, hash, invitedBy: by.done, invitedAt, expiresAt })
      const detail = { username, invitation, expiresAt, handedOver: true as const }
      await workplace.bus.publish(tx, [{ contract: PersonInvited, detail }], { actor: by.done, time: invitedAt })
      return { done: token }
    })
  },
)

async function hasPassword(tx: Tx, username: string): Promise<boolean> {
  const account = await tx
    .selectFrom('account')
    .innerJoin('person', 'person.user_id', 'account.userId')
    .select('account.id')
    .where('person.username', '=', username)
    .where('account.providerId', '=', 'credential')
    .executeTakeFirst()
  return account !== undefined
}
