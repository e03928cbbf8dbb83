import type { Stretch } from '@vacation-tracker/leave/stretch'
import { describe, expect, test } from 'vitest'
import { count, countDays, ownEnglish, sayAgo, sayDays, sayLeave, sayRange, spellDates, todayIn } from './wording.ts'

describe('sayRange', () => {
  const today = '2026-11-23'
  test.each([
    ['a single near day', '2026-11-26', '2026-11-26', 'Thu 26 Nov'],
    ['near days', '2026-12-21', '2026-12-23', 'Mon 21 Dec – Wed 23 Dec'],
    ['near days over the new year need no year', '2026-12-24', '2027-01-04', 'Thu 24 Dec – Mon 4 Jan'],
    ['far days have a year', '2025-08-04', '2025-08-08', '4 – 8 Aug 2025'],
    ['an end before its start is not turned round', '2026-11-26', '2026-11-25', 'Thu 26 Nov – Wed 25 Nov'],
  ])('%s', (_, start, end, words) => {
    expect(plainSpaces(sayRange(start, end, today, 'en-GB'))).toBe(words)
  })

  test('follows the reader’s English', () => {
    expect(plainSpaces(sayRange('2026-11-26', '2026-11-26', today, 'en-US'))).toBe('Thu, Nov 26')
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
  expect(plainSpaces(sayLeave(leave, '2026-11-23', 'en-GB'))).toBe(words)
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
    expect([0, 0.5, 1, 1.5].map((number) => count(number, 'day'))).toEqual(['0 days', '½ day', '1 day', '1½ days'])
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

test.each([
  [['de-DE', 'en-US', 'en-GB'], 'en-US'],
  [['en'], 'en'],
  [['en-US@posix'], 'en-US'],
  [['de-DE'], 'en-GB'],
  [[], 'en-GB'],
])('of %j we speak %s', (languages, own) => {
  expect(ownEnglish(languages)).toBe(own)
})

test('sayAgo counts what is over, and never the future', () => {
  const now = Date.parse('2026-11-23T12:00:00Z')
  expect(sayAgo('2026-11-23T11:59:30Z', now)).toBe('just now')
  expect(sayAgo('2026-11-23T12:00:09Z', now)).toBe('just now')
  expect(sayAgo('2026-11-23T11:01:00Z', now)).toBe('59 minutes ago')
  expect(sayAgo('2026-11-22T11:00:00Z', now)).toBe('yesterday')
})

test('spellDates leaves everything alone that is no date', () => {
  expect(spellDates('From 2026-12-24 to 2027-01-04.', 'en-GB')).toBe('From 24 December 2026 to 4 January 2027.')
  expect(spellDates('Ticket 2026-13-01 and 12026-01-01', 'en-GB')).toBe('Ticket 2026-13-01 and 12026-01-01')
})

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
