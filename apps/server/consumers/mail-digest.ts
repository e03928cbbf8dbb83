import { type Consumer, callConsumer } from '@vacation-tracker/event-bus/consumer'
import { DailyDigestPrepared } from '@vacation-tracker/vacation-events/profile'
import type { Workplace } from '../commands/transaction.ts'
import { digestText } from '../mail/digest.ts'
import type { Mailer } from '../mail/mailer.ts'
import { wordsFor } from '../mail/wording.ts'
import { findToldOnes, findWaitingOnes } from '../queries/digest.ts'
import { mailboxOf } from '../store/mailboxes.ts'

/** Because it is the hour of somebody’s daily mail: they get it, unless all that was in it has been settled meanwhile. */
export function mailDigest(workplace: () => Workplace, mailer: Mailer, baseUrl: string): Consumer<unknown> {
  return callConsumer({
    name: 'mail-digest',
    on: [DailyDigestPrepared],
    reaches: 'mail server',
    retry: { maximumRetryAttempts: 30, maximumEventAgeInSeconds: 43_200 },
    call: async ({ detail: { username, waiting, notifications } }) => {
      const { db } = workplace()
      const mailbox = await mailboxOf(db, username)
      if (mailbox === undefined) return
      const content = { waiting: await findWaitingOnes(db, waiting), told: await findToldOnes(db, notifications) }
      const text = digestText(content, mailbox.profile, baseUrl)
      if (text === undefined) return
      await mailer.send({ to: mailbox.email, subject: wordsFor(mailbox.profile).subjects.DIGEST, text })
    },
  })
}
