import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { type Outcome, refuse } from '../refusal.ts'
import { type DateFormat, findProfile, languages, saveProfile, type ToldChoice } from '../store/profiles.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** What is to be different; what is left out stays. */
export type ReadingChoice = { language?: string; dateFormat?: DateFormat; told?: ToldChoice }

/** Somebody says in which language they are spoken to, how dates are written, and what they are told by which way. */
export const chooseReading = command(
  'chooseReading',
  [],
  async (
    workplace: Workplace,
    { language, dateFormat, told }: ReadingChoice,
    actor: Actor,
  ): Promise<Outcome<string>> => {
    const refusal = refusalFor(actor, 'READ_OWN_ACCOUNT')
    if (refusal !== undefined || actor.kind !== 'person') {
      return { refusal: refusal ?? refuse('FORBIDDEN', 'Only a person has a profile.') }
    }
    const known = languages.find((each) => each === language)
    if (language !== undefined && known === undefined) {
      return { refusal: refuse('LANGUAGE_UNKNOWN', `We speak ${languages.join(' and ')}, not “${language}”.`) }
    }
    const { username } = actor
    return inTransaction(workplace, async (tx) => {
      const before = await findProfile(tx, username)
      await saveProfile(tx, username, {
        language: known ?? before.language,
        dateFormat: dateFormat ?? before.dateFormat,
        told: { ...before.told, ...told },
      })
      return { done: username }
    })
  },
)
