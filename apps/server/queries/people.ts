import type { Group } from '@vacation-tracker/vacation-events/people'
import type { Database } from '../store/database.ts'
import type { Person } from '../store/people.ts'
import { type Page, type PageRequest, toPage } from './page.ts'

/** A person as others see them. */
export type PersonWithGroups = Person & {
  groups: Group[]
  team: string | null
  email: string
  pictureTag: string | null
}

/** Everybody, by name. */
export async function listPeople(db: Database, page: PageRequest): Promise<Page<PersonWithGroups>> {
  const [name, username] = page.after ?? []
  let query = selectPeople(db)
    .orderBy('person.name')
    .orderBy('person.username')
    .limit(page.limit + 1)
  if (name !== undefined && username !== undefined) {
    query = query.where((eb) => eb(eb.refTuple('person.name', 'person.username'), '>', eb.tuple(name, username)))
  }
  const people = await withGroups(db, await query.execute())
  return toPage(people, page, (person) => [person.name, person.username])
}

/** These people, by their usernames. */
export async function findPeople(db: Database, usernames: readonly string[]): Promise<Map<string, PersonWithGroups>> {
  if (usernames.length === 0) return new Map()
  const people = await withGroups(db, await selectPeople(db).where('person.username', 'in', usernames).execute())
  return new Map(people.map((person) => [person.username, person]))
}

function selectPeople(db: Database) {
  return db
    .selectFrom('person')
    .innerJoin('user', 'user.id', 'person.user_id')
    .leftJoin('team', 'team.id', 'person.team_id')
    .leftJoin('picture', 'picture.username', 'person.username')
    .select([
      'person.username',
      'person.name',
      'person.time_zone as timeZone',
      'person.team_id as teamId',
      'team.name as team',
      'user.email',
      'picture.tag as pictureTag',
    ])
}

async function withGroups(
  db: Database,
  people: readonly Omit<PersonWithGroups, 'groups'>[],
): Promise<PersonWithGroups[]> {
  if (people.length === 0) return []
  const memberships = await db
    .selectFrom('person_group')
    .selectAll()
    .where(
      'username',
      'in',
      people.map(({ username }) => username),
    )
    .orderBy('group_name')
    .execute()
  const groupsOf = Map.groupBy(memberships, ({ username }) => username)
  return people.map((person) => ({
    ...person,
    groups: (groupsOf.get(person.username) ?? []).map(({ group_name }) => group_name),
  }))
}
