import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { VacationRequest } from '@vacation-tracker/leave'
import { type TermsWithAdjustments, usualTerms } from '@vacation-tracker/leave/terms'
import { TeamNotified } from '@vacation-tracker/vacation-events/notification'
import type { Workplace } from '../commands/transaction.ts'
import type { Notification, NotificationFacts } from '../store/notifications.ts'
import { findPicture, type Picture } from '../store/pictures.ts'
import { findProfile, type Profile } from '../store/profiles.ts'
import { listTerms } from '../store/terms.ts'
import { fromRow } from '../store/vacation-requests.ts'
import { findMe, type Me } from './me.ts'

/** A place where somebody is signed in; without what would let others in. */
export type OwnSession = { signedInAt: string; endsAt: string; ipAddress: string | null; userAgent: string | null }

/** All that is kept of a person (GDPR, articles 15 and 20), but for their password, which nobody can read. */
export type OwnData = {
  account: Omit<Me, 'unreadCount'> & { registeredAt: string }
  profile: Profile
  terms: TermsWithAdjustments
  /** With all that has happened to each, as far as the log goes back. */
  requests: (VacationRequest & { events: EventEnvelope[] })[]
  /** What the log says of the person themselves. */
  events: EventEnvelope[]
  notifications: Omit<Notification, 'recipient'>[]
  sessions: OwnSession[]
  picture: Picture | undefined
}

/** Nothing when there is nobody by this name. */
export async function findOwnData(
  { db, bus }: Pick<Workplace, 'db' | 'bus'>,
  username: string,
): Promise<OwnData | undefined> {
  const me = await findMe(db, username)
  if (me === undefined) return undefined
  const { unreadCount: _now, ...account } = me
  const person = await db
    .selectFrom('person')
    .select(['registered_at', 'user_id'])
    .where('username', '=', username)
    .executeTakeFirstOrThrow()
  const terms = (await listTerms(db, [username])).get(username) ?? { ...usualTerms, adjustments: [] }
  return {
    account: { ...account, registeredAt: person.registered_at },
    profile: await findProfile(db, username),
    terms,
    requests: await findRequests({ db, bus }, username),
    events: (await eventsOf(bus, username)).filter(({ detail }) => Reflect.get(detail, 'username') === username),
    notifications: await findNotifications(db, username),
    sessions: await findSessions(db, person.user_id),
    picture: await findPicture(db, username),
  }
}

async function findRequests({ db, bus }: Pick<Workplace, 'db' | 'bus'>, owner: string) {
  const rows = await db
    .selectFrom('vacation_request')
    .selectAll()
    .where('owner', '=', owner)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  const requests: OwnData['requests'] = []
  for (const row of rows) {
    const events = await eventsOf(bus, row.id)
    // What others were told about it is theirs.
    const story = events.filter((event) => event['detail-type'] !== TeamNotified.name)
    requests.push({ ...fromRow(row), events: story })
  }
  return requests
}

async function eventsOf(bus: Workplace['bus'], group: string): Promise<EventEnvelope[]> {
  return (await bus.archive.read({ group, limit: 1_000 })).map(({ event }) => event)
}

async function findNotifications(db: Workplace['db'], recipient: string): Promise<OwnData['notifications']> {
  const rows = await db
    .selectFrom('notification')
    .selectAll()
    .where('recipient', '=', recipient)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, kind, message, facts, ...row }) => ({
    ...{ id, kind, message, vacationRequestId: row.vacation_request_id, facts: JSON.parse(facts) as NotificationFacts },
    ...{ createdAt: row.created_at, readAt: row.read_at },
  }))
}

async function findSessions(db: Workplace['db'], userId: string): Promise<OwnSession[]> {
  const rows = await db.selectFrom('session').selectAll().where('userId', '=', userId).orderBy('createdAt').execute()
  return rows.map(({ createdAt, expiresAt, ipAddress, userAgent }) => ({
    ...{ signedInAt: new Date(createdAt).toISOString(), endsAt: new Date(expiresAt).toISOString() },
    ...{ ipAddress, userAgent },
  }))
}
