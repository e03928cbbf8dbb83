import { standardHouse } from '@vacation-tracker/leave/house'
import type { Policy } from '@vacation-tracker/leave/policy/policy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { speak, speakOfEverything } from '../words/speech.ts'
import { newDraft } from './policy-draft.ts'
import { policyKinds } from './policy-fields.ts'
import { sayPolicy } from './say-policy.ts'

const names = {
  leaveTypes: standardHouse.leaveTypes.map((type) => ({
    ...type,
    entitlement: { kind: 'UNLIMITED' as const, days: null, rounding: null, carryOver: null },
  })),
  teams: [{ id: 'bees', name: 'Bees' }],
}
const policyWith = (rule: Policy['rule'], reach: Partial<Policy> = {}): Policy => ({
  ...{ id: 'p', name: 'A rule', leaveTypes: 'ALL', teams: 'ALL', rule },
  ...reach,
})

const english = { language: 'en', locale: 'en-GB', dateStyle: 'by language' } as const
beforeAll(async () => {
  await speak(english)
  await speakOfEverything()
})
afterAll(() => speak(english))

const notice = { kind: 'MINIMUM_NOTICE', days: 14, otherwise: 'REFUSE' } as const

test.each<[Policy, string]>([
  [
    policyWith(notice),
    'Leave has to be asked at least 14 days ahead; otherwise it is refused. For all leave, in all teams.',
  ],
  [
    policyWith(notice, { leaveTypes: ['annual-leave', 'sick-leave'], teams: ['bees', 'gone'] }),
    'Leave has to be asked at least 14 days ahead; otherwise it is refused. For Annual leave and Sick leave, in Bees and gone.',
  ],
  [
    policyWith({
      kind: 'BLACKOUT',
      from: '2026-12-20',
      until: '2027-01-06',
      name: 'إقفال',
      yearly: true,
      otherwise: 'ASK',
    }),
    'From 20 Dec 2026 to 6 Jan 2027, and then every year, nobody goes on leave (“إقفال”); otherwise a person decides. For all leave, in all teams.',
  ],
  [
    policyWith({ kind: 'MOST_AWAY', people: 1, share: 0.125, otherwise: 'ASK' }),
    'At most 1 person and 12.5 % of a team are away at once; otherwise a person decides. For all leave, in all teams.',
  ],
  [
    policyWith({ kind: 'AUTO_APPROVE', belowDays: 0.5 }, { teams: ['bees'] }),
    'Leave below ½ day is approved automatically when nothing speaks against it. For all leave, in Bees.',
  ],
])('%j is said', (policy, sentence) => {
  expect(sayPolicy(policy, names)).toBe(sentence)
})

describe.each(['en', 'de'] as const)('in %s', (language) => {
  beforeAll(() => speak({ ...english, language, locale: language }))

  test.each(policyKinds)('%s has words for its form and its sentence', (kind) => {
    expect(newDraft(kind, 'A name').kind).toBe(kind)
    for (const rule of rulesOf(kind)) expect(sayPolicy(policyWith(rule), names)).toMatch(/^[A-ZÄÖÜ].*\.$/)
  })
})

function rulesOf(kind: Policy['rule']['kind']): Policy['rule'][] {
  const rules: Policy['rule'][] = [
    { kind: 'QUOTA', otherwise: 'REFUSE' },
    notice,
    { kind: 'LONGEST_STRETCH', days: 1, otherwise: 'ASK' },
    { kind: 'LONGEST_STRETCH', days: 2.5, inWorkingDays: true, otherwise: 'ASK' },
    { kind: 'BLACKOUT', from: '2026-12-20', until: '2026-12-31', name: 'Accounts', otherwise: 'REFUSE' },
    { kind: 'MOST_AWAY', share: 0.5, otherwise: 'REFUSE' },
    { kind: 'COVER', oneOf: ['ada', 'ben'], count: 2, otherwise: 'REFUSE' },
    { kind: 'PROBATION', months: 1, otherwise: 'REFUSE' },
    { kind: 'PROBATION', months: 6, upToDays: 2, otherwise: 'REFUSE' },
    { kind: 'DOCUMENT', fromDays: 4, otherwise: 'ASK' },
    { kind: 'AUTO_APPROVE', belowDays: 3 },
    { kind: 'APPROVAL', stages: 2 },
    { kind: 'ESCALATION', afterDays: 1 },
  ]
  return rules.filter((rule) => rule.kind === kind)
}
