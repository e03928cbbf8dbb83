import type { Policy } from '@vacation-tracker/leave/policy/policy'
import { describe, expect, test } from 'vitest'
import { draftOf, newDraft, policyIn } from './policy-draft.ts'
import { policyKinds } from './policy-fields.ts'

const rules: Policy['rule'][] = [
  { kind: 'QUOTA', otherwise: 'REFUSE' },
  { kind: 'MINIMUM_NOTICE', days: 14, otherwise: 'ASK' },
  { kind: 'LONGEST_STRETCH', days: 12.5, inWorkingDays: true, otherwise: 'REFUSE' },
  { kind: 'BLACKOUT', from: '2026-12-20', until: '2027-01-06', name: 'إقفال 🎄', yearly: true, otherwise: 'REFUSE' },
  { kind: 'MOST_AWAY', people: 3, share: 0.125, otherwise: 'ASK' },
  { kind: 'COVER', oneOf: ['ada', 'ben'], count: 2, otherwise: 'REFUSE' },
  { kind: 'PROBATION', months: 6, upToDays: 2.5, otherwise: 'REFUSE' },
  { kind: 'DOCUMENT', fromDays: 4, otherwise: 'ASK' },
  { kind: 'AUTO_APPROVE', belowDays: 3 },
  { kind: 'APPROVAL', stages: 2 },
  { kind: 'ESCALATION', afterDays: 5 },
]
const policyWith = (rule: Policy['rule']): Policy => ({
  id: 'p',
  name: 'A rule',
  leaveTypes: 'ALL',
  teams: ['bees'],
  rule,
})

test.each(rules.map((rule) => [rule.kind, rule] as const))('%s that is opened and saved is the same', (_kind, rule) => {
  expect(policyIn(draftOf(policyWith(rule)))).toEqual({ policy: policyWith(rule) })
})

test('there is a form for every kind', () => {
  expect([...policyKinds].sort()).toEqual(rules.map(({ kind }) => kind).sort())
})

describe('a new one', () => {
  test.each(policyKinds.filter((kind) => kind !== 'BLACKOUT' && kind !== 'COVER'))(
    '%s can be saved at once',
    (kind) => {
      expect(policyIn(newDraft(kind, 'A name')).wrong).toBeUndefined()
    },
  )

  test('of those that name something, the field that is missing is told', () => {
    expect(policyIn(newDraft('BLACKOUT', 'A name')).wrong).toBe('rule.from')
    expect(policyIn(newDraft('COVER', 'A name')).wrong).toBe('rule.oneOf')
  })
})

test.each([
  ['', 'rule.days'],
  ['many', 'rule.days'],
  ['0', 'rule.days'],
  ['367', 'rule.days'],
  ['1.5', 'rule.days'],
])('“%s” days of notice: %s is not right', (days, wrong) => {
  const draft = newDraft('MINIMUM_NOTICE', 'Notice')
  expect(policyIn({ ...draft, fields: { days } }).wrong).toBe(wrong)
})

test('a name is needed, and a comma makes halves as well', () => {
  expect(policyIn({ ...newDraft('QUOTA', ' ') }).wrong).toBe('name')
  const { policy } = policyIn({ ...newDraft('AUTO_APPROVE', 'Short'), fields: { belowDays: '2,5' } })
  expect(policy?.rule).toEqual({ kind: 'AUTO_APPROVE', belowDays: 2.5 })
})
