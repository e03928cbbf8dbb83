import { type Consumer, callConsumer } from '@vacation-tracker/event-bus/consumer'
import { ExpiryReminded } from '@vacation-tracker/vacation-events/profile'
import type { Workplace } from '../commands/transaction.ts'
import { expiryFacts } from '../mail/expiry-facts.ts'
import type { Mailer } from '../mail/mailer.ts'
import { sentenceFor, wordsFor } from '../mail/wording.ts'
import { mailboxOf } from '../store/mailboxes.ts'
import { toldHow } from '../store/profiles.ts'

/** Because days are about to expire: whoever has them gets a mail, if they want it at once. */
export function mailExpiry(workplace: () => Workplace, mailer: Mailer, baseUrl: string): Consumer<unknown> {
  return callConsumer({
    name: 'mail-expiry',
    on: [ExpiryReminded],
    reaches: 'mail server',
    retry: { maximumRetryAttempts: 30, maximumEventAgeInSeconds: 86_400 },
    call: async ({ detail }) => {
      const { db, house } = workplace()
      const mailbox = await mailboxOf(db, detail.username)
      if (mailbox === undefined || toldHow(mailbox.profile, 'DAYS_EXPIRE').mail !== 'AT_ONCE') return
      const facts = expiryFacts(detail, (await house.read(db)).house)
      const text = `${sentenceFor('DAYS_EXPIRE', facts, mailbox.profile)}\n\n${baseUrl}/\n`
      await mailer.send({ to: mailbox.email, subject: wordsFor(mailbox.profile).subjects.DAYS_EXPIRE, text })
    },
  })
}
