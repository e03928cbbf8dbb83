import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@vacation-tracker/leave/permissions'
import { PersonInvited } from '@vacation-tracker/vacation-events/invitation'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { saveInvitation } from '../store/invitations.ts'
import { deactivatedSince, findPerson, type Person } from '../store/people.ts'
import { administrator } from './administrator.ts'
import { invitationEnd } from './admit-people.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** An administrator has a person choose a password by a link in a mail. A link that was sent before is worth nothing then. */
export const invitePerson = command(
  'invitePerson',
  [PersonInvited],
  async (workplace: Workplace, username: string, actor: Actor): Promise<Outcome<Person>> => {
    const by = administrator(actor)
    if (by.refusal !== undefined) return by
    return inTransaction(workplace, async (tx) => {
      const person = await findPerson(tx, username)
      if (person === undefined) return { refusal: refuse('NOT_FOUND', `Nobody is called ${username}.`) }
      if ((await deactivatedSince(tx, username)) !== undefined) {
        return { refusal: refuse('DEACTIVATED', `${person.name} is deactivated. Reactivate them, then invite them.`) }
      }
      const now = workplace.clock.now()
      const invitation = randomUUIDv7()
      const [invitedAt, expiresAt] = [timestamp(now), invitationEnd(now)]
      await saveInvitation(tx, { username, id: invitation, invitedBy: by.done, invitedAt, expiresAt })
      await workplace.bus.publish(tx, [{ contract: PersonInvited, detail: { username, invitation, expiresAt } }], {
        actor: by.done,
        time: invitedAt,
      })
      return { done: person }
    })
  },
)
