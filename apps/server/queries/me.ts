import type { Group } from '@vacation-tracker/vacation-events/people'
import type { Database } from '../store/database.ts'
import { countUnread } from '../store/notifications.ts'
import { findGroups } from '../store/people.ts'

/** The signed-in person, as they see themselves. */
export type Me = {
  username: string
  name: string
  email: string
  phoneNumber: string | null
  timeZone: string
  team: string | null
  groups: Group[]
  unreadCount: number
}

export async function findMe(db: Database, username: string): Promise<Me | undefined> {
  const account = await db
    .selectFrom('person')
    .innerJoin('user', 'user.id', 'person.user_id')
    .leftJoin('team', 'team.id', 'person.team_id')
    .select([
      'person.username',
      'person.name',
      'person.time_zone as timeZone',
      'user.email',
      'user.phoneNumber',
      'team.name as team',
    ])
    .where('person.username', '=', username)
    .executeTakeFirst()
  if (account === undefined) return undefined
  return { ...account, groups: await findGroups(db, username), unreadCount: await countUnread(db, username) }
}
