import { describe, expect, test } from 'vitest'
import { ledgerOf } from './ledger.ts'
import { annualLeave, approved, days, john, pending } from './testing/person.ts'

describe('ten days carried over that expire with 31 March', () => {
  const facts = (taken: number) =>
    john({
      employment: { from: '2025-01-01' },
      leaveTypes: [annualLeave({ carryOver: { most: 10, lastDay: '03-31' } })],
      bookings: taken === 0 ? [] : [approved('a', days('2026-03-01', `2026-03-${String(taken).padStart(2, '0')}`))],
    })

  test.each([
    [0, 10],
    [8, 2],
    [10, 0],
    [12, 0],
  ])('%d taken by then: %d expire', (taken, expired) => {
    const on31March = ledgerOf(facts(taken), 'ANNUAL', '2026-03-31')
    expect(on31March.days).toBe(30 - taken)
    expect(on31March.expiring.filter(({ lastDay }) => lastDay === '2026-03-31')).toEqual(
      expired === 0 ? [] : [{ days: expired, lastDay: '2026-03-31' }],
    )
    const after = ledgerOf(facts(taken), 'ANNUAL', '2026-04-01')
    expect(after.days).toBe(30 - taken - expired)
    expect(after.lines.filter(({ kind }) => kind === 'EXPIRED').map((line) => [line.date, line.days])).toEqual(
      expired === 0 ? [] : [['2026-04-01', -expired]],
    )
  })
})

test('fifteen carried and fifteen new, six days before the carry-over expires: 30 are there, 21 can be booked', () => {
  const facts = john({
    employment: { from: '2025-01-01' },
    leaveTypes: [annualLeave({ days: 15, carryOver: { lastDay: '03-31' } })],
  })
  const balance = ledgerOf(facts, 'ANNUAL', '2026-03-26')
  expect([balance.days, balance.bookable]).toEqual([30, 21])
})

test.each([
  [8, 22],
  [3, 25],
])('five of thirty are approved and changed to %d, which is pending: %d are left', (asked, left) => {
  const changed = {
    ...pending('a', days('2026-07-01', `2026-07-0${asked}`)),
    approvedBefore: days('2026-07-01', '2026-07-05'),
  }
  const facts = john({ leaveTypes: [annualLeave({ days: 30, carryOver: {} })], bookings: [changed] })
  expect(ledgerOf(facts, 'ANNUAL', '2026-01-01')).toMatchObject({ days: left, bookable: left })
})
