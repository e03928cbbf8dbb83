import type { Actor } from '@vacation-tracker/leave/permissions'
import { InvitationRevoked } from '@vacation-tracker/vacation-events/invitation'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { deleteInvitation, findInvitation } from '../store/invitations.ts'
import { findPerson, type Person } from '../store/people.ts'
import { administrator } from './administrator.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** An administrator takes an invitation back. Its link is worth nothing at once; once more is no mistake. */
export const revokeInvitation = command(
  'revokeInvitation',
  [InvitationRevoked],
  async (workplace: Workplace, username: string, actor: Actor): Promise<Outcome<Person>> => {
    const by = administrator(actor)
    if (by.refusal !== undefined) return by
    return inTransaction(workplace, async (tx) => {
      const person = await findPerson(tx, username)
      if (person === undefined) return { refusal: refuse('NOT_FOUND', `Nobody is called ${username}.`) }
      const invitation = await findInvitation(tx, username)
      if (invitation === undefined || !(await deleteInvitation(tx, invitation.id))) return { done: person }
      const detail = { username, invitation: invitation.id }
      const time = timestamp(workplace.clock.now())
      await workplace.bus.publish(tx, [{ contract: InvitationRevoked, detail }], { actor: by.done, time })
      return { done: person }
    })
  },
)
