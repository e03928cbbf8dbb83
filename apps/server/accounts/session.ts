import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'
import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import { type Actor, anonymous } from '@vacation-tracker/leave/permissions'
import type { Group } from '@vacation-tracker/vacation-events/people'
import { parse } from 'hono/utils/cookie'
import type { Database } from '../store/database.ts'

/** Finds out who sends a request. */
export type SessionReader = (headers: Headers) => Promise<Actor>

/**
 * Reads sessions as better-auth writes them: the cookie is the session's token and its HMAC-SHA-256, and programs send
 * the same or the bare token as `Authorization: Bearer`.
 *
 * Every request asks the database, so a session that is revoked is gone at once, and whoever has been deactivated is out. We read it ourselves because
 * better-auth's own way costs more than all the rest of a request; a test holds the two against each other.
 */
export function sessionReader(
  db: Database,
  { secret, cookieName }: { secret: string; cookieName: string },
): SessionReader {
  const key = createSecretKey(secret, 'utf8')
  return async (headers) => {
    const token = bearerToken(headers.get('authorization'), key) ?? cookieToken(headers.get('cookie'), cookieName, key)
    return token === undefined ? anonymous : toActor((await findSession(db, { token })).rows)
  }
}

const findSession = prepared((db: Database, parameter: ParametersOf<{ token: string }>) =>
  db
    .selectFrom('session')
    .innerJoin('user', 'user.id', 'session.userId')
    .leftJoin('person', 'person.username', 'user.username')
    .leftJoin('person_group', 'person_group.username', 'user.username')
    .select(['session.expiresAt', 'user.username', 'person_group.group_name'])
    .where('session.token', '=', parameter('token'))
    // Who was deactivated a moment ago may have signed in the moment before.
    .where('person.deactivated_at', 'is', null)
    .compile(),
)

function toActor(
  rows: readonly { expiresAt: string | Date; username: string | null; group_name: Group | null }[],
): Actor {
  const [first] = rows
  if (!first?.username || new Date(first.expiresAt).getTime() <= Date.now()) return anonymous
  const groups = rows.flatMap(({ group_name }) => (group_name === null ? [] : [group_name])).sort()
  return { kind: 'person', username: first.username, groups }
}

function cookieToken(header: string | null, name: string, key: KeyObject): string | undefined {
  if (header === null) return undefined
  const value = parse(header, name)[name]
  return value === undefined ? undefined : verified(value, key)
}

function bearerToken(header: string | null, key: KeyObject): string | undefined {
  const token = header?.match(/^Bearer +(\S+)$/i)?.[1]
  if (token === undefined) return undefined
  return token.includes('.') ? verified(decode(token), key) : token
}

/** The token of `token.signature`, if the signature is ours. */
function verified(signed: string, key: KeyObject): string | undefined {
  const dot = signed.lastIndexOf('.')
  const token = signed.slice(0, dot)
  const expected = createHmac('sha256', key).update(token).digest()
  const actual = Buffer.from(signed.slice(dot + 1), 'base64')
  return dot > 0 && actual.length === expected.length && timingSafeEqual(actual, expected) ? token : undefined
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
