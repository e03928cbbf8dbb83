import type { Actor } from '@vacation-tracker/leave/permissions'
import { PersonDeactivated } from '@vacation-tracker/vacation-events/employment'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import {
  deactivatedSince,
  endSessions,
  findGroups,
  findOthersInGroup,
  findPerson,
  lockGroup,
  type Person,
  saveDeactivation,
} from '../store/people.ts'
import { isStorableText } from '../store/storable-text.ts'
import { administrator } from './administrator.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

const longestReason = 500

/**
 * An administrator says that a person does not work here any more. They are out at once: their sessions end, and their
 * tokens are not taken any more. What they decided on others decide from now on. Nobody does this to themselves (our
 * choice: there is no way back from it alone), and somebody stays administrator.
 */
export const deactivatePerson = command(
  'deactivatePerson',
  [PersonDeactivated],
  async (
    workplace: Workplace,
    { username, reason }: { username: string; reason?: string | undefined },
    actor: Actor,
  ): Promise<Outcome<Person>> => {
    const by = administrator(actor)
    if (by.refusal !== undefined) return by
    const why = reason?.trim() || undefined
    if (why !== undefined && (why.length > longestReason || !isStorableText(why))) {
      return { refusal: refuse('REASON_INVALID', `The reason has at most ${longestReason} characters of text.`) }
    }
    if (username === by.done) {
      return { refusal: refuse('NOT_YOURSELF', 'You cannot deactivate yourself. Another administrator can do it.') }
    }
    return inTransaction(workplace, async (tx) => {
      // Two administrators who deactivate each other at once would leave nobody.
      await lockGroup(tx, 'ADMIN')
      const person = await findPerson(tx, username)
      if (person === undefined) return { refusal: refuse('NOT_FOUND', `Nobody is called ${username}.`) }
      if ((await deactivatedSince(tx, username)) !== undefined) return { done: person }
      const isAdministrator = (await findGroups(tx, username)).includes('ADMIN')
      if (isAdministrator && (await findOthersInGroup(tx, 'ADMIN', username)).length === 0) {
        return {
          refusal: refuse('LAST_ADMINISTRATOR', 'Somebody must stay administrator. Make another person one first.'),
        }
      }
      const time = timestamp(workplace.clock.now())
      await saveDeactivation(tx, username, time)
      await endSessions(tx, username)
      await workplace.bus.publish(
        tx,
        [{ contract: PersonDeactivated, detail: { username, ...(why !== undefined && { reason: why }) } }],
        { actor: by.done, time },
      )
      return { done: person }
    })
  },
)
