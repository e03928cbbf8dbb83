import { describe, expect, test } from 'vitest'
import { ledgerOf } from './ledger.ts'
import type { PersonFacts } from './person-facts.ts'
import { afternoon, morning } from './testing/given.ts'
import { annualLeave, approved, calendarWith, days, john, pending, sickLeave } from './testing/person.ts'

/** The lines as date, kind, days and the name of the year whose days they are. */
const linesOf = (facts: PersonFacts, asOf: string, leaveType = 'ANNUAL') =>
  ledgerOf(facts, leaveType, asOf).lines.map(({ date, kind, days, bucket }) => [date, kind, days, bucket.year])

const sinceLastYear = { employment: { from: '2025-01-01' } }
const untilMarch = [annualLeave({ carryOver: { most: 10, lastDay: '03-31' } }), sickLeave]

describe('ten days carried over that expire with 31 March', () => {
  const facts = (taken: number) =>
    john({
      ...sinceLastYear,
      leaveTypes: untilMarch,
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

  test('leave on the last day may use them, and leave a day later may not', () => {
    const around = john({
      ...sinceLastYear,
      leaveTypes: untilMarch,
      bookings: [approved('a', days('2026-03-30', '2026-04-02'))],
    })
    expect(linesOf(around, '2026-12-31')).toEqual([
      ['2026-01-01', 'CARRIED', 10, '2025'],
      ['2026-01-01', 'GRANTED', 20, '2026'],
      ['2026-03-30', 'TAKEN', -2, '2025'],
      ['2026-04-01', 'EXPIRED', -8, '2025'],
      ['2026-04-01', 'TAKEN', -2, '2026'],
    ])
  })
})

describe('what can be booked before it expires', () => {
  const facts = (lastDay: string, more: Partial<PersonFacts> = {}) =>
    john({ ...sinceLastYear, leaveTypes: [annualLeave({ days: 15, carryOver: { lastDay } })], ...more })

  test('fifteen carried and fifteen new, six days before the carry-over expires: 30 are there, 21 can be booked', () => {
    const balance = ledgerOf(facts('03-31'), 'ANNUAL', '2026-03-26')
    expect([balance.days, balance.bookable]).toEqual([30, 21])
  })

  test('days off, and days that are booked already, leave fewer', () => {
    const balance = (more: Partial<PersonFacts>) => ledgerOf(facts('03-31', more), 'ANNUAL', '2026-03-26').bookable
    expect(balance({ calendar: calendarWith([]) })).toBe(19)
    expect(balance({ bookings: [approved('a', days('2026-03-30', '2026-04-03'))] })).toBe(16)
    expect(balance({ bookings: [approved('a', days('2026-03-26'))] })).toBe(20)
  })

  test('at the end of a year from which nothing goes over, only the days of work that are left', () => {
    const balance = ledgerOf(john({ leaveTypes: [annualLeave()] }), 'ANNUAL', '2026-12-29')
    expect([balance.days, balance.bookable, balance.expiring]).toEqual([20, 3, [{ days: 20, lastDay: '2026-12-31' }]])
  })

  test('what goes over is not in danger, what is above the most that may is', () => {
    const balance = ledgerOf(john({ leaveTypes: [annualLeave({ carryOver: { most: 5 } })] }), 'ANNUAL', '2026-12-29')
    expect([balance.days, balance.bookable, balance.expiring]).toEqual([20, 8, [{ days: 15, lastDay: '2026-12-31' }]])
  })

  test('what is lost when a leave year is cut short comes before what had been carried in for longer', () => {
    const leaveYears = [
      { from: '2020-01-01', startsOn: '01-01' },
      { from: '2026-01-02', startsOn: '04-01' },
    ]
    const facts = john({
      ...sinceLastYear,
      leaveYears,
      leaveTypes: [annualLeave({ carryOver: { most: 2, lastDay: '05-31' } })],
    })
    expect(ledgerOf(facts, 'ANNUAL', '2026-02-01').expiring).toEqual([
      { days: 3, lastDay: '2026-03-31' },
      { days: 2, lastDay: '2026-05-31' },
    ])
  })

  test('nothing when more is booked than there is', () => {
    const overdrawn = john({ bookings: [approved('a', days('2026-06-01', '2026-06-22'))] })
    expect(ledgerOf(overdrawn, 'ANNUAL', '2026-01-01')).toMatchObject({ days: -2, bookable: 0 })
  })
})

describe('five of thirty are approved and then changed', () => {
  test.each([
    [8, 22, 'PENDING'],
    [3, 25, 'TAKEN'],
  ])('to %d, which is pending: %d are left', (asked, left, kind) => {
    const change = pending('a', days('2026-07-01', `2026-07-0${asked}`))
    const bookings = [{ ...change, approvedBefore: days('2026-07-01', '2026-07-05') }]
    const facts = john({ leaveTypes: [annualLeave({ days: 30, carryOver: {} })], bookings })
    expect(ledgerOf(facts, 'ANNUAL', '2026-01-01')).toMatchObject({ days: left, bookable: left })
    expect(linesOf(facts, '2026-01-01').at(-1)?.[1]).toBe(kind)
  })
})

describe('leave over the end of the year', () => {
  const over = days('2026-12-30', '2027-01-03')

  test('counts in each year with its days', () => {
    const facts = john({ leaveTypes: untilMarch, bookings: [approved('a', over)] })
    expect(linesOf(facts, '2026-12-31')).toContainEqual(['2026-12-30', 'TAKEN', -2, '2026'])
    expect(linesOf(facts, '2027-01-01')).toEqual([
      ['2027-01-01', 'CARRIED', 10, '2026'],
      ['2027-01-01', 'GRANTED', 20, '2027'],
      ['2027-01-01', 'TAKEN', -3, '2026'],
    ])
  })

  test('is held against both years', () => {
    const nearlyUsedUp = [approved('a', days('2026-06-01', '2026-06-19'))]
    const facts = john({ leaveTypes: [annualLeave()], bookings: nearlyUsedUp })
    const { draft } = ledgerOf(facts, 'ANNUAL', '2026-12-30', { draft: over })
    expect(draft?.suffices).toBe(false)
    expect(draft?.years.map(({ year, asked, left, missing }) => [year.name, asked, left, missing])).toEqual([
      ['2026', 2, 1, 1],
      // What is overdrawn in one year is missing in the next, but twenty new days are enough for both.
      ['2027', 3, 3, 0],
    ])
  })
})

describe('a draft', () => {
  test('shows the balance after it, and leaves the facts alone', () => {
    const facts = john()
    const after = ledgerOf(facts, 'ANNUAL', '2026-05-01', { draft: days('2026-07-06', '2026-07-10') })
    expect(after).toMatchObject({ days: 15, pending: 5, draft: { suffices: true, cost: { days: 5 } } })
    expect(ledgerOf(facts, 'ANNUAL', '2026-05-01')).toMatchObject({ days: 20, pending: 0 })
  })

  test('of a booking that is there takes its place', () => {
    const facts = john({ bookings: [pending('a', days('2026-07-06', '2026-07-10'))] })
    const longer = pending('a', days('2026-07-06', '2026-07-13'))
    expect(ledgerOf(facts, 'ANNUAL', '2026-05-01', { draft: longer })).toMatchObject({ days: 12, pending: 8 })
  })

  test('may not use what is earned only later', () => {
    const monthly = { ...annualLeave(), entitlement: { kind: 'MONTHLY', days: 24, rounding: 'EXACT' } as const }
    const facts = john({ leaveTypes: [monthly] })
    const verdict = (date: string) => ledgerOf(facts, 'ANNUAL', '2026-01-01', { draft: days(date) }).draft?.suffices
    expect([verdict('2026-01-30'), verdict('2026-01-31'), verdict('2026-02-15')]).toEqual([false, true, true])
  })

  test('is not blamed for what had been missing, nor excused by it', () => {
    const monthly = { ...annualLeave(), entitlement: { kind: 'MONTHLY', days: 24, rounding: 'EXACT' } as const }
    const facts = john({ leaveTypes: [monthly], bookings: [approved('a', days('2026-02-02', '2026-02-07'))] })
    const missing = (until: string) =>
      ledgerOf(facts, 'ANNUAL', '2026-01-01', { draft: days('2026-12-01', until) }).draft?.years[0]?.missing
    // Earned by the end of November are 22, of which 6 are taken.
    expect([missing('2026-12-16'), missing('2026-12-18')]).toEqual([0, 2])
  })

  test('that would use up what leave of the next year relies on is told so', () => {
    const leaveTypes = [annualLeave({ carryOver: { most: 10 } })]
    const facts = john({ leaveTypes, bookings: [approved('next', days('2027-06-01', '2027-06-30'))] })
    const { draft } = ledgerOf(facts, 'ANNUAL', '2026-11-01', { draft: days('2026-11-01', '2026-11-12') })
    expect(draft?.suffices).toBe(false)
    expect(draft?.years.map(({ year, asked, left, missing }) => [year.name, asked, left, missing])).toEqual([
      ['2026', 12, 12, 0],
      ['2027', 0, -2, 2],
    ])
  })

  test('of a year before balances were kept is held against that year alone', () => {
    const facts = john({
      employment: { from: '2020-01-01' },
      trackedFrom: '2026-01-01',
      leaveTypes: [annualLeave({ carryOver: {} })],
      bookings: [approved('then', days('2025-06-01', '2025-06-22')), approved('now', days('2026-06-01', '2026-06-18'))],
    })
    const { draft } = ledgerOf(facts, 'ANNUAL', '2026-01-01', { draft: days('2025-12-31', '2026-01-05') })
    expect(draft?.years.map(({ year, asked, left, missing }) => [year.name, asked, left, missing])).toEqual([
      ['2025', 1, 0, 1],
      ['2026', 5, 2, 3],
    ])
  })

  test('of a type without a limit is always fine', () => {
    const after = ledgerOf(john(), 'SICK', '2026-05-01', { draft: days('2026-01-01', '2026-12-31') })
    expect(after.draft).toMatchObject({ suffices: true, years: [], cost: { days: 365 } })
  })
})

describe('as of a day', () => {
  const facts = john({
    leaveTypes: [annualLeave({ days: 24, carryOver: {} }), sickLeave],
    allowances: [{ leaveType: 'ANNUAL', from: '2026-07-01', days: 30 }],
    adjustments: [{ id: 'x', leaveType: 'ANNUAL', date: '2026-05-01', days: 2, reason: 'Worked on a Sunday.' }],
    bookings: [approved('a', days('2026-04-01', '2026-04-03')), approved('b', days('2026-09-01', '2026-09-02'))],
  })

  test.each([
    ['2025-06-01', 0],
    ['2026-01-01', 19],
    ['2026-04-30', 19],
    ['2026-05-01', 21],
    ['2026-07-01', 24],
    ['2027-01-01', 54],
  ])('%s %d are left: booked leave counts from the beginning, what comes later does not', (asOf, left) => {
    expect(ledgerOf(facts, 'ANNUAL', asOf).days).toBe(left)
  })

  test('taken leave that lies ahead is told apart', () => {
    expect(ledgerOf(facts, 'ANNUAL', '2026-09-01')).toMatchObject({ taken: 5, ahead: 1 })
  })
})

describe('from one year into the next', () => {
  test('nothing goes over unless that was said, and the ledger says so', () => {
    const facts = john({ ...sinceLastYear, bookings: [approved('a', days('2025-06-01', '2025-06-15'))] })
    expect(linesOf(facts, '2026-01-01')).toEqual([
      ['2026-01-01', 'CARRIED', 0, '2025'],
      ['2026-01-01', 'GRANTED', 20, '2026'],
    ])
    expect(ledgerOf(facts, 'ANNUAL', '2026-01-01').lines[0]?.left).toBe(5)
  })

  test('what was taken too much goes over', () => {
    const facts = john({ ...sinceLastYear, bookings: [approved('a', days('2025-06-01', '2025-06-22'))] })
    expect(linesOf(facts, '2026-01-01')).toEqual([
      ['2026-01-01', 'CARRIED', -2, '2026'],
      ['2026-01-01', 'GRANTED', 20, '2026'],
    ])
  })

  test('what does not expire goes over again and again', () => {
    const facts = john({ employment: { from: '2023-01-01' }, leaveTypes: [annualLeave({ carryOver: {} })] })
    expect(linesOf(facts, '2026-01-01')).toEqual([
      ['2026-01-01', 'CARRIED', 60, '2025'],
      ['2026-01-01', 'GRANTED', 20, '2026'],
    ])
  })

  test('what expires after a leave year that is cut short lasts until its day, and is used up first', () => {
    const facts = john({
      ...sinceLastYear,
      leaveTypes: [annualLeave({ carryOver: { lastDay: '05-31' } })],
      leaveYears: [
        { from: '2020-01-01', startsOn: '01-01' },
        { from: '2026-01-02', startsOn: '04-01' },
      ],
      bookings: [approved('a', days('2026-05-01', '2026-05-22'))],
    })
    expect(linesOf(facts, '2026-06-01')).toEqual([
      ['2026-04-01', 'CARRIED', 20, '2025'],
      ['2026-04-01', 'CARRIED', 5, '2026'],
      ['2026-04-01', 'GRANTED', 20, '2026/27'],
      ['2026-05-01', 'TAKEN', -20, '2025'],
      ['2026-05-21', 'TAKEN', -2, '2026'],
      ['2026-06-01', 'EXPIRED', -3, '2026'],
    ])
  })

  test('nothing goes into the year in which balances begin', () => {
    const facts = john({
      employment: { from: '1995-01-01' },
      trackedFrom: '2026-06-15',
      leaveTypes: [annualLeave({ carryOver: {} })],
    })
    expect(ledgerOf(facts, 'ANNUAL', '2026-07-01').days).toBe(20)
    expect(ledgerOf(facts, 'ANNUAL', '2027-07-01').days).toBe(40)
  })

  test('without a day on which somebody began, an adjustment tells it, and old leave does not', () => {
    const leaveTypes = [annualLeave({ carryOver: {} })]
    const adjustments = [{ id: 'x', leaveType: 'ANNUAL', date: '2025-03-01', days: 1, reason: 'So.' }]
    const bookings = [approved('a', days('2025-06-01'))]
    const left = (facts: Partial<PersonFacts>) =>
      ledgerOf(john({ employment: {}, leaveTypes, ...facts }), 'ANNUAL', '2026-07-01').days
    expect([left({}), left({ bookings }), left({ bookings, adjustments })]).toEqual([20, 20, 40])
  })
})

describe('what is taken away by hand', () => {
  test('is used up like leave: what expires first, first', () => {
    const adjustments = [{ id: 'x', leaveType: 'ANNUAL', date: '2026-03-01', days: -12, reason: 'Paid out.' }]
    const facts = john({ ...sinceLastYear, leaveTypes: untilMarch, adjustments })
    expect(linesOf(facts, '2026-04-01').slice(2)).toEqual([
      ['2026-03-01', 'ADJUSTED', -10, '2025'],
      ['2026-03-01', 'ADJUSTED', -2, '2026'],
    ])
  })
})

describe('a type without a limit', () => {
  test('has a ledger of what was taken, and nothing that could run out', () => {
    const facts = john({
      bookings: [approved('a', days('2026-02-02', '2026-02-04'), 'SICK'), approved('b', days('2025-02-02'), 'SICK')],
    })
    const balance = ledgerOf(facts, 'SICK', '2026-05-01')
    expect(balance).toMatchObject({ unlimited: true, days: -3, bookable: null, taken: 3, expiring: [] })
    expect(linesOf(facts, '2026-05-01', 'SICK')).toEqual([['2026-02-02', 'TAKEN', -3, '2026']])
  })
})

describe('sick leave during annual leave', () => {
  const bookings = [
    approved('a', days('2026-07-06', '2026-07-10')),
    approved('b', days('2026-07-09', '2026-07-14'), 'SICK'),
  ]

  test('gives the days back where the house wants it', () => {
    expect(ledgerOf(john({ bookings, sickDaysGivenBack: true }), 'ANNUAL', '2026-07-01')).toMatchObject({ taken: 3 })
    expect(ledgerOf(john({ bookings, sickDaysGivenBack: true }), 'SICK', '2026-07-01')).toMatchObject({ taken: 6 })
    expect(ledgerOf(john({ bookings }), 'ANNUAL', '2026-07-01')).toMatchObject({ taken: 5 })
  })

  test('does so only once it is approved', () => {
    const [leave, sick] = bookings
    if (leave === undefined || sick === undefined) expect.fail('There are two.')
    const facts = john({ bookings: [leave, { ...sick, status: 'PENDING' }], sickDaysGivenBack: true })
    expect(ledgerOf(facts, 'ANNUAL', '2026-07-01')).toMatchObject({ taken: 5 })
  })

  test('gives back what is approved of it while a change of it is pending', () => {
    const [leave, sick] = bookings
    if (leave === undefined || sick === undefined) expect.fail('There are two.')
    const { startDate, endDate, startsAt, endsAt } = sick
    const longer = { ...sick, endDate: '2026-07-31', approvedBefore: { startDate, endDate, startsAt, endsAt } }
    const facts = john({ bookings: [leave, { ...longer, status: 'PENDING' }], sickDaysGivenBack: true })
    expect(ledgerOf(facts, 'ANNUAL', '2026-07-01')).toMatchObject({ taken: 3 })
  })

  test('gives back only what is approved', () => {
    const [, sick] = bookings
    if (sick === undefined) expect.fail('There are two.')
    const asked = pending('a', days('2026-07-06', '2026-07-10'))
    const facts = john({ bookings: [asked, sick], sickDaysGivenBack: true })
    expect(ledgerOf(facts, 'ANNUAL', '2026-07-01')).toMatchObject({ pending: 5 })
  })
})

test('of two halves of one day the one of the lower id is charged first, in whatever order they come', () => {
  const bookings = [
    approved('b', days('2026-03-01', '2026-03-01', morning)),
    approved('a', days('2026-03-01', '2026-03-01', afternoon)),
  ]
  const facts = john({
    ...sinceLastYear,
    leaveTypes: [annualLeave({ carryOver: { most: 0.5, lastDay: '03-31' } })],
    bookings,
  })
  const turned = { ...facts, bookings: bookings.toReversed() }
  const { lines } = ledgerOf(facts, 'ANNUAL', '2026-03-31')
  expect(ledgerOf(turned, 'ANNUAL', '2026-03-31').lines).toEqual(lines)
  expect(lines.slice(2).map(({ because, bucket }) => [because?.request, bucket.year])).toEqual([
    ['a', '2025'],
    ['b', '2026'],
  ])
})

test('what nobody can answer is an exception', () => {
  expect(() => ledgerOf(john(), 'SPECIAL', '2026-07-01')).toThrow('There is no leave type SPECIAL among the facts.')
  expect(() => ledgerOf(john(), 'ANNUAL', '2026-02-30')).toThrow('2026-02-30 is not a day of the calendar.')
})

test('a balance in 1900 or 9999 is one like any other', () => {
  expect(ledgerOf(john(), 'ANNUAL', '1900-06-01').days).toBe(0)
  expect(ledgerOf(john(), 'ANNUAL', '9998-06-01').days).toBe(20)
})
