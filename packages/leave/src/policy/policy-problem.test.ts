import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPolicy, policyProblem } from './policy-problem.ts'
import { anyPolicy } from './testing/arbitrary.ts'

const around = { id: 'p1', name: 'A rule', leaveTypes: 'ALL', teams: 'ALL' }
const notice = { kind: 'MINIMUM_NOTICE', days: 14, otherwise: 'ASK' }
const blackout = { kind: 'BLACKOUT', from: '2026-12-20', until: '2027-01-06', name: 'Accounts', otherwise: 'REFUSE' }
const cover = { kind: 'COVER', oneOf: ['jane', 'jill'], otherwise: 'ASK' }

describe('a rule', () => {
  const withRule = (rule: unknown) => policyProblem({ ...around, rule })

  test.each<[string, unknown]>([
    ['notice', notice],
    ['the whole of a year', { kind: 'LONGEST_STRETCH', days: 366, otherwise: 'REFUSE' }],
    ['half a day', { kind: 'LONGEST_STRETCH', days: 0.5, inWorkingDays: true, otherwise: 'REFUSE' }],
    ['a blackout of one day', { ...blackout, until: '2026-12-20' }],
    ['a yearly one of almost a year', { ...blackout, until: '2027-12-19', yearly: true }],
    ['one of years that is not repeated', { ...blackout, until: '2030-12-20', yearly: false }],
    ['a share', { kind: 'MOST_AWAY', share: 1, otherwise: 'ASK' }],
    ['as many as there are', { ...cover, count: 2 }],
  ])('%s is right', (_, rule) => {
    expect(withRule(rule)).toBeUndefined()
  })

  test.each<[string, unknown, string]>([
    ['none', undefined, 'rule has to be an object with a kind.'],
    ['a list', [notice], 'rule has to be an object with a kind.'],
    ['no kind', {}, 'rule.kind has to be one of QUOTA, MINIMUM_NOTICE,'],
    ['a kind that is none', { kind: 'toString' }, 'rule.kind has to be one of QUOTA, MINIMUM_NOTICE,'],
    ['what is built in', { kind: 'OVERLAP', otherwise: 'REFUSE' }, 'rule.kind has to be one of QUOTA,'],
    ['no days', { kind: 'MINIMUM_NOTICE', otherwise: 'ASK' }, 'rule.days has to be a whole number from 1 to 366.'],
    ['zero', { ...notice, days: 0 }, 'rule.days has to be a whole number from 1 to 366.'],
    ['half a day of notice', { ...notice, days: 1.5 }, 'rule.days has to be a whole number from 1 to 366.'],
    ['a number as text', { ...notice, days: '14' }, 'rule.days has to be a whole number from 1 to 366.'],
    ['no number', { ...notice, days: Number.NaN }, 'rule.days has to be a whole number from 1 to 366.'],
    ['endless', { ...notice, days: Number.POSITIVE_INFINITY }, 'rule.days has to be a whole number from 1 to 366.'],
    ['no otherwise', { kind: 'QUOTA' }, 'rule.otherwise has to be REFUSE or ASK.'],
    ['another otherwise', { kind: 'QUOTA', otherwise: 'APPROVE' }, 'rule.otherwise has to be REFUSE or ASK.'],
    [
      'too much',
      { ...notice, weeks: 2 },
      'rule.weeks is not known here. Leave it out; there are kind, days, otherwise.',
    ],
    [
      'a field of JavaScript',
      JSON.parse('{"kind":"QUOTA","otherwise":"ASK","__proto__":1}'),
      'rule.__proto__ is not known here.',
    ],
    [
      'an optional field that is null',
      { ...cover, count: null },
      'rule.count has to be a whole number from 1 to 1000.',
    ],
    [
      'a third of a day',
      { kind: 'AUTO_APPROVE', belowDays: 1 / 3 },
      'rule.belowDays has to be a number of days, whole or half ones, from 0.5 to 366.',
    ],
    [
      'a day that is none',
      { ...blackout, from: '2026-02-30' },
      'rule.from has to be a day of the calendar from 1970 to 2199, as in 2026-12-24.',
    ],
    ['an instant', { ...blackout, until: '2027-01-06T00:00:00Z' }, 'rule.until has to be a day of the calendar'],
    ['the year 1900', { ...blackout, from: '1900-01-01' }, 'rule.from has to be a day of the calendar'],
    ['the year 9999', { ...blackout, until: '9999-12-31' }, 'rule.until has to be a day of the calendar'],
    ['backwards', { ...blackout, until: '2026-12-19' }, 'rule.until has to be the day of rule.from, or a later one.'],
    [
      'a whole year, yearly',
      { ...blackout, until: '2027-12-20', yearly: true },
      'rule.until has to be less than a year after rule.from',
    ],
    ['no name', { ...blackout, name: ' ' }, 'rule.name has to be a text of 1 to 100 characters'],
    ['yearly as text', { ...blackout, yearly: 'no' }, 'rule.yearly has to be true or false.'],
    ['nobody and no share', { kind: 'MOST_AWAY', otherwise: 'ASK' }, 'rule.people or rule.share is needed'],
    [
      'nobody',
      { kind: 'MOST_AWAY', people: 0, otherwise: 'ASK' },
      'rule.people has to be a whole number from 1 to 10000.',
    ],
    [
      'a share of nothing',
      { kind: 'MOST_AWAY', share: 0, otherwise: 'ASK' },
      'rule.share has to be a share of the team, above 0 and at most 1',
    ],
    [
      'percent',
      { kind: 'MOST_AWAY', share: 25, otherwise: 'ASK' },
      'rule.share has to be a share of the team, above 0 and at most 1',
    ],
    [
      'nobody to cover',
      { ...cover, oneOf: [] },
      'rule.oneOf has to be a list of one or more names, none of them twice.',
    ],
    [
      'one person twice',
      { ...cover, oneOf: ['jane', 'jane'] },
      'rule.oneOf has to be a list of one or more names, none of them twice.',
    ],
    ['a person without a name', { ...cover, oneOf: [''] }, 'rule.oneOf has to be a list'],
    [
      'more than there are',
      { ...cover, count: 3 },
      'rule.count has to be at most 2, the number of people in rule.oneOf.',
    ],
    [
      'four years',
      { kind: 'PROBATION', months: 48, otherwise: 'ASK' },
      'rule.months has to be a whole number from 1 to 36.',
    ],
    ['three stages', { kind: 'APPROVAL', stages: 3 }, 'rule.stages has to be 1 or 2.'],
    [
      'otherwise where there is none',
      { kind: 'APPROVAL', stages: 2, otherwise: 'ASK' },
      'rule.otherwise is not known here.',
    ],
  ])('%s is not', (_, rule, words) => {
    expect(withRule(rule)).toContain(words)
  })
})

describe('what is around a rule', () => {
  const withFields = (fields: object) => policyProblem({ ...around, rule: notice, ...fields })

  test.each<[string, object]>([
    ['some leave types', { leaveTypes: ['annual-leave', 'sick-leave'] }],
    ['emoji', { name: '🏖️ Summer' }],
    ['a name from right to left', { name: 'قاعدة الإجازات' }],
  ])('%s is right', (_, fields) => {
    expect(withFields(fields)).toBeUndefined()
  })

  test.each<[string, object, string]>([
    ['no id', { id: '' }, 'id has to be a text of 1 to 100 characters'],
    ['an id of what is built in', { id: 'OWN_LEAVE' }, 'none of OWN_LEAVE, NO_AUTOMATIC_APPROVAL.'],
    ['no name', { name: undefined }, 'name has to be a text of 1 to 100 characters'],
    ['a long name', { name: 'x'.repeat(101) }, 'name has to be a text of 1 to 100 characters'],
    ['a name with a NUL', { name: 'by\0the sea' }, 'name has to be a text'],
    ['half a character', { name: '\ud83c' }, 'name has to be a text'],
    ['no leave type', { leaveTypes: [] }, "leaveTypes has to be 'ALL', or a list of one or more ids"],
    ['a team twice', { teams: ['design', 'design'] }, "teams has to be 'ALL', or a list of one or more ids"],
    ['one team, not in a list', { teams: 'design' }, "teams has to be 'ALL', or a list"],
    ['too much', { priority: 1 }, 'priority is not known here.'],
  ])('%s is not', (_, fields, words) => {
    expect(withFields(fields)).toContain(words)
  })

  test.each([undefined, null, 'a policy', 7, [], () => notice])('%s is no policy', (value) => {
    expect(policyProblem(value)).toContain('A policy has to be an object')
  })
})

test('every policy is one, before and after it was JSON', () => {
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      expect(policyProblem(policy)).toBeUndefined()
      const again: unknown = JSON.parse(JSON.stringify(policy))
      expect(isPolicy(again)).toBe(true)
      expect(again).toEqual(policy)
    }),
    { numRuns: 1000 },
  )
})

test('whatever comes, there is an answer and no exception', () => {
  const anyValue = fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true })
  const spoilt = fc.tuple(anyPolicy, fc.constantFrom('id', 'name', 'leaveTypes', 'teams', 'rule'), anyValue)
  const spoiltRule = fc.tuple(anyPolicy, fc.constantFrom('kind', 'days', 'oneOf', 'from', 'share'), anyValue)
  const values = fc.oneof(
    anyValue,
    spoilt.map(([policy, field, value]) => ({ ...policy, [field]: value })),
    spoiltRule.map(([policy, field, value]) => ({ ...policy, rule: { ...policy.rule, [field]: value } })),
  )
  fc.assert(
    fc.property(values, (value) => {
      expect(policyProblem(value)?.endsWith('.') ?? true).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
