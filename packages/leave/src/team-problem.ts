import type { Team } from './house.ts'
import { deputyProblem } from './policy/deputies.ts'
import { type Refusal, refuse } from './refusal.ts'
import { isReadableText } from './well-formed.ts'

/** Characters of a team's name, and people at one stage (our choice: more cannot agree on who is to decide). */
export const longestTeamName = 80
export const mostApprovers = 20

export type TeamFacts = {
  /** All other teams. */
  others: readonly Pick<Team, 'name'>[]
  /** The team as it is; nothing for a new one. */
  before: Team | undefined
  isActive(username: string): boolean
}

/**
 * What is wrong with a team that is about to be saved. Approvers and deputies have to work here; one who has been named
 * before and has left since may stay, because a name must be changeable without them, and they decide on nothing.
 */
export function teamProblem({ name, stages }: Omit<Team, 'id'>, facts: TeamFacts): Refusal | undefined {
  if (name.trim() === '' || name.length > longestTeamName || !isReadableText(name) || /[\t\n\r]/.test(name)) {
    return refuse('TEAM_INVALID', `A team has a name of 1 to ${longestTeamName} characters, on one line.`)
  }
  if (facts.others.some((other) => isSameName(other.name, name))) {
    return refuse('TEAM_INVALID', `There is a team called ${name} already. Choose another name.`)
  }
  if (stages.length > 2) return refuse('TEAM_INVALID', 'A team has one or two stages of approval.')
  for (const [place, { approvers }] of stages.entries()) {
    const refusal = stageProblem(place + 1, approvers, facts)
    if (refusal !== undefined) return refusal
  }
  const [first, second] = stages
  if (second !== undefined && second.approvers.length > 0 && first?.approvers.length === 0) {
    return refuse('TEAM_INVALID', 'Name approvers at the first stage before those at the second.')
  }
  return undefined
}

type Approvers = Team['stages'][number]['approvers']

function stageProblem(stage: number, approvers: Approvers, { before, isActive }: TeamFacts): Refusal | undefined {
  if (approvers.length > mostApprovers) {
    return refuse(
      'TEAM_INVALID',
      `At most ${mostApprovers} people approve at one stage; these are ${approvers.length}.`,
    )
  }
  const known = peopleNamedIn(before?.stages ?? [])
  const isFine = (username: string) => isActive(username) || known.has(username)
  const seen = new Set<string>()
  for (const approver of approvers) {
    const { username } = approver
    if (seen.has(username)) return refuse('TEAM_INVALID', `${username} is named twice at stage ${stage}.`)
    seen.add(username)
    if (!isFine(username)) {
      return refuse('TEAM_INVALID', `${username} does not work here. Choose an approver who does.`)
    }
    const problem = deputyProblem(approver, isFine)
    if (problem !== undefined) return refuse('DEPUTY_INVALID', problem)
  }
  return undefined
}

/** Everybody who decides on a team's leave, or stands in for somebody who does. */
export function peopleNamedIn(stages: Team['stages']): Set<string> {
  return new Set(
    stages.flatMap(({ approvers }) =>
      approvers.flatMap(({ username, deputy }) => (deputy === undefined ? [username] : [username, deputy])),
    ),
  )
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}
