import { describe, expect, test } from 'vitest'
import { calendarOfHolidays, type FreePart, type Place, placeOn } from './holiday.ts'
import { publicHoliday } from './testing/person.ts'

describe('two holidays on one date count once', () => {
  test.each<[FreePart, FreePart, string, FreePart]>([
    ['DAY', 'DAY', 'one', 'DAY'],
    ['DAY', 'MORNING', 'one', 'DAY'],
    ['AFTERNOON', 'DAY', 'other', 'DAY'],
    ['AFTERNOON', 'AFTERNOON', 'one', 'AFTERNOON'],
    ['MORNING', 'AFTERNOON', 'one, other', 'DAY'],
  ])('%s and %s: %s, %s', (first, second, name, free) => {
    const calendar = calendarOfHolidays([
      publicHoliday('2026-05-01', 'one', first),
      publicHoliday('2026-05-01', 'other', second),
    ])
    expect(calendar.on('2026-05-01')).toEqual(publicHoliday('2026-05-01', name, free))
    expect(calendar.on('2026-05-02')).toBeUndefined()
  })
})

test('a place is valid from its day until the next one', () => {
  const [graz, linz]: Place[] = ['2026-01-01', '2026-07-01'].map((from) => ({ from, holidays: calendarOfHolidays([]) }))
  if (graz === undefined || linz === undefined) expect.fail('There are two places.')
  const dates = ['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01']
  expect(dates.map((date) => placeOn([graz, linz], date))).toEqual([undefined, graz, graz, linz])
})
