import { type Consumer, callConsumer } from '@vacation-tracker/event-bus/consumer'
import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import { TeamNotified } from '@vacation-tracker/vacation-events/notification'
import { timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Database } from '../store/database.ts'

const subjects = {
  REQUEST_AWAITS_APPROVAL: 'Leave to approve',
  REQUEST_REJECTED_BY_SYSTEM: 'Your leave was refused by a rule',
  REQUEST_APPROVED: 'Your leave is approved',
  REQUEST_DENIED: 'Your leave was denied',
  REQUEST_CANCELLED: 'Leave cancelled',
  TEAMMATE_AWAY: 'A teammate will be away',
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
      if (ids.length > 1) await db.deleteFrom('sent_mail').where('notification_id', 'in', ids).execute()
    },
  })
}

async function findSent(db: Database, ids: string[]): Promise<string[]> {
  const rows = await db.selectFrom('sent_mail').select('notification_id').where('notification_id', 'in', ids).execute()
  return rows.map((row) => row.notification_id)
}

async function rememberSent(db: Database, id: string, at: string): Promise<void> {
  await db
    .insertInto('sent_mail')
    .values({ notification_id: id, sent_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

async function addressOf(db: Database, username: string): Promise<string | undefined> {
  return (await selectAddress(db, { username })).rows[0]?.email
}

const selectAddress = prepared((db: Database, parameter: ParametersOf<{ username: string }>) =>
  db.selectFrom('user').select('email').where('username', '=', parameter('username')).compile(),
)
