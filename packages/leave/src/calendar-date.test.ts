import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dateOf,
  dayNumberOf,
  daysLater,
  fullMonths,
  isCalendarDate,
  isWithinYears,
  monthsLater,
  weekdayOf,
} from './calendar-date.ts'

describe('a calendar date', () => {
  test.each(['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])(
    '%s is a day',
    (date) => {
      expect(isCalendarDate(date)).toBe(true)
    },
  )

  test.each([
    ['2026-02-30', 'February is never that long'],
    ['2025-02-29', 'no leap year'],
    ['1900-02-29', 'every hundredth year is none either'],
    ['2026-04-31', 'April has 30 days'],
    ['2026-00-10', 'no month'],
    ['2026-13-10', 'no month'],
    ['2026-07-00', 'no day'],
  ])('%s does not exist: %s', (date) => {
    expect(isCalendarDate(date)).toBe(false)
  })

  test.each([
    '',
    '2026-7-6',
    '20260706',
    '06.07.2026',
    ' 2026-07-06',
    '2026-07-06\n',
    '2026-07-06Z',
    '2026-07-06T00:00',
    '+002026-07-06',
    '-2026-07-06',
    '२०२६-०७-०६',
  ])('%j is not written as one', (text) => {
    expect(isCalendarDate(text)).toBe(false)
  })

  test('is one exactly when Temporal, which knows the Gregorian calendar, says so', () => {
    const digits = (length: number, max: number) =>
      fc.integer({ min: 0, max }).map((number) => String(number).padStart(length, '0'))
    const ymd = fc.tuple(digits(4, 9999), digits(2, 14), digits(2, 33)).map((parts) => parts.join('-'))
    const agrees = (text: string) => isCalendarDate(text) === existsInTemporal(text)
    fc.assert(fc.property(ymd, agrees), { numRuns: 2000 })
  })

  test('agrees with Temporal on the end of every month of four centuries, after which the calendar repeats', () => {
    for (let year = 1800; year < 2200; year++) {
      for (let month = 1; month <= 12; month++) {
        for (const day of [28, 29, 30, 31]) {
          const text = `${year}-${String(month).padStart(2, '0')}-${day}`
          if (isCalendarDate(text) !== existsInTemporal(text)) expect.fail(`${text} is taken for what it is not.`)
        }
      }
    }
  })

  function existsInTemporal(text: string): boolean {
    const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = text.split('-').map(Number)
    try {
      Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
      return true
    } catch {
      return false
    }
  }
})

test('leave is asked for between 1970 and 2199', () => {
  expect(isWithinYears('1969-12-31')).toBe(false)
  expect(isWithinYears('1970-01-01')).toBe(true)
  expect(isWithinYears('2199-12-31')).toBe(true)
  expect(isWithinYears('2200-01-01')).toBe(false)
})

describe('counting days', () => {
  test('agrees with Temporal on the date and the weekday of every day of eight centuries', () => {
    let day = Temporal.PlainDate.from('1600-01-01')
    for (let number = dayNumberOf('1600-01-01'); day.year < 2400; number++, day = day.add({ days: 1 })) {
      const date = day.toString()
      if (dateOf(number) !== date || dayNumberOf(date) !== number || weekdayOf(number) !== day.dayOfWeek - 1) {
        expect.fail(`${date} is taken for ${dateOf(number)}.`)
      }
    }
    expect(dayNumberOf('1970-01-01')).toBe(0)
  })

  test('goes over the ends of months and years, and over leap days', () => {
    expect(daysLater('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysLater('2024-02-28', 1)).toBe('2024-02-29')
    expect(daysLater('2026-03-01', -1)).toBe('2026-02-28')
    expect(daysLater('9999-12-30', 1)).toBe('9999-12-31')
    expect(daysLater('0001-01-01', 0)).toBe('0001-01-01')
  })
})

describe('full months', () => {
  test.each([
    ['2026-01-01', '2026-12-31', 12],
    ['2026-04-01', '2026-12-31', 9],
    ['2026-01-01', '2026-04-01', 3],
    ['2026-04-15', '2026-12-31', 8],
    ['2026-04-15', '2026-05-13', 0],
    ['2026-04-15', '2026-05-14', 1],
    ['2026-01-31', '2026-02-27', 0],
    ['2026-01-31', '2026-02-28', 1],
    ['2024-01-30', '2024-02-28', 0],
    ['2024-01-30', '2024-02-29', 1],
    ['2025-11-30', '2026-02-28', 3],
    ['2026-03-30', '2026-04-29', 1],
    ['2026-07-06', '2026-07-05', 0],
    ['2026-07-06', '2026-05-05', 0],
  ])('from %s to %s there are %d', (from, until, months) => {
    expect(fullMonths(from, until)).toBe(months)
  })

  test('are those that have begun one after another and are over', () => {
    const anyDate = fc.integer({ min: 0, max: 40_000 }).map(dateOf)
    fc.assert(
      fc.property(anyDate, fc.nat(1000), (from, length) => {
        const until = daysLater(from, length)
        const months = fullMonths(from, until)
        expect(monthsLater(from, months) <= daysLater(until, 1)).toBe(true)
        expect(monthsLater(from, months + 1) > daysLater(until, 1)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})
