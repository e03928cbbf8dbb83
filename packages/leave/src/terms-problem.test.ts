import { assert, constantFrom, property, shuffledSubarray } from 'fast-check'
import { expect, test } from 'vitest'
import { adjustmentProblem } from './adjustment-problem.ts'
import { standardHouse } from './house.ts'
import { type Terms, usualTerms } from './terms.ts'
import { inOrder, termsProblem } from './terms-problem.ts'
import { mondayToFriday } from './working-week.ts'

const { leaveTypes } = standardHouse
const facts = {
  leaveTypes,
  knowsPlace: (country: string, region?: string) => country === 'DE' && (region === undefined || region === 'BW'),
}
const agreed = (some: Partial<Terms>): Terms => ({ ...usualTerms, ...some })
const week = mondayToFriday

test.each<[string, Partial<Terms>]>([
  ['nothing', {}],
  ['a first and last day', { employment: { from: '2026-01-01', until: '2026-01-01' } }],
  [
    'weeks with a gap',
    {
      schedules: [
        { from: '2026-01-01', until: '2026-03-31', week },
        { from: '2026-05-01', week },
      ],
    },
  ],
  ['a country with a region', { places: [{ from: '2026-01-01', country: 'DE', region: 'BW' }] }],
  ['an allowance of half days', { allowances: [{ leaveType: 'annual-leave', from: '2026-01-01', days: 27.5 }] }],
])('%s can be agreed', (_what, some) => {
  expect(termsProblem(agreed(some), facts)).toBeUndefined()
})

test.each<[string, Partial<Terms>, string]>([
  ['the 30th of February', { employment: { from: '2026-02-30' } }, '2026-02-30 is not a day of the calendar.'],
  ['the year 1900', { employment: { from: '1900-01-01' } }, '1900-01-01 is too far away.'],
  ['the year 9999', { places: [{ from: '9999-12-31', country: 'DE' }] }, '9999-12-31 is too far away.'],
  ['an end before the beginning', { employment: { from: '2026-02-02', until: '2026-02-01' } }, 'The last day at work'],
  [
    'weeks that overlap',
    {
      schedules: [
        { from: '2026-01-01', week },
        { from: '2026-06-01', week },
      ],
    },
    'The schedules from 2026-01-01 and from 2026-06-01 overlap.',
  ],
  ['a country that there is not', { places: [{ from: '2026-01-01', country: 'XX' }] }, 'No country has the code XX.'],
  [
    'a region that there is not',
    { places: [{ from: '2026-01-01', country: 'DE', region: 'XX' }] },
    'DE has no region XX.',
  ],
  [
    'two places on one day',
    {
      places: [
        { from: '2026-01-01', country: 'DE' },
        { from: '2026-01-01', country: 'DE', region: 'BW' },
      ],
    },
    'There are two places from 2026-01-01 on.',
  ],
  [
    'an allowance of a leave type that there is not',
    { allowances: [{ leaveType: 'none', from: '2026-01-01', days: 1 }] },
    'There is no leave type none.',
  ],
  [
    'an allowance without a limit',
    { allowances: [{ leaveType: 'sick-leave', from: '2026-01-01', days: 1 }] },
    'Sick leave has no limit',
  ],
  [
    'an allowance of a third of a day',
    { allowances: [{ leaveType: 'annual-leave', from: '2026-01-01', days: 1 / 3 }] },
    '0.3333333333333333 days of Annual leave are not possible',
  ],
  [
    'two allowances on one day',
    { allowances: [25, 30].map((days) => ({ leaveType: 'annual-leave', from: '2026-01-01', days })) },
    'There are two allowances of Annual leave from 2026-01-01 on.',
  ],
  ['more than a life has', { places: Array(101).fill({ from: '2026-01-01', country: 'DE' }) }, 'at most 100 lines'],
])('%s cannot be agreed', (_what, some, message) => {
  expect(termsProblem(agreed(some), facts)?.message).toContain(message)
})

test('terms are kept oldest first, in whichever order they come', () => {
  const days = ['2024-01-01', '2025-01-01', '2026-01-01']
  assert(
    property(shuffledSubarray(days), constantFrom('DE', 'AT'), (some, country) => {
      const { places } = inOrder(agreed({ places: some.map((from) => ({ from, country })) }))
      expect(places.map(({ from }) => from)).toEqual(some.toSorted())
    }),
  )
})

const adjustment = { leaveType: 'annual-leave', date: '2026-05-13', days: 2, reason: 'Two Saturdays.' }

test.each([1, -1, 0.5, -366, 366])('%s days can be given or taken', (days) => {
  expect(adjustmentProblem({ ...adjustment, days }, leaveTypes)).toBeUndefined()
})

test.each([
  ['no days', { days: 0 }, 'ADJUSTMENT_INVALID'],
  ['a third of a day', { days: 1 / 3 }, 'ADJUSTMENT_INVALID'],
  ['more days than a year has', { days: 366.5 }, 'ADJUSTMENT_INVALID'],
  ['no number', { days: Number.NaN }, 'ADJUSTMENT_INVALID'],
  ['days of sick leave', { leaveType: 'sick-leave' }, 'ADJUSTMENT_INVALID'],
  ['days of nothing', { leaveType: 'none' }, 'ADJUSTMENT_INVALID'],
  ['days in the year 9999', { date: '9999-01-01' }, 'ADJUSTMENT_INVALID'],
  ['days without a reason', { reason: ' ' }, 'REASON_MISSING'],
  ['a reason that is no text', { reason: 'a\0b' }, 'REASON_INVALID'],
  ['a reason without an end', { reason: 'x'.repeat(501) }, 'REASON_INVALID'],
])('nobody is given %s', (_what, wrong, code) => {
  expect(adjustmentProblem({ ...adjustment, ...wrong }, leaveTypes)?.code).toBe(code)
})
