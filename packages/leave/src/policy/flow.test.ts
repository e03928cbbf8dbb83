import { expect, test } from 'vitest'
import { type Flow, flowOf } from './flow.ts'
import type { Policy, PolicyRule } from './policy.ts'
import { policyOf } from './testing/asking.ts'

const stages = (number: 1 | 2, reach: Partial<Policy> = {}) => policyOf({ kind: 'APPROVAL', stages: number }, reach)
const after = (afterDays: number, reach: Partial<Policy> = {}) => policyOf({ kind: 'ESCALATION', afterDays }, reach)
const quota: PolicyRule = { kind: 'QUOTA', otherwise: 'ASK' }

test.each<[string, Policy[], Flow]>([
  ['nothing said', [policyOf(quota)], { stages: 1 }],
  ['two stages', [stages(2)], { stages: 2 }],
  ['the most of several', [stages(1), stages(2), stages(1)], { stages: 2 }],
  ['the shortest wait of several', [after(5), after(3), after(9)], { stages: 1, escalateAfterDays: 3 }],
  ['for another team', [stages(2, { teams: ['sales'] }), after(3)], { stages: 1, escalateAfterDays: 3 }],
  ['for another leave type', [after(3, { leaveTypes: ['sick-leave'] })], { stages: 1 }],
])('%s', (_, policies, flow) => {
  expect(flowOf(policies, 'annual-leave', 'design')).toEqual(flow)
})
