import { describe, expect, test } from 'vitest'
import { changedDays, sayChangedDays } from './changed-days.ts'
import { costOf } from './day-cost.ts'
import { calendarWith, days, publicHoliday, working } from './testing/person.ts'

const week = days('2026-07-06', '2026-07-10')
const usual = costOf(week, calendarWith([]))
const feast = costOf(week, calendarWith([publicHoliday('2026-07-08', 'Feast')]))
const sick = costOf(week, calendarWith([]), [days('2026-07-09', '2026-07-20')])
const mondayToWednesday = costOf(week, calendarWith([], [working([1, 1, 1, 0, 0, 0, 0])]))
const halves = costOf(week, calendarWith([], [working([0.5, 0.5, 0.5, 0.5, 1, 0, 0])]))

describe('booked leave, held against a calendar that has changed', () => {
  test('has no changed days where nothing touches it', () => {
    expect(changedDays(usual, costOf(week, calendarWith([publicHoliday('2026-07-13', 'Feast')])))).toEqual([])
  })

  test('has them even where it costs as many', () => {
    const long = days('2026-07-06', '2026-07-12')
    const sundayToThursday = calendarWith([], [working([1, 1, 1, 1, 0, 0, 1])])
    const changed = changedDays(costOf(long, calendarWith([])), costOf(long, sundayToThursday))
    expect(changed.map(({ before, after }) => [after.date, before.days, after.days])).toEqual([
      ['2026-07-10', 1, 0],
      ['2026-07-12', 0, 1],
    ])
  })

  test.each([
    ['a new holiday', usual, feast, '2026-07-08 is free now: Feast.'],
    ['one that is gone', feast, usual, '2026-07-08 is not free any more: Feast.'],
    ['a sick note', usual, sick, '2026-07-09 and 2026-07-10 are sick leave now.'],
    ['one that is gone', sick, usual, '2026-07-09 and 2026-07-10 are not sick leave any more.'],
    ['fewer days', usual, mondayToWednesday, '2026-07-09 and 2026-07-10 are not working days any more.'],
    ['more days', mondayToWednesday, usual, '2026-07-09 and 2026-07-10 are working days now.'],
    ['half days', usual, halves, '2026-07-06, 2026-07-07 and 2 more days are half working days now.'],
    ['whole days', halves, usual, '2026-07-06, 2026-07-07 and 2 more days are whole working days now.'],
  ])('says what is different: %s', (_what, before, after, sentence) => {
    expect(sayChangedDays(changedDays(before, after))).toBe(sentence)
  })
})
