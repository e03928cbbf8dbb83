import type { Group } from '@vacation-tracker/vacation-events/people'
import { type ExpressionBuilder, type Nullable, type SqlBool, sql } from 'kysely'
import type { Database } from '../store/database.ts'
import type { Person } from '../store/people.ts'
import { isStorableText } from '../store/storable-text.ts'
import type { Tables } from '../store/tables.ts'
import { type Page, type PageRequest, toPage } from './page.ts'

/** Whether somebody works here, and can sign in. */
export type PersonStatus = 'ACTIVE' | 'INVITED' | 'DEACTIVATED'

/** A person as others see them. */
export type PersonWithGroups = Person & {
  groups: Group[]
  team: string | null
  email: string
  status: PersonStatus
  pictureTag: string | null
}

/** Which people: all that is told has to hold. */
export type PeopleFilter = {
  /** Words that all occur in the name, the username or the e-mail address. */
  search?: string | undefined
  /** The id of a team; null for who has none. */
  team?: string | null | undefined
  status?: PersonStatus | undefined
}

/** As many words as somebody searches for; more would only cost. */
const mostWords = 8

/** Everybody whom the filter finds, by name. */
export async function listPeople(
  db: Database,
  page: PageRequest,
  filter: PeopleFilter = {},
): Promise<Page<PersonWithGroups>> {
  const [name, username] = page.after ?? []
  let query = selectPeople(db)
    .orderBy('person.name')
    .orderBy('person.username')
    .limit(page.limit + 1)
  if (name !== undefined && username !== undefined) {
    query = query.where((eb) => eb(eb.refTuple('person.name', 'person.username'), '>', eb.tuple(name, username)))
  }
  const { team, status, search = '' } = filter
  if (team === null) query = query.where('person.team_id', 'is', null)
  if (typeof team === 'string') query = query.where('person.team_id', '=', team)
  if (status === 'DEACTIVATED') query = query.where('person.deactivated_at', 'is not', null)
  if (status === 'ACTIVE' || status === 'INVITED') {
    query = query
      .where('person.deactivated_at', 'is', null)
      .where('invitation.id', status === 'INVITED' ? 'is not' : 'is', null)
  }
  for (const word of wordsOf(search)) query = query.where((eb) => occursIn(eb, word))
  const people = await withGroups(db, await query.execute())
  return toPage(people, page, (person) => [person.name, person.username])
}

/** These people, by their usernames. */
export async function findPeople(db: Database, usernames: readonly string[]): Promise<Map<string, PersonWithGroups>> {
  if (usernames.length === 0) return new Map()
  const people = await withGroups(db, await selectPeople(db).where('person.username', 'in', usernames).execute())
  return new Map(people.map((person) => [person.username, person]))
}

function wordsOf(search: string): string[] {
  if (!isStorableText(search)) return []
  return search.trim().split(/\s+/, mostWords).filter(Boolean)
}

type Searched = Tables & { invitation: Nullable<Tables['invitation']> }

/**
 * Whether a word occurs. Databases know upper and lower case of ASCII only, so a name is looked for as it may be written:
 * “änne” finds Änne and ÄNNE.
 */
function occursIn(eb: ExpressionBuilder<Searched, 'person' | 'user' | 'invitation'>, word: string) {
  const lower = word.toLowerCase()
  const [first = ''] = lower
  const written = new Set([word, lower, word.toUpperCase(), first.toUpperCase() + lower.slice(first.length)])
  const has = (column: 'person.name' | 'person.username' | 'user.email', text: string) =>
    sql<SqlBool>`${eb.ref(column)} like ${`%${text.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`
  return eb.or([
    ...[...written].map((text) => has('person.name', text)),
    has('person.username', lower),
    has('user.email', lower),
  ])
}

function selectPeople(db: Database) {
  return db
    .selectFrom('person')
    .innerJoin('user', 'user.id', 'person.user_id')
    .leftJoin('team', 'team.id', 'person.team_id')
    .leftJoin('invitation', 'invitation.username', 'person.username')
    .leftJoin('picture', 'picture.username', 'person.username')
    .select([
      'person.username',
      'person.name',
      'person.time_zone as timeZone',
      'person.team_id as teamId',
      'person.deactivated_at as deactivatedAt',
      'invitation.id as invitation',
      'team.name as team',
      'user.email',
      'picture.tag as pictureTag',
    ])
}

type SelectedPerson = Person & {
  team: string | null
  email: string
  deactivatedAt: string | null
  invitation: string | null
  pictureTag: string | null
}

async function withGroups(db: Database, people: readonly SelectedPerson[]): Promise<PersonWithGroups[]> {
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
  return people.map(({ deactivatedAt, invitation, ...person }) => ({
    ...person,
    status: deactivatedAt !== null ? 'DEACTIVATED' : invitation !== null ? 'INVITED' : 'ACTIVE',
    groups: (groupsOf.get(person.username) ?? []).map(({ group_name }) => group_name),
  }))
}
