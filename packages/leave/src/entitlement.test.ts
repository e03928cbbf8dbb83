import { describe, expect, test } from 'vitest'
import { grantsOf, roundedPart } from './entitlement.ts'
import type { Allowance, Entitlement, Rounding } from './leave-type.ts'
import { leaveYearOn } from './leave-year.ts'
import type { Employment } from './person-facts.ts'
import { annualLeave } from './testing/person.ts'

const year2026 = leaveYearOn('2026-01-01', [])

function given(
  entitlement: Partial<Entitlement & { kind: 'FIXED' | 'MONTHLY' }>,
  employment: Employment = {},
  allowances: Allowance[] = [],
  year = year2026,
) {
  const type = annualLeave()
  const usual = { kind: 'FIXED' as const, days: 20, rounding: 'STATUTORY' as const }
  return grantsOf({ ...type, entitlement: { ...usual, ...entitlement } }, year, { employment, allowances })
}

const own = (from: string, days: number): Allowance => ({ leaveType: 'ANNUAL', from, days })

describe('twenty days a year', () => {
  test.each<[string, Employment, number[]]>([
    ['somebody who is always here', {}, [20]],
    ['here before and after', { from: '2020-05-05', until: '2030-05-05' }, [20]],
    ['starting on 1 April', { from: '2026-04-01' }, [15]],
    ['leaving on 1 April', { until: '2026-04-01' }, [5]],
    ['from 1 March to 30 April', { from: '2026-03-01', until: '2026-04-30' }, [3.33]],
    ['not for a full month', { from: '2026-12-02' }, []],
    ['starting a year later', { from: '2027-01-01' }, []],
    ['gone a year earlier', { until: '2025-12-31' }, []],
  ])('%s', (_, employment, expected) => {
    expect(given({}, employment).map(({ days }) => days)).toEqual(expected)
  })

  test('are granted on the first day of the year, or of the job', () => {
    expect(given({})).toEqual([{ kind: 'GRANTED', date: '2026-01-01', days: 20, months: 12, perYear: 20 }])
    expect(given({}, { from: '2026-04-01' })).toEqual([
      { kind: 'GRANTED', date: '2026-04-01', days: 15, months: 9, perYear: 20 },
    ])
  })

  test('are a quarter of that in a leave year of three months', () => {
    const rules = [
      { from: '2020-01-01', startsOn: '01-01' },
      { from: '2027-01-02', startsOn: '04-01' },
    ]
    expect(given({}, {}, [], leaveYearOn('2027-01-01', rules)).map(({ days }) => days)).toEqual([5])
    expect(given({}, {}, [], leaveYearOn('2027-04-01', rules)).map(({ days }) => days)).toEqual([20])
  })
})

describe('an allowance of their own', () => {
  const daysOf = (...allowances: Allowance[]) => given({}, {}, allowances).map(({ date, days }) => [date, days])

  test('counts from before the year for all of it', () => {
    expect(daysOf(own('2025-06-01', 30))).toEqual([['2026-01-01', 30]])
    expect(daysOf(own('2026-01-01', 26), own('2025-06-01', 30))).toEqual([['2026-01-01', 26]])
  })

  test('counts from mid-year for the full months after it', () => {
    expect(daysOf(own('2026-07-01', 30))).toEqual([
      ['2026-01-01', 20],
      ['2026-07-01', 5],
    ])
    expect(daysOf(own('2026-07-01', 10))).toEqual([
      ['2026-01-01', 20],
      ['2026-07-01', -5],
    ])
    expect(daysOf(own('2026-12-15', 30))).toEqual([['2026-01-01', 20]])
    const [, change] = given({}, {}, [own('2026-07-01', 30)])
    expect(change).toMatchObject({ months: 6, perYear: 30, perYearBefore: 20 })
  })

  test('of another leave type does not count', () => {
    expect(daysOf({ ...own('2025-06-01', 30), leaveType: 'SPECIAL' })).toEqual([['2026-01-01', 20]])
  })

  test('does not round what somebody has for all of a year', () => {
    expect(given({ days: 27.25, rounding: 'WHOLE_DAY_NEAREST' })[0]?.days).toBe(27.25)
    expect(given({ days: 27.25, rounding: 'WHOLE_DAY_NEAREST' }, { from: '2026-01-02' })[0]?.days).toBe(25)
    const monthly = given({ kind: 'MONTHLY', days: 27.25, rounding: 'WHOLE_DAY_NEAREST' })
    expect(monthly.reduce((sum, { days }) => sum + days, 0)).toBe(27.25)
  })
})

describe('days that are earned by the month', () => {
  test('come on the last day of each month that is full', () => {
    const grants = given({ kind: 'MONTHLY', days: 24 }, { from: '2026-10-15' })
    expect(grants.map(({ date, days }) => [date, days])).toEqual([
      ['2026-11-14', 2],
      ['2026-12-14', 2],
    ])
  })

  test.each<[Rounding, number[]]>([
    ['EXACT', [2.08, 2.09, 2.08, 2.08, 2.09, 2.08, 2.08, 2.09, 2.08, 2.08, 2.09, 2.08]],
    ['STATUTORY', [2.08, 2.09, 2.08, 2.08, 2.09, 2.58, 2, 2, 2, 2, 2, 2]],
  ])('add up to the whole in a year, rounded %s', (rounding, expected) => {
    const amounts = given({ kind: 'MONTHLY', days: 25, rounding }).map(({ days }) => days)
    expect(Math.round(amounts.reduce((sum, days) => sum + days, 0) * 100) / 100).toBe(25)
    expect(amounts).toEqual(expected)
  })
})

test('a type without a limit grants nothing', () => {
  const type = { ...annualLeave(), entitlement: { kind: 'UNLIMITED' as const } }
  expect(grantsOf(type, year2026, { employment: {}, allowances: [own('2020-01-01', 30)] })).toEqual([])
})

describe('a part of a year', () => {
  test.each<[Rounding, number[]]>([
    ['EXACT', [3.33, 3.5, 3.67, 4]],
    ['HALF_DAY_UP', [3.5, 3.5, 4, 4]],
    ['HALF_DAY_NEAREST', [3.5, 3.5, 3.5, 4]],
    ['WHOLE_DAY_UP', [4, 4, 4, 4]],
    ['WHOLE_DAY_NEAREST', [3, 4, 4, 4]],
    ['STATUTORY', [3.33, 4, 4, 4]],
  ])('is rounded %s', (rounding, expected) => {
    expect([10 / 3, 3.5, 11 / 3, 4].map((days) => roundedPart(days, rounding))).toEqual(expected)
  })

  test('is never more than the whole', () => {
    expect(given({ days: 0.5, rounding: 'WHOLE_DAY_UP' }, { from: '2026-02-01' })[0]?.days).toBe(0.5)
  })
})
