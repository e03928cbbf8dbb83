import { dayNumberOf, daysLater, weekdayOf } from '@vacation-tracker/leave/calendar-date'
import type { Stretch } from '@vacation-tracker/leave/stretch'
import type { CalendarQuery } from '../generated/graphql.ts'

export type Calendar = CalendarQuery['calendar']
export type CalendarPerson = Calendar['items'][number]
export type CalendarAbsence = CalendarPerson['absences'][number]
export type CalendarHoliday = Calendar['places'][number]['holidays'][number]

/** Days by columns, or months by columns. */
export type View = 'month' | 'year'

/** A column of the calendar: the days from one to another, both included; of a month view the same day twice. */
export interface Column {
  from: string
  to: string
}

/** Which part of a day somebody is away. */
export type Part = 'DAY' | 'MORNING' | 'AFTERNOON'

/** The days that a month, `2026-07`, or its year has. */
export function windowOf(view: View, month: string): Column {
  const year = month.slice(0, 4)
  if (view === 'year') return { from: `${year}-01-01`, to: `${year}-12-31` }
  return { from: `${month}-01`, to: daysLater(`${monthsLater(month, 1)}-01`, -1) }
}

/** The columns of a month view are its days, those of a year view its months. */
export function columnsOf(view: View, month: string): Column[] {
  const { from, to } = windowOf(view, month)
  if (view === 'year') {
    return Array.from({ length: 12 }, (_, place) => windowOf('month', monthsLater(from.slice(0, 7), place)))
  }
  const days = dayNumberOf(to) - dayNumberOf(from) + 1
  return Array.from({ length: days }, (_, place) => daysLater(from, place)).map((day) => ({ from: day, to: day }))
}

/** @example monthsLater('2026-12', 1) // '2027-01' */
export function monthsLater(month: string, months: number): string {
  const counted = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(counted / 12)).padStart(4, '0')}-${String((counted % 12) + 1).padStart(2, '0')}`
}

/** The part of a day that a leave takes; nothing on days that are not in it. */
export function partOn({ startDate, endDate, startsAt, endsAt }: Stretch, date: string): Part | undefined {
  if (date < startDate || date > endDate) return undefined
  if (date === startDate && startsAt === 'NOON') return 'AFTERNOON'
  return date === endDate && endsAt === 'NOON' ? 'MORNING' : 'DAY'
}

/** What a day is to somebody who is not on leave. */
export interface DayLook {
  /** How much is worked on that weekday, holidays aside. */
  share: number
  holiday: CalendarHoliday | undefined
}

/** Looks days up by what people share: a calendar of 500 people has a handful of working weeks and places. */
export class DayLooks {
  readonly #weeks: Map<string, Calendar['schedules'][number]['weeks']>
  readonly #holidays: Map<string, Map<string, CalendarHoliday>>

  constructor({ schedules, places }: Pick<Calendar, 'schedules' | 'places'>) {
    this.#weeks = new Map(schedules.map(({ id, weeks }) => [id, weeks]))
    this.#holidays = new Map(
      places.map(({ id, holidays }) => [id, new Map(holidays.map((holiday) => [holiday.date, holiday]))]),
    )
  }

  on({ schedule, place }: Pick<CalendarPerson, 'schedule' | 'place'>, date: string): DayLook {
    const week = this.#weeks.get(schedule)?.find(({ from, until }) => from <= date && date <= until)
    return {
      share: week?.week[weekdayOf(dayNumberOf(date))] ?? 0,
      holiday: this.#holidays.get(place)?.get(date),
    }
  }
}

/** Whether nobody with this look has to work at all. */
export function isFree({ share, holiday }: DayLook): boolean {
  return share === 0 || holiday?.free === 'DAY'
}

/** How many days of work a person is away in a column, by the half day, whatever is pending included. */
export function daysAway(person: CalendarPerson, { from, to }: Column, looks: DayLooks): number {
  let days = 0
  for (const absence of person.absences) {
    const first = absence.startDate > from ? absence.startDate : from
    const last = absence.endDate < to ? absence.endDate : to
    for (let date = first; date <= last; date = daysLater(date, 1)) {
      const look = looks.on(person, date)
      if (isFree(look)) continue
      const isHalf = look.share < 1 || look.holiday !== undefined || partOn(absence, date) !== 'DAY'
      days += isHalf ? 0.5 : 1
    }
  }
  return days
}
