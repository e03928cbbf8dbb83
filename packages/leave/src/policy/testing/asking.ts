import { evaluate } from '../evaluate.ts'
import type { PolicyFacts, PolicyRequest } from '../facts.ts'
import type { Policy, PolicyRule } from '../policy.ts'
import type { PolicyAnswer } from '../verdict.ts'

/** What John asks for in most tests: five days in July, asked in May. */
export const aWeekInJuly: PolicyRequest = {
  requester: 'john',
  leaveType: 'annual-leave',
  startDate: '2026-07-06',
  endDate: '2026-07-10',
  startsAt: 'MORNING',
  endsAt: 'EVENING',
}

export const morning = { startsAt: 'MORNING', endsAt: 'NOON' } as const
export const afternoon = { startsAt: 'NOON', endsAt: 'EVENING' } as const

/** Nothing stands in John's way. */
export const usualFacts: PolicyFacts = {
  today: '2026-05-13',
  days: 5,
  daysAway: ['06', '07', '08', '09', '10'].map((day) => ({ date: `2026-07-${day}`, part: 'DAY' })),
  quota: [{ name: '2026', left: 20, needs: 5 }],
  employment: { from: '2020-03-01' },
  daysInOtherRequests: 0,
  team: { id: 'design', size: 8, away: [] },
  coverAway: [],
  ownRequests: [],
  hasDocument: false,
}

export function policyOf(rule: PolicyRule, reach: Partial<Pick<Policy, 'id' | 'leaveTypes' | 'teams'>> = {}): Policy {
  return { id: rule.kind.toLowerCase(), name: 'A rule of the house', leaveTypes: 'ALL', teams: 'ALL', ...reach, rule }
}

/** What a rule by itself answers; nothing when it does not apply. */
export function answerTo(
  rule: PolicyRule,
  facts: Partial<PolicyFacts> = {},
  request: Partial<PolicyRequest> = {},
): PolicyAnswer | undefined {
  const policy = policyOf(rule)
  const { answers } = evaluate({ ...aWeekInJuly, ...request }, [policy], { ...usualFacts, ...facts })
  return answers.find((answer) => answer.policy === policy.id)
}
