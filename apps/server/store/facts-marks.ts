import { sql } from 'kysely'
import type { Database } from './database.ts'

/**
 * Of each of these people a mark that is another one when something is agreed with them, given to them or taken from them,
 * or when anything befalls their leave; by username. What the house decides is not in it.
 */
export async function factsMarks(db: Database, usernames: readonly string[]): Promise<Map<string, string>> {
  if (usernames.length === 0) return new Map()
  const leave = await db
    .selectFrom('vacation_request')
    // A request that goes takes its versions with it, and one that comes is later: no two of these make up for each other.
    .select(['owner', sql<string>`count(*) || ' ' || sum(version) || ' ' || max(updated_at)`.as('mark')])
    .where('owner', 'in', usernames)
    .groupBy('owner')
    .execute()
  const adjusted = await db
    .selectFrom('adjustment')
    .select(['username', (eb) => eb.fn.countAll<number>().as('count')])
    .where('username', 'in', usernames)
    .groupBy('username')
    .execute()
  const people = await db
    .selectFrom('person')
    .select(['username', 'terms_version'])
    .where('username', 'in', usernames)
    .execute()
  const leaveOf = new Map(leave.map(({ owner, mark }) => [owner, mark]))
  const countOf = new Map(adjusted.map(({ username, count }) => [username, count]))
  return new Map(
    people.map(({ username, terms_version }) => [
      username,
      `${terms_version} ${countOf.get(username) ?? 0} ${leaveOf.get(username) ?? ''}`,
    ]),
  )
}
