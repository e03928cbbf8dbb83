import type { VacationRequest } from '@vacation-tracker/leave'
import type { Approval } from '@vacation-tracker/leave/assessment'
import { standardTypeOf } from '@vacation-tracker/leave/booking'
import type { Team } from '@vacation-tracker/leave/house'
import { type ApproversFacts, approversFor, type DecidingStage } from '@vacation-tracker/leave/policy/approvers'
import { flowOf } from '@vacation-tracker/leave/policy/flow'
import { peopleNamedIn } from '@vacation-tracker/leave/team-problem'
import { type BookedAbsence, findAbsences } from '../store/absences.ts'
import type { Database, Tx } from '../store/database.ts'
import { findDeactivated, findGroup, findPersons } from '../store/people.ts'
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
  known: KnownHouse,
  request: UndecidedRequest,
  today: string,
): Promise<Approval> {
  const [approval] = await approvalsOf(db, known, [{ ...request, today }])
  return approval ?? { stages: 1 }
}

/** The same for many requests at once; `today` is the day where each owner lives. */
export async function approvalsOf(
  db: Database | Tx,
  known: KnownHouse,
  requests: readonly (UndecidedRequest & { today: string })[],
): Promise<Approval[]> {
  const flows = requests.map((request) => stagesOf(known, request))
  const teams = flows.filter(({ isOpen }) => !isOpen).map(({ team }) => team)
  if (teams.length === 0) return flows.map(({ stages }) => ({ stages }))
  const days = requests.map(({ today }) => today).sort()
  const staff = await staffOf(db, teams, days[0] ?? '', days.at(-1) ?? '')
  return requests.map((request, place): Approval => {
    const { stages, team, isOpen } = flows[place] ?? stagesOf(known, request)
    if (isOpen) return { stages }
    const facts = {
      requester: request.owner,
      stages,
      teamStages: team?.stages ?? [],
      decided: request.endorsedBy === undefined ? [] : [request.endorsedBy],
      ...standingOn(staff, request.today),
    }
    const stage = request.endorsedBy === undefined ? 0 : 1
    const asked = approversFor(facts)[stage]?.usernames ?? []
    const others = request.isEscalated ? (approversFor({ ...facts, teamStages: [] })[stage]?.usernames ?? []) : []
    return { stages, deciders: [...new Set([...asked, ...others])] }
  })
}

/** Who decides on a day on leave of these teams' members, stage by stage and why, whoever of them asks. */
export async function decidingStagesOf(
  db: Database | Tx,
  teams: readonly Team[],
  today: string,
): Promise<Map<string, DecidingStage[]>> {
  const staff = await staffOf(db, teams, today, today)
  return new Map(
    teams.map((team) => {
      const stages = namedStages(team) === 2 ? 2 : 1
      const facts = {
        requester: '',
        stages,
        teamStages: team.stages,
        decided: [],
        ...standingOn(staff, today),
      } as const
      return [team.id, approversFor(facts)]
    }),
  )
}

/**
 * Who is asked to decide on a request. Where whoever is an approver decides, it is those of the own team, so that not
 * everybody is asked; all of them where the team has none, or has not answered; and the only approver there is about
 * themselves.
 */
export async function askedToDecide(
  db: Database | Tx,
  known: KnownHouse,
  request: UndecidedRequest,
  today: string,
): Promise<string[]> {
  const [asked] = await askedToDecideOn(db, known, [{ ...request, today }])
  return asked ?? []
}

/** The same for many requests at once; `today` is the day where each owner lives. */
export async function askedToDecideOn(
  db: Database | Tx,
  known: KnownHouse,
  requests: readonly (UndecidedRequest & { today: string })[],
): Promise<string[][]> {
  const approvals = await approvalsOf(db, known, requests)
  if (approvals.every(({ deciders }) => deciders !== undefined))
    return approvals.map(({ deciders = [] }) => [...deciders])
  const approvers = await findPersons(db, await findGroup(db, 'APPROVER'))
  return requests.map(({ owner, team, isEscalated }, place) => {
    const deciders = approvals[place]?.deciders
    if (deciders !== undefined) return [...deciders]
    const others = [...approvers.values()].filter(({ username }) => username !== owner)
    const own = others.filter(({ teamId }) => !isEscalated && team !== null && teamId === team)
    const asked = (own.length > 0 ? own : others).map(({ username }) => username)
    return asked.length > 0 ? asked : [owner]
  })
}

/** How many say yes, and whether any approver will do. */
function stagesOf({ house }: KnownHouse, request: UndecidedRequest) {
  const leaveType = request.leaveType ?? standardTypeOf(request.category)
  const team = house.teams.find(({ id }) => id === request.team)
  const named = namedStages(team)
  const flow = flowOf(house.policies, leaveType, request.team ?? undefined)
  const stages: 1 | 2 = flow.stages === 2 || named === 2 ? 2 : 1
  return { stages, team, isOpen: stages === 1 && named === 0 }
}

/** All who may have to decide, and what is known of them. */
type Staff = {
  approverGroup: string[]
  administrators: string[]
  absences: BookedAbsence[]
  gone: Set<string>
}

async function staffOf(
  db: Database | Tx,
  teams: readonly (Team | undefined)[],
  startDate: string,
  endDate: string,
): Promise<Staff> {
  const approverGroup = await findGroup(db, 'APPROVER')
  const administrators = await findGroup(db, 'ADMIN')
  const named = teams.flatMap((team) => [...peopleNamedIn(team?.stages ?? [])])
  const concerned = [...new Set([...approverGroup, ...administrators, ...named])]
  const absences = await findAbsences(db, concerned, { startDate, endDate })
  return { approverGroup, administrators, absences, gone: new Set(await findDeactivated(db, concerned)) }
}

function standingOn(
  { approverGroup, administrators, absences, gone }: Staff,
  today: string,
): Pick<ApproversFacts, 'approverGroup' | 'administrators' | 'isAway' | 'isActive'> {
  const away = new Set(
    absences.filter(({ startDate, endDate }) => startDate <= today && endDate >= today).map(({ username }) => username),
  )
  return {
    approverGroup,
    administrators,
    isAway: (username) => away.has(username),
    isActive: (username) => !gone.has(username),
  }
}

/** How many stages of a team name somebody. */
function namedStages(team: Team | undefined): number {
  return team?.stages.filter(({ approvers }) => approvers.length > 0).length ?? 0
}
