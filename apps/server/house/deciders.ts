import type { VacationRequest } from '@vacation-tracker/leave'
import type { Approval } from '@vacation-tracker/leave/assessment'
import type { Team } from '@vacation-tracker/leave/house'
import { approversFor } from '@vacation-tracker/leave/policy/approvers'
import { flowOf } from '@vacation-tracker/leave/policy/flow'
import { findAbsences } from '../store/absences.ts'
import { standardTypeOf } from '../store/bookings.ts'
import type { Database, Tx } from '../store/database.ts'
import { findDeactivated, findGroup } from '../store/people.ts'
import type { KnownHouse } from './house-book.ts'

/** The request that has to be decided, and how long it has been waiting. */
export type UndecidedRequest = Pick<VacationRequest, 'owner' | 'category' | 'leaveType' | 'endorsedBy'> & {
  team: string | null
  isEscalated: boolean
}

/**
 * Who decides on a request today. Where the team names nobody and one word is enough, it is whoever is an approver, as in
 * a house that has decided nothing.
 */
export async function approvalOf(
  db: Database | Tx,
  { house }: KnownHouse,
  request: UndecidedRequest,
  today: string,
): Promise<Approval> {
  const leaveType = request.leaveType ?? standardTypeOf(request.category)
  const team = house.teams.find(({ id }) => id === request.team)
  const named = namedStages(team)
  const flow = flowOf(house.policies, leaveType, request.team ?? undefined)
  const stages = flow.stages === 2 || named === 2 ? 2 : 1
  if (stages === 1 && named === 0) return { stages }

  const approverGroup = await findGroup(db, 'APPROVER')
  const administrators = await findGroup(db, 'ADMIN')
  const teamStages = team?.stages ?? []
  const concerned = [...new Set([...approverGroup, ...administrators, ...peopleIn(teamStages)])]
  const away = new Set(
    (await findAbsences(db, concerned, { startDate: today, endDate: today })).map(({ username }) => username),
  )
  const gone = new Set(await findDeactivated(db, concerned))
  const facts = {
    requester: request.owner,
    stages,
    teamStages,
    approverGroup,
    administrators,
    decided: request.endorsedBy === undefined ? [] : [request.endorsedBy],
    isAway: (username: string) => away.has(username),
    isActive: (username: string) => !gone.has(username),
  } as const
  const stage = request.endorsedBy === undefined ? 0 : 1
  const asked = approversFor(facts)[stage]?.usernames ?? []
  const others = request.isEscalated ? (approversFor({ ...facts, teamStages: [] })[stage]?.usernames ?? []) : []
  return { stages, deciders: [...new Set([...asked, ...others])] }
}

/** How many stages of a team name somebody. */
function namedStages(team: Team | undefined): number {
  return team?.stages.filter(({ approvers }) => approvers.length > 0).length ?? 0
}

function peopleIn(stages: Team['stages']): string[] {
  return stages.flatMap(({ approvers }) =>
    approvers.flatMap(({ username, deputy }) => (deputy === undefined ? [username] : [username, deputy])),
  )
}
