import { type Consumer, callConsumer } from '@vacation-tracker/event-bus/consumer'
import { TeamNotified } from '@vacation-tracker/vacation-events/notification'
import { timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import type { Mailer } from '../mail/mailer.ts'
import { subjectFor } from '../mail/wording.ts'
import { mailboxFor } from '../store/mailboxes.ts'
import { findSent, forgetSent, rememberSent } from '../store/sent-mail.ts'

/** Because people have been notified: they get it by mail too, unless they want it once a day or never. Each once, even when the mail server fails half-way. */
export function sendMail(workplace: () => Workplace, mailer: Mailer, baseUrl: string): Consumer<unknown> {
  return callConsumer({
    name: 'send-mail',
    on: [TeamNotified],
    reaches: 'mail server',
    retry: { maximumRetryAttempts: 30, maximumEventAgeInSeconds: 86_400 },
    call: async ({ detail: { notifications, vacationRequestId } }) => {
      const { db, clock } = workplace()
      const ids = notifications.map(({ id }) => id)
      // With one recipient there is nothing that a failed attempt could have got half-way through.
      const sent = ids.length > 1 ? await findSent(db, ids) : []
      const unsent = notifications.filter(({ id }) => !sent.includes(id))
      const failures: unknown[] = []
      for (const { id, kind, message } of unsent) {
        const mailbox = await mailboxFor(db, id)
        if (mailbox?.timing !== 'AT_ONCE') continue
        const { email: to, profile, facts } = mailbox
        const text = `${message}\n\n${baseUrl}/?request=${vacationRequestId}\n`
        try {
          await mailer.send({ to, subject: subjectFor(kind, facts, profile), text })
          if (ids.length > 1) await rememberSent(db, id, timestamp(clock.now()))
        } catch (error) {
          failures.push(error)
        }
      }
      // One address that takes no mail keeps none from the others.
      if (failures.length > 0) throw failures[0]
      // Everybody has it, so this event will not come again, and the marks have done their work.
      if (ids.length > 1) await forgetSent(db, ids)
    },
  })
}
