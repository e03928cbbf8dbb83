import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import type { Database } from './database.ts'
import { factsIn, type MailTiming, type NotificationFacts } from './notifications.ts'
import { type Profile, type ProfileColumns, profileIn } from './profiles.ts'

/** Where a mail goes, and in which words. */
export type Mailbox = { email: string; profile: Profile }

type NotificationMailbox = Mailbox & { timing: MailTiming; facts: NotificationFacts }

type MailboxRow = { email: string } & ProfileColumns

/** Where somebody's mails go; nothing when they do not work here any more. */
export async function mailboxOf(db: Database, username: string): Promise<Mailbox | undefined> {
  const [row] = (await selectMailbox(db, { username })).rows
  return row && mailboxIn(row)
}

/** Where the mail of a notification goes, when, and what it is about; nothing when the notification or its reader is gone. */
export async function mailboxFor(db: Database, id: string): Promise<NotificationMailbox | undefined> {
  const [row] = (await selectMailboxFor(db, { id })).rows
  return row && { ...mailboxIn(row), timing: row.mail, facts: factsIn(row.facts) }
}

const columns = ['user.email', 'profile.language', 'profile.date_format', 'profile.told'] as const

const selectMailbox = prepared((db: Database, parameter: ParametersOf<{ username: string }>) =>
  db
    .selectFrom('person')
    .innerJoin('user', 'user.id', 'person.user_id')
    .leftJoin('profile', 'profile.username', 'person.username')
    .select(columns)
    .where('person.username', '=', parameter('username'))
    .where('person.deactivated_at', 'is', null)
    .compile(),
)

const selectMailboxFor = prepared((db: Database, parameter: ParametersOf<{ id: string }>) =>
  db
    .selectFrom('notification')
    .innerJoin('person', 'person.username', 'notification.recipient')
    .innerJoin('user', 'user.id', 'person.user_id')
    .leftJoin('profile', 'profile.username', 'person.username')
    .select([...columns, 'notification.mail', 'notification.facts'])
    .where('notification.id', '=', parameter('id'))
    .where('person.deactivated_at', 'is', null)
    .compile(),
)

function mailboxIn({ email, ...row }: MailboxRow): Mailbox {
  return { email, profile: profileIn(row) }
}
