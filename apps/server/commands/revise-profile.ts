import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { ProfileRevised } from '@vacation-tracker/vacation-events/profile'
import { nameProblem, phoneProblem, timeZoneProblem } from '../accounts/account-problem.ts'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { isStorableText } from '../store/storable-text.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** What is to be different; what is left out stays. A phone number of null is taken away. */
export type ProfileChanges = { name?: string; phoneNumber?: string | null; timeZone?: string }

/** Somebody says what they are called, how they are called up, and by which time zone they live. */
export const reviseProfile = command(
  'reviseProfile',
  [ProfileRevised],
  async (workplace: Workplace, changes: ProfileChanges, actor: Actor): Promise<Outcome<string>> => {
    const refusal = refusalFor(actor, 'READ_OWN_ACCOUNT')
    if (refusal !== undefined || actor.kind !== 'person') {
      return { refusal: refusal ?? refuse('FORBIDDEN', 'Only a person has a profile.') }
    }
    const problem = problemOf(changes)
    if (problem !== undefined) return { refusal: problem }
    const { username } = actor
    return inTransaction(workplace, async (tx) => {
      const before = await tx
        .selectFrom('person')
        .select(['name', 'time_zone', 'user_id'])
        .where('username', '=', username)
        .executeTakeFirst()
      if (before === undefined) return { refusal: refuse('NOT_FOUND', `Nobody is called ${username}.`) }
      const { name = before.name, timeZone = before.time_zone, phoneNumber } = changes
      await tx
        .updateTable('user')
        .set({ name, timeZone, ...(phoneNumber !== undefined && { phoneNumber: phoneNumber || null }) })
        .where('id', '=', before.user_id)
        .execute()
      // A phone number is nobody's business but the person's, so it is not published.
      if (name === before.name && timeZone === before.time_zone) return { done: username }
      await tx.updateTable('person').set({ name, time_zone: timeZone }).where('username', '=', username).execute()
      await workplace.bus.publish(tx, [{ contract: ProfileRevised, detail: { username, name, timeZone } }], {
        actor: username,
        time: timestamp(workplace.clock.now()),
      })
      return { done: username }
    })
  },
)

function problemOf({ name, phoneNumber, timeZone }: ProfileChanges) {
  const texts = [name, phoneNumber, timeZone].filter((text) => typeof text === 'string')
  if (!texts.every(isStorableText)) return refuse('NAME_INVALID', 'Texts have no NUL characters.')
  const nameless = name === undefined ? undefined : nameProblem(name)
  const zoneless =
    timeZone === ''
      ? refuse('TIME_ZONE_INVALID', 'Choose a time zone, such as Europe/Berlin.')
      : timeZoneProblem(timeZone)
  return nameless ?? phoneProblem(phoneNumber) ?? zoneless
}
