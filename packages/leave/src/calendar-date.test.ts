import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCalendarDate, isWithinYears } from './calendar-date.ts'

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
