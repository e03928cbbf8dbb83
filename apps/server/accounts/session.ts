import { type Actor, anonymous } from '@vacation-tracker/leave/permissions'
import type { Database } from '../store/database.ts'
import { findGroups } from '../store/people.ts'
import type { Auth } from './auth.ts'

/** Who sends these headers: the person of a live session, by cookie or `Authorization: Bearer`, or nobody. */
export async function findActor(auth: Auth, db: Database, headers: Headers): Promise<Actor> {
  if (!headers.has('cookie') && !headers.has('authorization')) return anonymous
  const session = await auth.api.getSession({ headers })
  const username = session?.user.username
  if (!username) return anonymous
  return { kind: 'person', username, groups: await findGroups(db, username) }
}
