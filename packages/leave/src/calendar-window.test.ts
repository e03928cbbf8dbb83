import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysLater } from './calendar-date.ts'
import { holidaysWithin, schedulesWithin } from './calendar-window.ts'
import { calendarOfHolidays, placeOn } from './holiday.ts'
import { publicHoliday, working } from './testing/person.ts'
import { mondayToFriday, type Schedule, type WorkingWeek, weekOn } from './working-week.ts'

const november = { from: '2026-11-01', to: '2026-11-30' }
const mondays: WorkingWeek = [1, 0, 0, 0, 0, 0, 0]

describe('the schedules within a window', () => {
  test('are cut to it', () => {
    expect(schedulesWithin([working(mondayToFriday)], november)).toEqual([
      { from: '2026-11-01', until: '2026-11-30', week: mondayToFriday },
    ])
  })

  test('follow a change, and leave out what is over or still to come', () => {
    const schedules: Schedule[] = [
      { from: '2026-11-16', week: mondays },
      { from: '2020-01-01', until: '2026-11-15', week: mondayToFriday },
      { from: '2019-01-01', until: '2019-12-31', week: mondays },
    ]
    expect(schedulesWithin(schedules, november)).toEqual([
      { from: '2026-11-01', until: '2026-11-15', week: mondayToFriday },
      { from: '2026-11-16', until: '2026-11-30', week: mondays },
    ])
  })

  test('end with the employment', () => {
    const employment = { from: '2026-11-09', until: '2026-11-20' }
    expect(schedulesWithin([working(mondayToFriday)], november, employment)).toEqual([
      { from: '2026-11-09', until: '2026-11-20', week: mondayToFriday },
    ])
    expect(schedulesWithin([working(mondayToFriday)], november, { until: '2026-10-31' })).toEqual([])
  })

  const offset = fc.integer({ min: -40, max: 70 })
  test('say of each day what all of them say', () => {
    fc.assert(
      fc.property(offset, fc.nat(40), offset, (start, length, change) => {
        const schedules: Schedule[] = [
          { from: '2020-01-01', until: daysLater(november.from, change), week: mondayToFriday },
          { from: daysLater(november.from, change + 1), week: mondays },
        ]
        const window = { from: daysLater(november.from, start), to: daysLater(november.from, start + length) }
        const within = schedulesWithin(schedules, window)
        for (let date = window.from; date <= window.to; date = daysLater(date, 1)) {
          expect(weekOn(within, date)).toEqual(weekOn(schedules, date))
        }
      }),
    )
  })
})

describe('the holidays within a window', () => {
  const stuttgart = calendarOfHolidays([publicHoliday('2026-11-01', 'Allerheiligen'), publicHoliday('2026-11-18', 'X')])
  const berlin = calendarOfHolidays([publicHoliday('2026-11-01', 'none'), publicHoliday('2026-11-30', 'Andreas')])
  const places = [
    { from: '2020-01-01', holidays: stuttgart },
    { from: '2026-11-18', holidays: berlin },
  ]

  test('are those of where one is on that day', () => {
    expect(holidaysWithin(places, november).map(({ name }) => name)).toEqual(['Allerheiligen', 'Andreas'])
    expect(placeOn(places, '2026-11-18')?.holidays).toBe(berlin)
  })

  test('are none before the first place', () => {
    expect(holidaysWithin(places, { from: '2019-11-01', to: '2019-11-01' })).toEqual([])
  })
})
