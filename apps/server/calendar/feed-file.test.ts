import { afterEach, describe, expect, test } from 'vitest'
import { readIcal } from '../testing/ical.ts'
import { type FeedEntry, feedFile } from './feed-file.ts'

const week: FeedEntry = {
  ...{ id: '58aa24fa', version: 3, updatedAt: '2026-05-13T10:28:13.902Z' },
  ...{ startDate: '2026-07-06', endDate: '2026-07-10', summary: 'Jane Roe: away', status: 'CONFIRMED', isOwn: false },
}

async function eventOf(entry: Partial<FeedEntry>) {
  const [event] = readIcal(await feedFile('Sales', [{ ...week, ...entry }])).events
  const told = Object.values(event ?? {}).map(({ name, parameters, value }): [string, string] => [
    [name, ...Object.entries(parameters).map(([key, each]) => `${key}=${each}`)].join(';'),
    value,
  ])
  return Object.fromEntries(told)
}

describe('an iCalendar file', () => {
  test('says what it is, and when to look again', async () => {
    const { calendar } = readIcal(await feedFile('Sales: who is away', []))
    expect(calendar).toMatchObject({
      ...{ VERSION: '2.0', METHOD: 'PUBLISH', 'X-WR-CALNAME': 'Sales: who is away' },
      ...{ 'REFRESH-INTERVAL': 'PT1H', 'X-PUBLISHED-TTL': 'PT1H' },
    })
  })

  test('has days as DATE, with the day after the last as the end', async () => {
    expect(await eventOf({})).toEqual({
      UID: '58aa24fa@vacation-tracker',
      SEQUENCE: '2',
      DTSTAMP: '20260513T102813Z',
      'LAST-MODIFIED': '20260513T102813Z',
      'DTSTART;VALUE=DATE': '20260706',
      'DTEND;VALUE=DATE': '20260711',
      SUMMARY: 'Jane Roe: away',
      STATUS: 'CONFIRMED',
      TRANSP: 'TRANSPARENT',
      'X-MICROSOFT-CDO-ALLDAYEVENT': 'TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT': 'TRUE',
      'X-MICROSOFT-CDO-BUSYSTATUS': 'FREE',
    })
  })

  test('makes the reader busy with their own leave, and tells of what is off', async () => {
    expect(await eventOf({ isOwn: true })).toMatchObject({ TRANSP: 'OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS': 'OOF' })
    expect(await eventOf({ status: 'CANCELLED' })).toMatchObject({ STATUS: 'CANCELLED' })
  })

  test.each([
    ['of one day over New Year’s Eve', '2026-12-31', '2026-12-31', '20261231', '20270101'],
    ['on 29 February', '2028-02-28', '2028-02-29', '20280228', '20280301'],
    ['in the year 9999', '9999-12-30', '9999-12-30', '99991230', '99991231'],
    ['long ago', '1900-02-28', '1900-02-28', '19000228', '19000301'],
  ])('holds leave %s', async (_what, startDate, endDate, start, end) => {
    expect(await eventOf({ startDate, endDate })).toMatchObject({
      'DTSTART;VALUE=DATE': start,
      'DTEND;VALUE=DATE': end,
    })
  })

  test.each([
    'Ann, Bob; and \\Carl\\: away',
    'two\nlines',
    'مريم الشريف: away 🏖️',
    `${'Ünïcode 🎉 '.repeat(40)}end`,
    'BEGIN:VEVENT\r\nSUMMARY:forged',
  ])('carries any name: %j', async (summary) => {
    expect((await eventOf({ summary })).SUMMARY).toBe(summary.replaceAll('\r\n', '\n'))
  })
})

describe('time zones', () => {
  const before = process.env.TZ
  afterEach(() => {
    if (before === undefined) delete process.env.TZ
    else process.env.TZ = before
  })

  test.each([
    ['Pacific/Auckland', -780],
    ['America/Los_Angeles', 480],
    ['Asia/Beirut', -120],
  ])('%s moves no day', async (zone, offset) => {
    process.env.TZ = zone
    // To be sure that the zone is in force here.
    expect(new Date('2026-01-15T12:00:00Z').getTimezoneOffset()).toBe(offset)
    // On these days clocks are changed in one of them, in Beirut at midnight.
    for (const date of ['2026-03-29', '2026-04-05', '2026-03-08', '2026-10-25', '2026-11-01']) {
      const written = date.replaceAll('-', '')
      expect((await eventOf({ startDate: date, endDate: date }))['DTSTART;VALUE=DATE']).toBe(written)
    }
  })
})
