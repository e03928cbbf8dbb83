import type { TermsWithAdjustments } from '@vacation-tracker/leave/terms'
import { usualTerms } from '@vacation-tracker/leave/terms'
import type { Tx } from '../store/database.ts'
import { listTerms } from '../store/terms.ts'

/** Everybody who has an account, by username. */
export type RehearsedPeople = ReadonlyMap<
  string,
  { timeZone: string; terms: TermsWithAdjustments; team?: { id: string; members: ReadonlySet<string> } }
>

export async function readPeople(tx: Tx): Promise<RehearsedPeople> {
  const terms = await listTerms(tx)
  const people = await tx
    .selectFrom('person')
    .select(['username', 'time_zone as timeZone', 'team_id as teamId', 'deactivated_at as deactivatedAt'])
    .execute()
  const members = new Map<string, Set<string>>()
  for (const { username, teamId, deactivatedAt } of people) {
    if (teamId === null || deactivatedAt !== null) continue
    members.set(teamId, (members.get(teamId) ?? new Set()).add(username))
  }
  return new Map(
    people.map(({ username, timeZone, teamId }) => {
      const team = teamId === null ? {} : { team: { id: teamId, members: members.get(teamId) ?? new Set<string>() } }
      return [username, { timeZone, terms: terms.get(username) ?? { ...usualTerms, adjustments: [] }, ...team }]
    }),
  )
}
