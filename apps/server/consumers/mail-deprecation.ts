import { type Consumer, callConsumer } from '@vacation-tracker/event-bus/consumer'
import { ContractDeprecationReminded } from '@vacation-tracker/vacation-events/contract-life'
import { timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { endOfVersion } from '../mail/deprecation-wording.ts'
import type { Mailer } from '../mail/mailer.ts'
import type { Database } from '../store/database.ts'
import { mailboxOf } from '../store/mailboxes.ts'
import { findOthersInGroup } from '../store/people.ts'
import { toldHow } from '../store/profiles.ts'
import { forgetSent, isSent, rememberSent } from '../store/sent-mail.ts'

/**
 * Because a version ends that somebody still reads: whoever answers for the readers gets a mail, each once. For a token
 * that is who made it; for what is set up in the product, its administrators. It is never put off to a daily mail: this is
 * rare.
 */
export function mailDeprecation(workplace: () => Workplace, mailer: Mailer, baseUrl: string): Consumer<unknown> {
  return callConsumer({
    name: 'mail-deprecation',
    on: [ContractDeprecationReminded],
    reaches: 'mail server',
    retry: { maximumRetryAttempts: 30, maximumEventAgeInSeconds: 86_400 },
    call: async ({ id, detail }) => {
      const { db, clock } = workplace()
      const owners = await ownersOf(db, detail.readers)
      const marks = owners.map((username) => ({ username, mark: `${id} ${username}` }))
      for (const { username, mark } of marks) {
        const mailbox = await mailboxOf(db, username)
        const isWanted = mailbox !== undefined && toldHow(mailbox.profile, 'CONTRACT_ENDS').mail !== 'NEVER'
        if (!isWanted || (await isSent(db, mark))) continue
        const contract = `${baseUrl}/api/contracts/${detail.event}/${detail.version}`
        const { subject, sentence } = endOfVersion(detail, mailbox.profile)
        await mailer.send({ to: mailbox.email, subject, text: `${sentence}\n\n${contract}\n` })
        await rememberSent(db, mark, timestamp(clock.now()))
      }
      // Everybody has it, so this event will not come again, and the marks have done their work.
      await forgetSent(
        db,
        marks.map(({ mark }) => mark),
      )
    },
  })
}

async function ownersOf(db: Database, readers: readonly string[]): Promise<string[]> {
  const tokens = readers.flatMap((reader) => (reader.startsWith('token:') ? [reader.slice('token:'.length)] : []))
  const makers =
    tokens.length === 0
      ? []
      : await db.selectFrom('api_token').select('created_by').distinct().where('name', 'in', tokens).execute()
  const administrators = tokens.length < readers.length ? await findOthersInGroup(db, 'ADMIN', '') : []
  return [...new Set([...makers.map(({ created_by }) => created_by), ...administrators])]
}
