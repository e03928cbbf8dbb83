import { describe, expect, test } from 'vitest'
import { costOf, refusalForCost } from './day-cost.ts'
import type { Holiday } from './holiday.ts'
import type { PersonCalendar } from './person-calendar.ts'
import type { Stretch } from './stretch.ts'
import { afternoon, morning } from './testing/given.ts'
import { calendarWith, days, publicHoliday, working } from './testing/person.ts'
import { mondayToFriday } from './working-week.ts'

/** Monday to Friday in Baden-Württemberg, with 24 and 31 December as half holidays: `DE½` of the issue. */
const germany = calendarWith(
  ['2009', '2010', '2013', '2021', '2022'].flatMap((year) => [
    publicHoliday(`${year}-01-01`, 'Neujahr'),
    publicHoliday(`${year}-01-06`, 'Heilige Drei Könige'),
    { date: `${year}-12-24`, name: 'Heiligabend', kind: 'COMPANY', free: 'AFTERNOON' } satisfies Holiday,
    publicHoliday(`${year}-12-25`, '1. Weihnachtstag'),
    publicHoliday(`${year}-12-26`, '2. Weihnachtstag'),
    { date: `${year}-12-31`, name: 'Silvester', kind: 'COMPANY', free: 'AFTERNOON' } satisfies Holiday,
  ]),
)

const england = calendarWith([
  publicHoliday('2022-06-02', 'Spring bank holiday'),
  publicHoliday('2022-06-03', 'Platinum Jubilee'),
])

const unitedStates = calendarWith([
  publicHoliday('2021-12-24', 'Christmas Day (observed)'),
  publicHoliday('2021-12-31', "New Year's Day (observed)"),
  publicHoliday('2026-07-03', 'Independence Day (observed)'),
])

const fewerDaysLater: PersonCalendar = {
  schedules: [
    { from: '2021-01-01', until: '2022-01-16', week: mondayToFriday },
    { from: '2022-01-17', week: [1, 1, 1, 0, 0, 0, 0] },
  ],
  places: [],
}

const withoutThe10th: PersonCalendar = {
  schedules: [
    { from: '2023-01-01', until: '2024-01-09', week: mondayToFriday },
    { from: '2024-01-11', week: mondayToFriday },
  ],
  places: [],
}

describe('known results', () => {
  test.each<[string, PersonCalendar, Stretch, number]>([
    ['Christmas 2010 in Germany', germany, days('2010-12-17', '2010-12-31'), 10],
    ['Christmas 2009 in Germany', germany, days('2009-12-17', '2009-12-31'), 9],
    ['the end of 2021 in Germany', germany, days('2021-12-25', '2021-12-31'), 4.5],
    ['the beginning of 2022 in Germany', germany, days('2022-01-01', '2022-01-01'), 0],
    ['both together', germany, days('2021-12-25', '2022-01-01'), 4.5],
    ['24 December 2013', germany, days('2013-12-24'), 0.5],
    ['the morning of 24 December 2013', germany, days('2013-12-24', '2013-12-24', morning), 0.5],
    ['the afternoon of 24 December 2013', germany, days('2013-12-24', '2013-12-24', afternoon), 0],
    ['two weeks, the second of three days', fewerDaysLater, days('2022-01-10', '2022-01-23'), 8],
    ['a week with a day without a schedule', withoutThe10th, days('2024-01-08', '2024-01-12'), 4],
    ['a Saturday', germany, days('2021-12-18'), 0],
    ['the Platinum Jubilee in England', england, days('2022-05-30', '2022-06-05'), 3],
    ['Independence Day on a Saturday', unitedStates, days('2026-06-29', '2026-07-05'), 4],
    ["New Year's Day on a Saturday", unitedStates, days('2021-12-27', '2021-12-31'), 4],
    ['the night in which the clocks go forward', unitedStates, days('2026-03-06', '2026-03-10'), 3],
  ])('%s', (_, calendar, stretch, expected) => {
    expect(costOf(stretch, calendar).days).toBe(expected)
  })

  test('230 years of leave are counted, too', () => {
    const { days: cost, byDay } = costOf(days('1970-01-01', '2199-12-31'), calendarWith([]))
    expect([byDay.length, byDay.at(-1)?.date, cost]).toEqual([84_006, '2199-12-31', 60_004])
  })
})

describe('a day costs the least of what is asked, what is worked and what a holiday leaves', () => {
  const halfDays = working([0.5, 0.5, 0.5, 0.5, 0.5, 0, 0])
  const wholeDays = working(mondayToFriday)
  const [day, halfDay] = [publicHoliday('2026-12-24', 'Feast'), publicHoliday('2026-12-24', 'Feast', 'AFTERNOON')]

  test.each([
    ['a day of work', wholeDays, [], {}, 1, 'WORKING_DAY'],
    ['half of it', wholeDays, [], morning, 0.5, 'HALF_REQUESTED'],
    ['half a day of work', halfDays, [], {}, 0.5, 'HALF_WORKING_DAY'],
    ['half of half a day is half a day', halfDays, [], afternoon, 0.5, 'HALF_REQUESTED'],
    ['a holiday', wholeDays, [day], {}, 0, 'HOLIDAY'],
    ['half a holiday', wholeDays, [halfDay], {}, 0.5, 'HALF_HOLIDAY'],
    ['the half that is worked', wholeDays, [halfDay], morning, 0.5, 'HALF_REQUESTED'],
    ['the half that is free', wholeDays, [halfDay], afternoon, 0, 'HOLIDAY'],
    ['half a holiday on half a day of work', halfDays, [halfDay], {}, 0.5, 'HALF_WORKING_DAY'],
    ['the free half of half a day of work', halfDays, [halfDay], afternoon, 0, 'HOLIDAY'],
    ['a day off that is a holiday, too', working([0, 0, 0, 0, 0, 0, 0]), [day], {}, 0, 'DAY_OFF'],
    ['a day before the first schedule', working(mondayToFriday, '2027-01-01'), [day], {}, 0, 'NO_SCHEDULE'],
  ] as const)('%s', (_, schedule, holidays, noons, cost, reason) => {
    const stretch = days('2026-12-24', '2026-12-24', noons)
    const [holiday] = holidays
    const expected = { date: '2026-12-24', days: cost, reason, ...(holiday && { holiday }) }
    expect(costOf(stretch, calendarWith(holidays, [schedule]))).toEqual({ days: cost, byDay: [expected] })
  })

  test('at either end half a day may be asked, and in between all of it', () => {
    const { byDay } = costOf(days('2026-07-06', '2026-07-08', { startsAt: 'NOON', endsAt: 'NOON' }), calendarWith([]))
    expect(byDay.map(({ days }) => days)).toEqual([0.5, 1, 0.5])
  })

  test('a person who moves has the holidays of the place of each day', () => {
    const [first, second] = [calendarWith([publicHoliday('2026-06-04', 'Fronleichnam')]), calendarWith([])].map(
      ({ places }) => places[0]?.holidays ?? expect.fail('There is a place.'),
    )
    if (first === undefined || second === undefined) expect.fail('There are two places.')
    const moves = (day: string) =>
      costOf(days('2026-06-04'), {
        schedules: [working(mondayToFriday)],
        places: [
          { from: '2020-01-01', holidays: first },
          { from: day, holidays: second },
        ],
      }).days
    expect([moves('2026-06-05'), moves('2026-06-04')]).toEqual([0, 1])
  })

  test('days of sick leave cost nothing, by the half day', () => {
    const ill = [days('2026-07-07', '2026-07-08', { startsAt: 'NOON', endsAt: 'EVENING' })]
    const { byDay } = costOf(days('2026-07-06', '2026-07-09'), calendarWith([]), ill)
    expect(byDay.map(({ days, reason }) => [days, reason])).toEqual([
      [1, 'WORKING_DAY'],
      [0.5, 'SICK'],
      [0, 'SICK'],
      [1, 'WORKING_DAY'],
    ])
  })
})

describe('leave that costs nothing is refused', () => {
  const refusalOf = (stretch: Stretch, calendar: PersonCalendar) => refusalForCost(stretch, costOf(stretch, calendar))

  test.each([
    [days('2021-12-18'), 'No leave is needed on 2021-12-18: there is no work then. Choose days of work.'],
    [
      days('2021-12-25', '2021-12-26'),
      'No leave is needed from 2021-12-25 to 2021-12-26: there is no work then. Choose days of work.',
    ],
    [
      days('2013-12-24', '2013-12-24', afternoon),
      'No leave is needed on the afternoon of 2013-12-24: there is no work then (Heiligabend). Choose days of work.',
    ],
    [
      days('2013-12-25', '2013-12-26'),
      'No leave is needed from 2013-12-25 to 2013-12-26: there is no work then (1. Weihnachtstag, 2. Weihnachtstag). Choose days of work.',
    ],
  ])('%j', (stretch, message) => {
    expect(refusalOf(stretch, germany)).toEqual({ code: 'COSTS_NOTHING', message })
  })

  test('and whoever has no schedule is told whom to ask', () => {
    expect(refusalOf(days('2024-01-10'), withoutThe10th)?.message).toBe(
      'There is no working schedule for 2024-01-10, so nobody can tell what the leave costs. Ask an administrator to enter one.',
    )
  })

  test('while half a day is enough', () => {
    expect(refusalOf(days('2013-12-24'), germany)).toBeUndefined()
  })
})
