import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateOf, daysLater, isCalendarDate } from './calendar-date.ts'
import type { LeaveYearRule } from './leave-type.ts'
import { leaveYearAfter, leaveYearOn, leaveYearProblem, nextLastDay } from './leave-year.ts'

const january: LeaveYearRule = { from: '2020-01-01', startsOn: '01-01' }
const april: LeaveYearRule = { from: '2020-01-01', startsOn: '04-01' }

describe('the leave year of a day', () => {
  test.each<[string, LeaveYearRule[], string, string, string]>([
    ['2026-12-31', [], '2026-01-01', '2026-12-31', '2026'],
    ['2026-01-01', [january], '2026-01-01', '2026-12-31', '2026'],
    ['1999-06-01', [january], '1999-01-01', '1999-12-31', '1999'],
    ['2026-03-31', [april], '2025-04-01', '2026-03-31', '2025/26'],
    ['2026-04-01', [april], '2026-04-01', '2027-03-31', '2026/27'],
    ['2099-12-31', [april], '2099-04-01', '2100-03-31', '2099/00'],
    ['9999-06-01', [january], '9999-01-01', '9999-12-31', '9999'],
  ])('%s by %j', (date, rules, from, until, name) => {
    expect(leaveYearOn(date, rules)).toEqual({ from, until, name })
  })

  test('is a short one before the rule changes', () => {
    const rules = [january, { from: '2027-01-02', startsOn: '04-01' }]
    const year = leaveYearOn('2027-02-01', rules)
    expect(year).toEqual({ from: '2027-01-01', until: '2027-03-31', name: '2027' })
    expect(leaveYearAfter(year, rules)).toEqual({ from: '2027-04-01', until: '2028-03-31', name: '2027/28' })
    expect(leaveYearOn('2026-12-31', rules).from).toBe('2026-01-01')
  })

  test('is a short one before the calendar year comes back', () => {
    const rules = [april, { from: '2027-06-01', startsOn: '01-01' }]
    expect(leaveYearOn('2027-05-01', rules)).toEqual({ from: '2027-04-01', until: '2027-12-31', name: '2027' })
    expect(leaveYearOn('2028-01-01', rules)).toEqual({ from: '2028-01-01', until: '2028-12-31', name: '2028' })
  })

  test('follows the one before without a gap, whatever the rules are', () => {
    const anyDate = fc.integer({ min: 18_000, max: 24_000 }).map(dateOf)
    const anyRules = fc
      .array(fc.record({ from: anyDate, startsOn: anyDate.map((date) => date.slice(5)) }), { maxLength: 4 })
      .map((rules) => rules.toSorted((one, other) => (one.from < other.from ? -1 : 1)))
    fc.assert(
      fc.property(anyRules, anyDate, (rules, date) => {
        const year = leaveYearOn(date, rules)
        expect([year.from, year.until].every(isCalendarDate)).toBe(true)
        expect(year.from <= date && date <= year.until).toBe(true)
        expect(leaveYearOn(year.from, rules)).toEqual(year)
        expect(leaveYearOn(year.until, rules)).toEqual(year)
        expect(leaveYearAfter(year, rules).from).toBe(daysLater(year.until, 1))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('rules of leave years', () => {
  test('are fine in the order of their days', () => {
    expect(leaveYearProblem([january, { from: '2027-01-02', startsOn: '04-01' }])).toBeUndefined()
  })

  test.each<[LeaveYearRule[], string]>([
    [
      [{ from: '2020-01-01', startsOn: '02-29' }],
      'A leave year cannot start on 29 February, because most years have no such day. Choose 28 February or 1 March.',
    ],
    [
      [{ from: '2020-01-01', startsOn: '04-31' }],
      '04-31 is not a day of the year. Write month and day, 04-01 for 1 April.',
    ],
    [[{ from: '2020-02-30', startsOn: '04-01' }], '2020-02-30 is not a day of the calendar. Write it as 2026-07-06.'],
    [
      [january, april],
      'The rule from 2020-01-01 comes after the one from 2020-01-01. Put the rules in the order of their days.',
    ],
  ])('%j are refused', (rules, message) => {
    expect(leaveYearProblem(rules)).toEqual({ code: 'LEAVE_YEAR_INVALID', message })
  })

  test('29 February counts as 1 March where there is no such day', () => {
    const rules = [{ from: '2020-01-01', startsOn: '02-29' }]
    expect(leaveYearOn('2026-06-01', rules)).toMatchObject({ from: '2026-03-01', until: '2027-02-28' })
    expect(leaveYearOn('2028-02-28', rules)).toMatchObject({ from: '2027-03-01', until: '2028-02-28' })
  })
})

test('a last usable day comes once in a leave year, and 29 February is the end of February', () => {
  expect(nextLastDay('2026-01-01', '03-31')).toBe('2026-03-31')
  expect(nextLastDay('2026-04-01', '03-31')).toBe('2027-03-31')
  expect(nextLastDay('2026-04-01', '04-01')).toBe('2026-04-01')
  expect([nextLastDay('2026-01-01', '02-29'), nextLastDay('2028-01-01', '02-29')]).toEqual(['2026-02-28', '2028-02-29'])
})
