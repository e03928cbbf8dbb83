import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { costOf } from './day-cost.ts'
import { anyCalendar, anyDay, anyLeave } from './testing/arbitrary-person.ts'
import { afternoon, morning } from './testing/given.ts'
import { days } from './testing/person.ts'

const manyRuns = { numRuns: 1000 }

describe('what leave costs, whatever the calendar is', () => {
  test('is the sum of its days, each nothing, half a day or a whole one, in their order and without a gap', () => {
    fc.assert(
      fc.property(anyLeave, anyCalendar, (stretch, calendar) => {
        const { days: cost, byDay } = costOf(stretch, calendar)
        expect(byDay.every(({ days }) => [0, 0.5, 1].includes(days))).toBe(true)
        expect(cost).toBe(byDay.reduce((sum, { days }) => sum + days, 0))
        expect(byDay.map(({ date }) => date)).toEqual(datesOf(stretch.startDate, stretch.endDate))
      }),
      manyRuns,
    )
  })

  test('of the morning and the afternoon of a day is at least that of the day, and never more than one', () => {
    fc.assert(
      fc.property(anyDay, anyCalendar, (date, calendar) => {
        const of = (noons: object) => costOf(days(date, date, noons), calendar).days
        expect(of(morning) + of(afternoon)).toBeGreaterThanOrEqual(of({}))
        expect(of(morning) + of(afternoon)).toBeLessThanOrEqual(1)
      }),
      manyRuns,
    )
  })

  test('is that of both parts when it is cut between two days', () => {
    fc.assert(
      fc.property(anyLeave, anyCalendar, fc.nat(), (stretch, calendar, chosen) => {
        const dates = datesOf(stretch.startDate, stretch.endDate)
        fc.pre(dates.length > 1)
        const cut = 1 + (chosen % (dates.length - 1))
        const [endDate = '', startDate = ''] = [dates[cut - 1], dates[cut]]
        const before = costOf({ ...stretch, endDate, endsAt: 'EVENING' }, calendar)
        const after = costOf({ ...stretch, startDate, startsAt: 'MORNING' }, calendar)
        expect([...before.byDay, ...after.byDay]).toEqual(costOf(stretch, calendar).byDay)
      }),
      manyRuns,
    )
  })

  test('is never more with sick leave, and nothing with all of it', () => {
    fc.assert(
      fc.property(anyLeave, anyLeave, anyCalendar, (stretch, sick, calendar) => {
        expect(costOf(stretch, calendar, [sick]).days).toBeLessThanOrEqual(costOf(stretch, calendar).days)
        expect(costOf(stretch, calendar, [stretch]).days).toBe(0)
      }),
    )
  })

  function datesOf(first: string, last: string): string[] {
    const dates: string[] = []
    for (let date = Temporal.PlainDate.from(first); date.toString() <= last; date = date.add({ days: 1 })) {
      dates.push(date.toString())
    }
    return dates
  }
})
