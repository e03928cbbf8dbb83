import { describe, expect, test } from 'vitest'
import { mondayToFriday, type Schedule, scheduleProblem, type WorkingWeek, weekOn } from './working-week.ts'

const mornings: WorkingWeek = [0.5, 0.5, 0.5, 0.5, 0.5, 0, 0]
const first: Schedule = { from: '2026-01-01', until: '2026-03-31', week: mondayToFriday }
const second: Schedule = { from: '2026-05-01', week: mornings }

test('a working week is valid from its first day to its last', () => {
  const dates = ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01', '2199-12-31']
  expect(dates.map((date) => weekOn([second, first], date))).toEqual([
    undefined,
    mondayToFriday,
    mondayToFriday,
    undefined,
    undefined,
    mornings,
    mornings,
  ])
})

describe('schedules', () => {
  test('may have gaps, touch, and come in any order', () => {
    expect(scheduleProblem([second, first])).toBeUndefined()
    expect(scheduleProblem([first, { ...second, from: '2026-04-01' }])).toBeUndefined()
    expect(scheduleProblem([])).toBeUndefined()
  })

  test.each<[string, readonly object[], string]>([
    [
      'that share a day',
      [{ ...second, from: '2026-03-31' }, first],
      'The schedules from 2026-01-01 and from 2026-03-31 overlap. Let the first end before 2026-03-31.',
    ],
    [
      'of which the first never ends',
      [{ from: '2025-01-01', week: mondayToFriday }, second],
      'The schedules from 2025-01-01 and from 2026-05-01 overlap. Let the first end before 2026-05-01.',
    ],
    [
      'that end before they begin',
      [{ ...first, until: '2025-12-31' }],
      'The schedule ends on 2025-12-31, before it begins on 2026-01-01. Exchange the two days, or leave the end open.',
    ],
    [
      'of a day that does not exist',
      [{ ...first, until: '2026-02-30' }],
      '2026-02-30 is not a day of the calendar. Write it as 2026-07-06.',
    ],
    [
      'of a week of five days',
      [{ ...first, week: [1, 1, 1, 1, 1] }],
      'The schedule from 2026-01-01 needs a share of 0, 0.5 or 1 for each weekday, from Monday to Sunday.',
    ],
    [
      'of quarter days',
      [{ ...first, week: [0.25, 1, 1, 1, 1, 0, 0] }],
      'The schedule from 2026-01-01 needs a share of 0, 0.5 or 1 for each weekday, from Monday to Sunday.',
    ],
  ])('%s are refused', (_, schedules, message) => {
    expect(scheduleProblem(JSON.parse(JSON.stringify(schedules)))).toEqual({ code: 'SCHEDULE_INVALID', message })
  })
})
