import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { type Group, GroupsAssigned } from '@vacation-tracker/vacation-events/people'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { findGroups, findOthersInGroup, findPerson, lockGroup, type Person, saveGroups } from '../store/people.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** An administrator says what a person may do. The last administrator stays one. */
export const assignGroups = command(
  'assignGroups',
  [GroupsAssigned],
  async (
    workplace: Workplace,
    { username, groups }: { username: string; groups: readonly Group[] },
    actor: Actor,
  ): Promise<Outcome<Person>> => {
    const refusal = refusalFor(actor, 'ADMINISTER_PEOPLE')
    if (refusal !== undefined || actor.kind !== 'person') {
      return { refusal: refusal ?? refuse('FORBIDDEN', 'Only a person may do this.') }
    }
    const wanted = [...new Set(groups)].sort()
    return inTransaction(workplace, async (tx) => {
      const person = await findPerson(tx, username)
      if (person === undefined) return { refusal: refuse('NOT_FOUND', `Nobody is called ${username}.`) }
      // Two administrators who resign at once would each count on the other.
      if (!wanted.includes('ADMIN')) await lockGroup(tx, 'ADMIN')
      const present = await findGroups(tx, username)
      if (present.join() === wanted.join()) return { done: person }
      const staysAdministered = wanted.includes('ADMIN') || (await findOthersInGroup(tx, 'ADMIN', username)).length > 0
      if (present.includes('ADMIN') && !staysAdministered) {
        return {
          refusal: refuse('LAST_ADMINISTRATOR', 'Somebody must stay administrator. Make another person one first.'),
        }
      }
      await saveGroups(tx, username, wanted)
      await workplace.bus.publish(
        tx,
        [
          {
            contract: GroupsAssigned,
            detail: { username, groups: wanted, reason: `${actor.username} assigned them.` },
          },
        ],
        { actor: actor.username, time: timestamp(workplace.clock.now()) },
      )
      return { done: person }
    })
  },
)
