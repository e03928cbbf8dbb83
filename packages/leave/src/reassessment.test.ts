import { describe, expect, test } from 'vitest'
import { costOf } from './day-cost.ts'
import { reassess } from './reassessment.ts'
import { calendarWith, days, publicHoliday, working } from './testing/person.ts'

const week = days('2026-07-06', '2026-07-10')
const before = costOf(week, calendarWith([]))

describe('booked leave, held against a calendar that has changed', () => {
  test('is as it was when nothing touches it', () => {
    const elsewhere = calendarWith([publicHoliday('2026-07-13', 'Feast')])
    expect(reassess(week, before, elsewhere)).toEqual({ daysBefore: 5, daysAfter: 5, differs: false, changes: [] })
  })

  test('costs a day less with a new holiday, and says which', () => {
    const holiday = publicHoliday('2026-07-08', 'Feast')
    expect(reassess(week, before, calendarWith([holiday]))).toEqual({
      daysBefore: 5,
      daysAfter: 4,
      differs: true,
      changes: [{ date: '2026-07-08', before: 1, days: 0, reason: 'HOLIDAY', holiday }],
    })
  })

  test('differs when other days cost, even if there are as many', () => {
    const sundayToThursday = calendarWith([], [working([1, 1, 1, 1, 0, 0, 1])])
    const { differs, changes } = reassess(
      days('2026-07-06', '2026-07-12'),
      costOf(days('2026-07-06', '2026-07-12'), calendarWith([])),
      sundayToThursday,
    )
    expect(differs).toBe(true)
    expect(changes.map(({ date, before, days }) => [date, before, days])).toEqual([
      ['2026-07-10', 1, 0],
      ['2026-07-12', 0, 1],
    ])
  })

  test('needs no more than the sum to tell that it differs', () => {
    expect(reassess(week, { days: 4 }, calendarWith([]))).toEqual({
      daysBefore: 4,
      daysAfter: 5,
      differs: true,
      changes: [],
    })
  })

  test('gives days back for a sick note', () => {
    const { daysAfter, changes } = reassess(week, before, calendarWith([]), [days('2026-07-09', '2026-07-20')])
    expect(daysAfter).toBe(3)
    expect(changes.map(({ date, reason }) => [date, reason])).toEqual([
      ['2026-07-09', 'SICK'],
      ['2026-07-10', 'SICK'],
    ])
  })
})
