import { expect, test } from 'vitest'
import { type HouseRules, standardHouse } from './house.ts'
import { houseRulesProblem } from './house-rules-problem.ts'

const { rules } = standardHouse

test('the standard house is right, and so is one whose leave year changes', () => {
  expect(houseRulesProblem(rules)).toBeUndefined()
  const leaveYears = [...rules.leaveYears, { from: '2027-01-02', startsOn: '04-01' }]
  expect(houseRulesProblem({ ...rules, leaveYears, country: 'DE', region: 'BW' })).toBeUndefined()
})

test.each([
  [{ name: '\u202e\u0000' }, 'HOUSE_RULES_INVALID', 'name has to be'],
  [{ week: [0, 0, 0, 0, 0, 0, 0] }, 'HOUSE_RULES_INVALID', 'week needs a day of work'],
  [{ region: 'BW' }, 'HOUSE_RULES_INVALID', 'country is missing'],
  [{ leaveYears: [] }, 'LEAVE_YEAR_INVALID', 'leaveYears: say when'],
  [
    { leaveYears: [{ from: '1900-01-01', startsOn: '01-01' }] },
    'LEAVE_YEAR_INVALID',
    'leaveYears: 1900-01-01 is too far',
  ],
  [
    { leaveYears: [{ from: '9999-01-01', startsOn: '01-01' }] },
    'LEAVE_YEAR_INVALID',
    'leaveYears: 9999-01-01 is too far',
  ],
  [
    { leaveYears: [{ from: '2026-02-30', startsOn: '01-01' }] },
    'LEAVE_YEAR_INVALID',
    'leaveYears: 2026-02-30 is not a day',
  ],
  [
    { leaveYears: [{ from: '2026-01-01', startsOn: '02-29' }] },
    'LEAVE_YEAR_INVALID',
    'leaveYears: A leave year cannot',
  ],
  [
    { leaveYears: Array.from({ length: 21 }, (_, n) => ({ from: `${2000 + n}-01-01`, startsOn: '01-01' })) },
    'LEAVE_YEAR_INVALID',
    'leaveYears: there can be at most 20',
  ],
] satisfies [Partial<HouseRules>, string, string][])('%j is refused as %s', (change, code, begin) => {
  const refusal = houseRulesProblem({ ...rules, ...change })
  expect(refusal?.code).toBe(code)
  expect(refusal?.message.slice(0, begin.length)).toBe(begin)
})
