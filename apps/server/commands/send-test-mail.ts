import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import type { Mailer } from '../mail/mailer.ts'
import { findPeople } from '../queries/people.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { reasonOf } from '../startup-error.ts'
import { command } from './command.ts'
import type { Workplace } from './transaction.ts'

/** An administrator has a mail sent to their own address, and learns at once what the mail server says to it. */
export const sendTestMail = command(
  'sendTestMail',
  [],
  async ({ db }: Pick<Workplace, 'db' | 'tracer'>, mailer: Mailer, actor: Actor): Promise<Outcome<string>> => {
    const forbidden = refusalFor(actor, 'ADMINISTER_HOUSE')
    if (forbidden !== undefined || actor.kind !== 'person') {
      return { refusal: forbidden ?? refuse('FORBIDDEN', 'Only a person may do this.') }
    }
    const address = (await findPeople(db, [actor.username])).get(actor.username)?.email
    if (address === undefined) return { refusal: refuse('NOT_FOUND', 'You have no e-mail address.') }
    try {
      await mailer.send({
        to: address,
        subject: 'Mail from Vacation Tracker arrives',
        text: 'You have asked for this mail on the page Settings, Mail. When you read it, everything is set up.',
      })
    } catch (error) {
      const reason = reasonOf(error)
      return {
        refusal: refuse('MAIL_NOT_TAKEN', `The mail server does not take the mail (${reason}). Correct SMTP_URL.`),
      }
    }
    return { done: address }
  },
)
