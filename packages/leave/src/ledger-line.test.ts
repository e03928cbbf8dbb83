import { describe, expect, test } from 'vitest'
import { ledgerOf } from './ledger.ts'
import type { PersonFacts } from './person-facts.ts'
import { annualLeave, approved, days, john, pending, sickLeave } from './testing/person.ts'

const sentencesOf = (facts: PersonFacts, asOf: string, leaveType = 'ANNUAL') =>
  ledgerOf(facts, leaveType, asOf).lines.map(({ sentence }) => sentence)

describe('the ledger says', () => {
  test('what was carried over, used up first, and expired', () => {
    const facts = john({
      employment: { from: '2025-01-01' },
      leaveTypes: [annualLeave({ carryOver: { most: 5, lastDay: '03-31' } })],
      bookings: [
        approved('a', days('2026-02-02', '2026-02-04', { endsAt: 'NOON' })),
        approved('b', days('2026-07-06')),
        pending('c', days('2026-09-01', '2026-09-01', { startsAt: 'NOON' })),
      ],
    })
    expect(sentencesOf(facts, '2026-12-31')).toEqual([
      '5 of the 20 days left from 2025 carried over, to be taken by 2026-03-31.',
      '20 days for 2026.',
      '2.5 days of approved leave from 2026-02-02 to 2026-02-04, out of what was carried over from 2025 and expires first, after 2026-03-31.',
      '2.5 days carried over from 2025 expired, because the last day to take them was 2026-03-31.',
      '1 day of approved leave on 2026-07-06, out of 2026.',
      'Half a day of leave that waits for a decision on 2026-09-01, out of 2026.',
    ])
  })

  test('for which part of the year days are granted, and what changed', () => {
    const allowances = (perYear: number) => [{ leaveType: 'ANNUAL', from: '2026-07-01', days: perYear }]
    const joiner = john({ employment: { from: '2026-04-01' } })
    expect(sentencesOf(joiner, '2026-12-31')).toEqual(['15 days for 2026: 9 of 12 months, at 20 days a year.'])
    expect(sentencesOf(john({ allowances: allowances(30) }), '2026-12-31')).toEqual([
      '20 days for 2026.',
      '5 days more for 2026: 30 days a year instead of 20, for the last 6 of 12 months.',
    ])
    expect(sentencesOf(john({ allowances: allowances(18) }), '2026-12-31')).toEqual([
      '20 days for 2026.',
      '1 day less for 2026: 18 days a year instead of 20, for the last 6 of 12 months.',
    ])
  })

  test('what was earned', () => {
    const entitlement = { kind: 'MONTHLY', days: 20, rounding: 'EXACT' } as const
    const facts = john({ leaveTypes: [{ ...annualLeave(), entitlement }] })
    expect(sentencesOf(facts, '2026-02-28')).toEqual([
      '1.67 days earned with the month that ended on 2026-01-31.',
      '1.66 days earned with the month that ended on 2026-02-28.',
    ])
  })

  test('what was given and taken away by hand, and why', () => {
    const adjustment = { leaveType: 'ANNUAL', date: '2026-03-01' }
    const adjustments = [
      { ...adjustment, id: 'x', days: 1, reason: 'Worked on a Sunday.' },
      { ...adjustment, id: 'y', days: -0.5, reason: 'Paid out.' },
    ]
    expect(sentencesOf(john({ adjustments }), '2026-12-31').slice(1)).toEqual([
      '1 day added by hand: Worked on a Sunday.',
      'Half a day taken away by hand: Paid out.',
    ])
  })

  test('that nothing, something or too much went over', () => {
    const first = (taken: string | undefined, carryOver?: object) =>
      sentencesOf(
        john({
          employment: { from: '2025-01-01' },
          leaveTypes: [annualLeave(carryOver && { carryOver })],
          bookings: taken === undefined ? [] : [approved('a', days('2025-06-01', taken))],
        }),
        '2026-01-01',
      )[0]
    expect(first(undefined)).toBe('Nothing of the 20 days left from 2025 was carried over.')
    expect(first('2025-06-15', {})).toBe('5 days carried over from 2025.')
    expect(first('2025-06-21')).toBe('The leave year before ended 1 day below zero.')
  })

  test('nothing of a bucket where there is no limit', () => {
    const facts = john({ leaveTypes: [sickLeave], bookings: [approved('a', days('2026-02-02', '2026-02-03'), 'SICK')] })
    expect(sentencesOf(facts, '2026-12-31', 'SICK')).toEqual([
      '2 days of approved leave from 2026-02-02 to 2026-02-03.',
    ])
  })

  test('and names the request or the adjustment behind it, and each day', () => {
    const facts = john({
      adjustments: [{ id: 'x', leaveType: 'ANNUAL', date: '2026-03-01', days: 1, reason: 'So.' }],
      bookings: [approved('a', days('2026-07-06', '2026-07-07', { endsAt: 'NOON' }))],
    })
    const [, adjusted, taken] = ledgerOf(facts, 'ANNUAL', '2026-12-31').lines
    expect(adjusted).toMatchObject({ because: { adjustment: 'x' }, reason: 'So.' })
    expect(taken).toMatchObject({
      because: { request: 'a' },
      startDate: '2026-07-06',
      endDate: '2026-07-07',
      byDay: [
        { date: '2026-07-06', days: 1, reason: 'WORKING_DAY' },
        { date: '2026-07-07', days: 0.5, reason: 'HALF_REQUESTED' },
      ],
    })
  })
})
