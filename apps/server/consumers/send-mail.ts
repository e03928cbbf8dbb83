import { type Consumer, callConsumer } from '@vacation-tracker/event-bus/consumer'
import { TeamNotified } from '@vacation-tracker/vacation-events/notification'
import { timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import type { Mailer } from '../mail/mailer.ts'
import { addressOf, findSent, forgetSent, rememberSent } from '../store/sent-mail.ts'

const subjects = {
  REQUEST_AWAITS_APPROVAL: 'Leave to approve',
  REQUEST_REJECTED_BY_SYSTEM: 'Your leave was refused by a rule',
  REQUEST_APPROVED: 'Your leave is approved',
  REQUEST_DENIED: 'Your leave was denied',
  REQUEST_CANCELLED: 'Leave cancelled',
  TEAMMATE_AWAY: 'A teammate will be away',
  REQUEST_ENDORSED: 'Your leave has its first yes',
  REQUEST_ESCALATED: 'Leave that waits for a decision',
  REQUEST_REASSESSED: 'Your leave costs something else now',
} as const

/** Because people have been notified: they get it by mail too. Each once, even when the mail server fails half-way. */
export function sendMail(workplace: () => Workplace, mailer: Mailer, baseUrl: string): Consumer<unknown> {
  return callConsumer({
    name: 'send-mail',
    on: [TeamNotified],
    retry: { maximumRetryAttempts: 30, maximumEventAgeInSeconds: 86_400 },
    call: async ({ detail: { notifications, vacationRequestId } }) => {
      const { db, clock } = workplace()
      const ids = notifications.map(({ id }) => id)
      // With one recipient there is nothing that a failed attempt could have got half-way through.
      const sent = ids.length > 1 ? await findSent(db, ids) : []
      const unsent = notifications.filter(({ id }) => !sent.includes(id))
      const failures: unknown[] = []
      for (const { id, recipient, kind, message } of unsent) {
        const to = await addressOf(db, recipient)
        if (to === undefined) continue
        const text = `${message}\n\n${baseUrl}/?request=${vacationRequestId}\n`
        try {
          await mailer.send({ to, subject: subjects[kind], text })
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
