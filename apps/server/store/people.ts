import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import { type Terms, usualTerms } from '@vacation-tracker/leave/terms'
import type { Group } from '@vacation-tracker/vacation-events/people'
import type { Database, Tx } from './database.ts'
import { isStorableText } from './storable-text.ts'
import { columnsOfTerms } from './terms.ts'

/** Somebody who has registered. */
export type Person = { username: string; name: string; timeZone: string; teamId: string | null }

export async function findPerson(db: Database | Tx, username: string): Promise<Person | undefined> {
  if (!isStorableText(username)) return undefined
  return (await selectPerson(db, { username })).rows[0]
}

const selectPerson = prepared((db: Database | Tx, parameter: ParametersOf<{ username: string }>) =>
  db
    .selectFrom('person')
    .select(['username', 'name', 'time_zone as timeZone', 'team_id as teamId'])
    .where('username', '=', parameter('username'))
    .compile(),
)

/** These people, as far as they have registered, by username. */
export async function findPersons(db: Database | Tx, usernames: readonly string[]): Promise<Map<string, Person>> {
  if (usernames.length === 0) return new Map()
  const people = await db
    .selectFrom('person')
    .select(['username', 'name', 'time_zone as timeZone', 'team_id as teamId'])
    .where('username', 'in', usernames)
    .execute()
  return new Map(people.map((person) => [person.username, person]))
}

export async function findGroups(db: Database | Tx, username: string): Promise<Group[]> {
  const rows = await db
    .selectFrom('person_group')
    .select('group_name')
    .where('username', '=', username)
    .orderBy('group_name')
    .execute()
  return rows.map((row) => row.group_name)
}

/** Somebody who comes, with what is agreed with them. */
export type NewPerson = Person & { userId: string; registeredAt: string; terms: Terms | undefined }

export async function addPeople(tx: Tx, people: readonly NewPerson[]): Promise<void> {
  const rows = people.map(({ username, userId, name, timeZone, teamId, registeredAt, terms }) => ({
    ...{ username, user_id: userId, name, time_zone: timeZone, team_id: teamId, registered_at: registeredAt },
    ...columnsOfTerms(terms ?? usualTerms),
    terms_version: terms === undefined ? 0 : 1,
  }))
  await tx.insertInto('person').values(rows).execute()
}

/** Puts people who are in no group yet into some. */
export async function addGroups(
  tx: Tx,
  people: readonly { username: string; groups: readonly Group[] }[],
): Promise<void> {
  const rows = people.flatMap(({ username, groups }) => groups.map((group_name) => ({ username, group_name })))
  if (rows.length > 0) await tx.insertInto('person_group').values(rows).execute()
}

export async function saveGroups(tx: Tx, username: string, groups: readonly Group[]): Promise<void> {
  await tx.deleteFrom('person_group').where('username', '=', username).execute()
  if (groups.length === 0) return
  await tx
    .insertInto('person_group')
    .values(groups.map((group_name) => ({ username, group_name })))
    .execute()
}

/** Keeps others from taking people out of a group until the transaction ends. On SQLite the transaction does so anyway. */
export async function lockGroup(tx: Tx, group: Group): Promise<void> {
  await tx.updateTable('person_group').set({ group_name: group }).where('group_name', '=', group).execute()
}

/** Usernames of the people in a group who still work here, but for one. */
export async function findOthersInGroup(db: Database | Tx, group: Group, except: string): Promise<string[]> {
  const { rows } = await selectOthersInGroup(db, { group, except })
  return rows.map((row) => row.username)
}

const selectOthersInGroup = prepared((db: Database | Tx, parameter: ParametersOf<{ group: Group; except: string }>) =>
  db
    .selectFrom('person_group')
    .innerJoin('person', 'person.username', 'person_group.username')
    .select('person_group.username')
    .where('person_group.group_name', '=', parameter('group'))
    .where('person_group.username', '!=', parameter('except'))
    .where('person.deactivated_at', 'is', null)
    .orderBy('person_group.username')
    .compile(),
)

/** Usernames of everybody in a group. */
export async function findGroup(db: Database | Tx, group: Group): Promise<string[]> {
  return findOthersInGroup(db, group, '')
}

/** The others in a person's team; nobody when the person has no team. */
export async function findTeammates(db: Database | Tx, person: Pick<Person, 'username' | 'teamId'>): Promise<string[]> {
  if (person.teamId === null) return []
  const { rows } = await selectTeammates(db, { teamId: person.teamId, username: person.username })
  return rows.map((row) => row.username)
}

const selectTeammates = prepared((db: Database | Tx, parameter: ParametersOf<{ teamId: string; username: string }>) =>
  db
    .selectFrom('person')
    .select('username')
    .where('team_id', '=', parameter('teamId'))
    .where('username', '!=', parameter('username'))
    .orderBy('username')
    .compile(),
)

/** Usernames of everybody in a team who still works here. */
export async function membersOf(db: Database | Tx, team: string): Promise<string[]> {
  const rows = await db
    .selectFrom('person')
    .select('username')
    .where('team_id', '=', team)
    .where('deactivated_at', 'is', null)
    .orderBy('username')
    .execute()
  return rows.map(({ username }) => username)
}

/** Those of these people who do not work here any more, or never did. */
export async function findDeactivated(db: Database | Tx, usernames: readonly string[]): Promise<string[]> {
  if (usernames.length === 0) return []
  const active = await db
    .selectFrom('person')
    .select('username')
    .where('username', 'in', usernames)
    .where('deactivated_at', 'is', null)
    .execute()
  const here = new Set(active.map(({ username }) => username))
  return usernames.filter((username) => !here.has(username))
}

/** Puts a person into a team, or into none. */
export async function saveTeamOf(tx: Tx, username: string, teamId: string | null): Promise<void> {
  await tx.updateTable('person').set({ team_id: teamId }).where('username', '=', username).execute()
}

/** When a person was deactivated; nothing while they work here. */
export async function deactivatedSince(db: Database | Tx, username: string): Promise<string | undefined> {
  const row = await db.selectFrom('person').select('deactivated_at').where('username', '=', username).executeTakeFirst()
  return row?.deactivated_at ?? undefined
}

/** Says from when on a person does not work here, or, with null, that they do. */
export async function saveDeactivation(tx: Tx, username: string, at: string | null): Promise<void> {
  await tx.updateTable('person').set({ deactivated_at: at }).where('username', '=', username).execute()
}

/** Ends all sessions of a person. */
export async function endSessions(tx: Tx, username: string): Promise<void> {
  await tx
    .deleteFrom('session')
    .where('userId', 'in', tx.selectFrom('person').select('user_id').where('username', '=', username))
    .execute()
}
