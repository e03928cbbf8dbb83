import { type ParametersOf, prepared } from '@vacation-tracker/event-bus/prepared'
import type { Group } from '@vacation-tracker/vacation-events/people'
import type { Database, Tx } from './database.ts'
import { isStorableText } from './storable-text.ts'

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

export async function findGroups(db: Database | Tx, username: string): Promise<Group[]> {
  const rows = await db
    .selectFrom('person_group')
    .select('group_name')
    .where('username', '=', username)
    .orderBy('group_name')
    .execute()
  return rows.map((row) => row.group_name)
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

/** Usernames of the people in a group, but for one. */
export async function findOthersInGroup(db: Database | Tx, group: Group, except: string): Promise<string[]> {
  const { rows } = await selectOthersInGroup(db, { group, except })
  return rows.map((row) => row.username)
}

const selectOthersInGroup = prepared((db: Database | Tx, parameter: ParametersOf<{ group: Group; except: string }>) =>
  db
    .selectFrom('person_group')
    .select('username')
    .where('group_name', '=', parameter('group'))
    .where('username', '!=', parameter('except'))
    .orderBy('username')
    .compile(),
)

/** The others in a person's team; nobody when the person has no team. */
export async function findTeammates(db: Database | Tx, person: Person): Promise<string[]> {
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
