import { type Consumer, callConsumer } from '@vacation-tracker/event-bus/consumer'
import { PersonInvited } from '@vacation-tracker/vacation-events/invitation'
import { hashOf, makeToken } from '../accounts/api-token.ts'
import { timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import type { Mailer } from '../mail/mailer.ts'
import { sayDay, wordsFor } from '../mail/wording.ts'
import { saveInvitationHash } from '../store/invitations.ts'
import { mailboxOf } from '../store/mailboxes.ts'
import { findPerson } from '../store/people.ts'
import { findProfile } from '../store/profiles.ts'

/**
 * Because somebody has been invited: they get a link by mail, unless it is handed to them. The token in it is made here, so that it stands in the mail
 * only, neither in the log nor in the database. A second attempt makes another, and the last one holds. Whoever has not chosen
 * a language reads that of who invites them.
 */
export function mailInvitation(workplace: () => Workplace, mailer: Mailer, baseUrl: string): Consumer<unknown> {
  return callConsumer({
    name: 'mail-invitation',
    on: [PersonInvited],
    reaches: 'mail server',
    retry: { maximumRetryAttempts: 30, maximumEventAgeInSeconds: 86_400 },
    call: async ({ detail: { username, invitation, expiresAt, handedOver, metadata } }) => {
      const { db, clock } = workplace()
      if (handedOver || expiresAt <= timestamp(clock.now())) return
      const [mailbox, person] = [await mailboxOf(db, username), await findPerson(db, username)]
      if (mailbox === undefined || person === undefined) return
      const token = makeToken()
      // Revoked, accepted or replaced meanwhile: nobody wants this mail any more.
      if (!(await saveInvitationHash(db, invitation, hashOf(token)))) return
      const reader = mailbox.profile.language === null ? await findProfile(db, metadata.actor) : mailbox.profile
      const words = wordsFor(reader)
      const link = `${baseUrl}/invitation?token=${token}`
      const text = words.invitation({
        name: person.name,
        username,
        link,
        lastDay: sayDay(expiresAt.slice(0, 10), reader),
      })
      await mailer.send({ to: mailbox.email, subject: words.subjects.INVITATION, text })
    },
  })
}
