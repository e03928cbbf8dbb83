import type { Actor } from '@vacation-tracker/leave/permissions'
import { PersonReactivated } from '@vacation-tracker/vacation-events/employment'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { deactivatedSince, findPerson, type Person, saveDeactivation } from '../store/people.ts'
import { administrator } from './administrator.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** An administrator says that a person works here again. They sign in as before; once more is no mistake. */
export const reactivatePerson = command(
  'reactivatePerson',
  [PersonReactivated],
  async (workplace: Workplace, username: string, actor: Actor): Promise<Outcome<Person>> => {
    const by = administrator(actor)
    if (by.refusal !== undefined) return by
    return inTransaction(workplace, async (tx) => {
      const person = await findPerson(tx, username)
      if (person === undefined) return { refusal: refuse('NOT_FOUND', `Nobody is called ${username}.`) }
      if ((await deactivatedSince(tx, username)) === undefined) return { done: person }
      await saveDeactivation(tx, username, null)
      const time = timestamp(workplace.clock.now())
      await workplace.bus.publish(tx, [{ contract: PersonReactivated, detail: { username } }], { actor: by.done, time })
      return { done: person }
    })
  },
)
