import { describe, expect, test } from 'vitest'
import {
  type CalendarPerson,
  columnsOf,
  DayLooks,
  daysAway,
  isFree,
  monthsLater,
  partOn,
  windowOf,
} from './calendar-days.ts'

const looks = new DayLooks({
  schedules: [
    {
      id: 'usual',
      weeks: [
        { from: '2026-07-01', until: '2026-07-15', week: [1, 1, 1, 1, 1, 0, 0] },
        { from: '2026-07-16', until: '2026-07-31', week: [1, 1, 1, 0.5, 0, 0, 0] },
      ],
    },
  ],
  places: [
    {
      id: 'here',
      holidays: [
        { date: '2026-07-14', name: 'Bastille Day', kind: 'PUBLIC', free: 'DAY' },
        { date: '2026-07-20', name: 'Party', kind: 'COMPANY', free: 'AFTERNOON' },
      ],
    },
  ],
})

const ben: CalendarPerson = { username: 'ben', name: 'Ben', team: null, schedule: 'usual', place: 'here', absences: [] }

function away(startDate: string, endDate: string, noons: object = {}) {
  const whole = { startsAt: 'MORNING', endsAt: 'EVENING' } as const
  return { id: startDate, startDate, endDate, ...whole, ...noons, isPending: false, leaveType: null }
}

describe('the columns', () => {
  test('of a month are its days', () => {
    expect(windowOf('month', '2028-02')).toEqual({ from: '2028-02-01', to: '2028-02-29' })
    expect(columnsOf('month', '2026-02')).toHaveLength(28)
    expect(columnsOf('month', '2026-12').at(-1)).toEqual({ from: '2026-12-31', to: '2026-12-31' })
  })
  test('of a year are its months', () => {
    expect(windowOf('year', '2026-07')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    const months = columnsOf('year', '2026-07')
    expect(months).toHaveLength(12)
    expect(months[1]).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  })
  test('go over the end of a year', () => {
    expect([monthsLater('2026-12', 1), monthsLater('2026-01', -1), monthsLater('2026-07', -19)]).toEqual([
      ...['2027-01', '2025-12', '2024-12'],
    ])
  })
})

test('a leave takes a part of its outer days', () => {
  const noons = { startsAt: 'NOON', endsAt: 'NOON' } as const
  const parts = ['2026-07-05', '2026-07-06', '2026-07-07', '2026-07-08', '2026-07-09'].map((date) =>
    partOn(away('2026-07-06', '2026-07-08', noons), date),
  )
  expect(parts).toEqual([undefined, 'AFTERNOON', 'DAY', 'MORNING', undefined])
})

describe('a day', () => {
  const free = (date: string) => isFree(looks.on(ben, date))
  test('is free at weekends, on holidays, on days off and without a schedule', () => {
    expect(['2026-07-11', '2026-07-14', '2026-07-17', '2026-08-03'].map(free)).toEqual([true, true, true, true])
    expect(['2026-07-10', '2026-07-13', '2026-07-16', '2026-07-20'].map(free)).toEqual([false, false, false, false])
    expect(looks.on(ben, '2026-07-20').holiday?.name).toBe('Party')
  })
})

test('days away are days of work, by the half day, within the column', () => {
  const july = windowOf('month', '2026-07')
  const days = (...absences: CalendarPerson['absences']) => daysAway({ ...ben, absences }, july, looks)
  expect(days()).toBe(0)
  expect(days(away('2026-07-13', '2026-07-15'))).toBe(2)
  expect(days(away('2026-07-15', '2026-07-20'))).toBe(1 + 0.5 + 0.5)
  expect(days(away('2026-07-06', '2026-07-07', { startsAt: 'NOON' }))).toBe(1.5)
  expect(days(away('2026-06-01', '2026-07-01'), away('2026-07-31', '2026-08-10'))).toBe(1)
})
