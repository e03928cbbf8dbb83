import { type Approver, standInFor } from './deputies.ts'

/** One stage of a team's approval: any of these people decides. */
export type Stage = { approvers: readonly Approver[] }

export type ApproversFacts = {
  requester: string
  /** How many stages the flow asks for. */
  stages: 1 | 2
  /** The stages of the requester's team; none without a team. One that is missing falls to those who come next. */
  teamStages: readonly Stage[]
  /** Usernames of everybody in the group APPROVER. */
  approverGroup: readonly string[]
  administrators: readonly string[]
  /** Those who have decided in an earlier stage already. */
  decided: readonly string[]
  /** Whether somebody is on leave on the day on which it has to be decided. */
  isAway(username: string): boolean
  /** Whether somebody still works here. */
  isActive(username: string): boolean
}

/** Why these people decide. */
export type Because =
  | 'APPROVERS'
  | 'DEPUTIES'
  | 'APPROVER_GROUP'
  | 'ADMINISTRATORS'
  | 'OTHER_STAGE'
  | 'EVERYBODY_IS_AWAY'
  | 'NOBODY_ELSE_TO_DECIDE_SECOND'
  | 'NOBODY_ELSE_AT_ALL'

export type DecidingStage = {
  stage: 1 | 2
  /** Any of them decides. Empty only when nobody is active whom the facts name. */
  usernames: readonly string[]
  because: Because
}

/**
 * Who decides in each stage: the team's approvers or, for those who are away, their deputies; without any the group
 * APPROVER, then the administrators, then the team's other stage. An approver who has left is nobody, and so is their
 * deputy.
 *
 * Where that leaves nobody it gives way, in this order (our choice): somebody who is away rather than nobody, somebody
 * who has decided before rather than nobody, and the requester only when there is nobody else at all.
 */
export function approversFor(facts: ApproversFacts): DecidingStage[] {
  const first = decidingStage(1, facts, [])
  if (facts.stages === 1) return [first]
  return [first, decidingStage(2, facts, decidedBefore(facts, first))]
}

/** Until the first stage is decided, whoever is alone in it is taken for deciding it. */
function decidedBefore({ decided }: ApproversFacts, { usernames }: DecidingStage): readonly string[] {
  if (decided.length > 0) return decided
  return usernames.length === 1 ? usernames : []
}

type Circle = { because: Because; usernames: readonly string[] }

function decidingStage(stage: 1 | 2, facts: ApproversFacts, decided: readonly string[]): DecidingStage {
  const { requester, isAway } = facts
  const isNew = (username: string) => !decided.includes(username)
  const isOther = (username: string) => username !== requester
  const attempts: { mayDecide(username: string): boolean; because?: Because }[] = [
    { mayDecide: (username) => isOther(username) && isNew(username) && !isAway(username) },
    { mayDecide: (username) => isOther(username) && isNew(username), because: 'EVERYBODY_IS_AWAY' },
    { mayDecide: isOther, because: 'NOBODY_ELSE_TO_DECIDE_SECOND' },
    { mayDecide: () => true, because: 'NOBODY_ELSE_AT_ALL' },
  ]
  for (const { mayDecide, because } of attempts) {
    const found = nearest(stage, facts, (username) => facts.isActive(username) && mayDecide(username))
    if (found !== undefined) return { stage, usernames: found.usernames, because: because ?? found.because }
  }
  return { stage, usernames: [], because: 'NOBODY_ELSE_AT_ALL' }
}

/** The people who are nearest to the requester among those who may decide. */
function nearest(stage: 1 | 2, facts: ApproversFacts, mayDecide: (username: string) => boolean): Circle | undefined {
  const { teamStages, approverGroup, administrators } = facts
  const ofStage = teamStages[stage - 1]?.approvers ?? []
  const ofTeam = teamStages.flatMap(({ approvers }) => approvers)
  const circles: Circle[] = [
    approversOrDeputies(ofStage, ofTeam, facts, mayDecide),
    { because: 'APPROVER_GROUP', usernames: unique(approverGroup.filter(mayDecide)) },
    { because: 'ADMINISTRATORS', usernames: unique(administrators.filter(mayDecide)) },
    { ...approversOrDeputies(ofTeam, ofTeam, facts, mayDecide), because: 'OTHER_STAGE' },
  ]
  return circles.find(({ usernames }) => usernames.length > 0)
}

function approversOrDeputies(
  approvers: readonly Approver[],
  ofTeam: readonly Approver[],
  { isActive }: ApproversFacts,
  mayDecide: (username: string) => boolean,
): Circle {
  // The stage's own word on who stands in for whom comes before that of the other.
  const known = [...approvers, ...ofTeam]
  const deciding = approvers.map(({ username }) => standInFor(username, known, { isActive, mayDecide }))
  const usernames = unique(deciding.filter((username) => username !== undefined))
  const isNamed = approvers.some(({ username }) => usernames.includes(username))
  return { because: isNamed ? 'APPROVERS' : 'DEPUTIES', usernames }
}

function unique(usernames: readonly string[]): string[] {
  return [...new Set(usernames)]
}
