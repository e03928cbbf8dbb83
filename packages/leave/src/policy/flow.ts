import { appliesTo, type Policy } from './policy.ts'

/** How it goes on with leave on which a person decides. */
export type Flow = {
  /** How many people approve, one after the other. */
  stages: 1 | 2
  /** After how many working days without an answer it goes on to others; absent: never. */
  escalateAfterDays?: number
}

/** The flow that these policies ask for: of several that apply, the most stages and the shortest wait. */
export function flowOf(policies: readonly Policy[], leaveType: string, team: string | undefined): Flow {
  let stages: 1 | 2 = 1
  let wait = Number.POSITIVE_INFINITY
  for (const policy of policies) {
    if (!appliesTo(policy, leaveType, team)) continue
    if (policy.rule.kind === 'APPROVAL' && policy.rule.stages === 2) stages = 2
    if (policy.rule.kind === 'ESCALATION') wait = Math.min(wait, policy.rule.afterDays)
  }
  return Number.isFinite(wait) ? { stages, escalateAfterDays: wait } : { stages }
}
