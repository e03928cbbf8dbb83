import type { Booking } from '@vacation-tracker/leave/booking'
import { costOf } from '@vacation-tracker/leave/day-cost'
import { calendarOfHolidays, type Holiday } from '@vacation-tracker/leave/holiday'
import type { LeaveType } from '@vacation-tracker/leave/leave-type'
import { ledgerOf } from '@vacation-tracker/leave/ledger'
import type { PersonFacts } from '@vacation-tracker/leave/person-facts'
import { mondayToFriday } from '@vacation-tracker/leave/working-week'
import { type Bench, repeat } from './figure.ts'

const times = 7

/** The rules of leave on one processor: what a request of two weeks costs, and balances with their ledgers. */
export const leave: Bench = {
  name: 'leave',
  measure: async () => {
    const [person] = people(1)
    if (person === undefined) throw new Error('There is nobody to measure.')
    const request = { startDate: '2026-12-21', endDate: '2027-01-03', startsAt: 'NOON', endsAt: 'EVENING' } as const
    // Each result is used, so that nothing is left out for being of no use.
    const cost = await repeat(times, async () => microseconds(20_000, () => costOf(request, person.calendar).days))
    const ledger = await repeat(times, async () =>
      microseconds(2_000, () => ledgerOf(person, 'annual', '2026-11-25').days),
    )
    const house = people(10_000)
    const balances = await repeat(times, async () => {
      const start = performance.now()
      for (const one of house) ledgerOf(one, 'annual', '2026-11-25')
      return (performance.now() - start) / 1000
    })
    return [
      { what: 'cost of one request of two weeks', unit: 'µs', runs: cost, bar: { atMost: 20 } },
      { what: 'balance with ledger of one person-year', unit: 'µs', runs: ledger, bar: { atMost: 200 } },
      {
        what: 'balances with ledgers of 10,000 people',
        unit: 's',
        runs: balances,
        bar: { atMost: 3 },
        note: 'three leave years, 12 bookings in each',
      },
    ]
  },
}

/** How long one of so many rounds takes. */
function microseconds(rounds: number, work: () => number): number {
  let sum = 0
  const start = performance.now()
  for (let round = 0; round < rounds; round++) sum += work()
  const taken = performance.now() - start
  if (sum === 0) throw new Error('Nothing was counted.')
  return (taken * 1000) / rounds
}

const annual: LeaveType = {
  id: 'annual',
  name: 'Annual leave',
  category: 'ANNUAL_LEAVE',
  needsDocument: false,
  entitlement: { kind: 'FIXED', days: 30, rounding: 'STATUTORY', carryOver: { most: 10, lastDay: '03-31' } },
}

/** Since 2024, and with leave in every month. */
function people(count: number): PersonFacts[] {
  const holidays = calendarOfHolidays(['2024', '2025', '2026', '2027'].flatMap(holidaysOf))
  return Array.from({ length: count }, (_, number) => ({
    username: `person-${number}`,
    employment: { from: '2024-01-01' },
    calendar: {
      schedules: [{ from: '2024-01-01', week: mondayToFriday }],
      places: [{ from: '2024-01-01', holidays }],
    },
    leaveYears: [{ from: '2020-01-01', startsOn: '01-01' }],
    leaveTypes: [annual],
    allowances: [],
    adjustments: [{ id: 'given', leaveType: 'annual', date: '2026-05-01', days: 1, reason: 'Ten years here.' }],
    bookings: ['2024', '2025', '2026'].flatMap((year) => bookingsOf(year, number)),
  }))
}

function holidaysOf(year: string): Holiday[] {
  const days = ['01-01', '01-06', '05-01', '10-03', '11-01', '12-24', '12-25', '12-26', '12-31']
  return days.map((day) => ({
    date: `${year}-${day}`,
    name: `Holiday of ${day}`,
    kind: 'PUBLIC',
    free: day === '12-24' || day === '12-31' ? 'AFTERNOON' : 'DAY',
  }))
}

function bookingsOf(year: string, number: number): Booking[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = String(index + 1).padStart(2, '0')
    const first = 3 + ((number + index) % 20)
    const day = (count: number) => String(count).padStart(2, '0')
    return {
      id: `${year}-${month}`,
      leaveType: 'annual',
      status: index === 11 ? 'PENDING' : 'APPROVED',
      startDate: `${year}-${month}-${day(first)}`,
      endDate: `${year}-${month}-${day(first + 3)}`,
      startsAt: 'MORNING',
      endsAt: index % 2 === 0 ? 'EVENING' : 'NOON',
    }
  })
}
