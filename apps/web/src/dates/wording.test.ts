import type { Stretch } from '@vacation-tracker/leave/stretch'
import { beforeEach, describe, expect, test } from 'vitest'
import { speak } from '../words/speech.ts'
import { countDays, sayAgo, sayDate, sayDays, sayLeave, sayRange, spellDates, todayIn } from './wording.ts'

const german = { language: 'de', locale: 'de-DE', dateStyle: 'by language' } as const
const british = { language: 'en', locale: 'en-GB', dateStyle: 'by language' } as const

beforeEach(() => speak(british))

describe('sayRange', () => {
  const today = '2026-11-23'
  test.each([
    ['a single near day', '2026-11-26', '2026-11-26', 'Thu 26 Nov'],
    ['near days', '2026-12-21', '2026-12-23', 'Mon 21 Dec – Wed 23 Dec'],
    ['near days over the new year need no year', '2026-12-24', '2027-01-04', 'Thu 24 Dec – Mon 4 Jan'],
    ['far days have a year', '2025-08-04', '2025-08-08', '4 – 8 Aug 2025'],
    ['an end before its start is not turned round', '2026-11-26', '2026-11-25', 'Thu 26 Nov – Wed 25 Nov'],
  ])('%s', (_, start, end, words) => {
    expect(plainSpaces(sayRange(start, end, today))).toBe(words)
  })

  test.each([
    [{ ...british, locale: 'en-US' }, 'Thu, Nov 26', 'Thu, Dec 24 – Mon, Jan 4'],
    [german, 'Do., 26. Nov.', 'Do., 24. Dez. – Mo., 4. Jan.'],
    [{ ...german, dateStyle: 'YYYY-MM-DD' as const }, '2026-11-26', '2026-12-24 – 2027-01-04'],
  ])('as it is said in %o', async (manner, day, days) => {
    await speak(manner)
    expect(plainSpaces(sayRange('2026-11-26', '2026-11-26', today))).toBe(day)
    expect(plainSpaces(sayRange('2026-12-24', '2027-01-04', today))).toBe(days)
  })
})

test.each([
  [stretch('2026-12-21', '2026-12-21'), 'Mon 21 Dec'],
  [stretch('2026-12-21', '2026-12-21', 'MORNING', 'NOON'), 'Mon 21 Dec, morning'],
  [stretch('2026-12-21', '2026-12-21', 'NOON'), 'Mon 21 Dec, afternoon'],
  [stretch('2026-12-21', '2026-12-23', 'NOON'), 'Mon 21 Dec – Wed 23 Dec, from noon'],
  [stretch('2026-12-21', '2026-12-23', 'MORNING', 'NOON'), 'Mon 21 Dec – Wed 23 Dec, until noon'],
  [stretch('2026-12-21', '2026-12-23', 'NOON', 'NOON'), 'Mon 21 Dec – Wed 23 Dec, noon to noon'],
])('sayLeave names the half days at the ends: %o', (leave, words) => {
  expect(plainSpaces(sayLeave(leave, '2026-11-23'))).toBe(words)
})

describe('countDays', () => {
  test.each([
    ['2026-11-23', '2026-11-23', 1, 1],
    ['2026-11-28', '2026-11-29', 2, 0],
    ['2026-11-27', '2026-11-30', 4, 2],
    ['2026-11-26', '2026-12-09', 14, 10],
    ['2026-03-27', '2026-03-30', 4, 2],
    ['2028-02-28', '2028-03-01', 3, 3],
  ])('%s to %s', (start, end, calendarDays, weekdays) => {
    expect(countDays(stretch(start, end))).toEqual({ calendarDays, weekdays })
  })

  test('is zero when the end comes before the start', () => {
    expect(countDays(stretch('2026-11-24', '2026-11-23', 'NOON'))).toEqual({ calendarDays: 0, weekdays: 0 })
  })

  test('says one and many', () => {
    expect(sayDays(stretch('2026-11-23', '2026-11-23'))).toBe('1 weekday, 1 day')
    expect(sayDays(stretch('2026-12-24', '2026-12-30'))).toBe('5 weekdays, 7 days')
  })

  test.each([
    ['a morning', stretch('2026-11-23', '2026-11-23', 'MORNING', 'NOON'), '½ weekday, ½ day'],
    ['from noon', stretch('2026-11-23', '2026-11-27', 'NOON'), '4½ weekdays, 4½ days'],
    ['noon to noon', stretch('2026-11-23', '2026-11-27', 'NOON', 'NOON'), '4 weekdays, 4 days'],
    ['half a Saturday is no weekday', stretch('2026-11-28', '2026-11-30', 'NOON', 'NOON'), '½ weekday, 2 days'],
  ])('counts half days: %s', (_, leave, words) => {
    expect(sayDays(leave)).toBe(words)
  })
})

describe('todayIn', () => {
  const lateEvening = Date.parse('2026-11-23T23:30:00Z')
  test.each([
    ['Europe/Berlin', '2026-11-24'],
    ['America/Los_Angeles', '2026-11-23'],
    ['Pacific/Kiritimati', '2026-11-24'],
    ['No/Such_Zone', '2026-11-23'],
  ])('%s', (timeZone, day) => {
    expect(todayIn(timeZone, lateEvening)).toBe(day)
  })
})

test('sayAgo counts what is over, and never the future', () => {
  const now = Date.parse('2026-11-23T12:00:00Z')
  expect(sayAgo('2026-11-23T11:59:30Z', now)).toBe('just now')
  expect(sayAgo('2026-11-23T12:00:09Z', now)).toBe('just now')
  expect(sayAgo('2026-11-23T11:01:00Z', now)).toBe('59 minutes ago')
  expect(sayAgo('2026-11-22T11:00:00Z', now)).toBe('yesterday')
  expect(sayAgo(noonHere(2), now)).toBe('2 Nov 2026')
})

test('spellDates leaves everything alone that is no date', () => {
  expect(spellDates('From 2026-12-24 to 2027-01-04.')).toBe('From 24 December 2026 to 4 January 2027.')
  expect(spellDates('Ticket 2026-13-01 and 12026-01-01')).toBe('Ticket 2026-13-01 and 12026-01-01')
})

/** An instant of that day of November 2026 wherever the reader is, and this test. */
function noonHere(day: number): string {
  return new Date(2026, 10, day, 12).toISOString()
}

function stretch(
  startDate: string,
  endDate: string,
  startsAt: Stretch['startsAt'] = 'MORNING',
  endsAt: Stretch['endsAt'] = 'EVENING',
): Stretch {
  return { startDate, endDate, startsAt, endsAt }
}

/** Intl puts thin spaces around its dashes. */
function plainSpaces(text: string): string {
  return text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ')
}

test('German, and dates by ISO 8601', async () => {
  await speak(german)
  const now = Date.parse('2026-11-23T12:00:00Z')
  expect(sayDays(stretch('2026-11-23', '2026-11-27', 'NOON'))).toBe('4½ Arbeitstage, 4½ Tage')
  expect(plainSpaces(sayLeave(stretch('2026-12-21', '2026-12-21', 'NOON'), '2026-11-23'))).toBe(
    'Mo., 21. Dez., nachmittags',
  )
  expect(sayAgo('2026-11-23T11:01:00Z', now)).toBe('vor 59 Minuten')
  expect(sayDate('2026-12-24')).toBe('24. Dezember 2026')
  await speak({ ...german, dateStyle: 'YYYY-MM-DD' })
  expect(sayDate('2026-12-24')).toBe('2026-12-24')
  expect(sayAgo(noonHere(2), now)).toBe('2026-11-02')
})
