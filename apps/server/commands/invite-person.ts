import type { Actor } from '@vacation-tracker/leave/permissions'
import { PersonInvited } from '@vacation-tracker/vacation-events/invitation'
import type { Outcome } from '../refusal.ts'
import type { Person } from '../store/people.ts'
import { administrator } from './administrator.ts'
import { command } from './command.ts'
import { invitedAgain, issueInvitation } from './invitation.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** An administrator has a person choose a password by a link in a mail. A link that was sent before is worth nothing then. */
export const invitePerson = command(
  'invitePerson',
  [PersonInvited],
  async (workplace: Workplace, username: string, actor: Actor): Promise<Outcome<Person>> => {
    const by = administrator(actor)
    if (by.refusal !== undefined) return by
    return inTransaction(workplace, async (tx) => {
      const person = await invitedAgain(tx, username)
      if (person.done !== undefined) await issueInvitation(tx, workplace, username, { by: by.done })
      return person
    })
  },
)
