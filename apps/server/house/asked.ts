import type { VacationRequest } from '@vacation-tracker/leave'
import type { Database, Tx } from '../store/database.ts'
import { findOthersInGroup, findTeammates, type Person } from '../store/people.ts'
import { approvalOf } from './deciders.ts'
import type { KnownHouse } from './house-book.ts'

/**
 * Whose word on a request is waited for: those whom the house names; otherwise the approvers of the own team, or all of
 * them where it has none.
 */
export async function askedAbout(
  db: Database | Tx,
  known: KnownHouse,
  {
    request,
    owner,
    isEscalated,
    today,
  }: { request: VacationRequest; owner: Person; isEscalated: boolean; today: string },
): Promise<string[]> {
  const { deciders } = await approvalOf(db, known, { ...request, team: owner.teamId, isEscalated }, today)
  return deciders === undefined ? approversNear(db, owner) : [...deciders]
}

/** The approvers of the own team; all approvers where the team has none. */
export async function approversNear(db: Database | Tx, owner: Person): Promise<string[]> {
  const approvers = await findOthersInGroup(db, 'APPROVER', owner.username)
  const teammates = await findTeammates(db, owner)
  const own = approvers.filter((username) => teammates.includes(username))
  if (own.length > 0) return own
  // The only approver there is decides on their own request, and should hear of it.
  return approvers.length > 0 ? approvers : [owner.username]
}
