import { sayDayCount } from '../dates/amounts.ts'
import { dateFormat } from '../dates/formats.ts'
import { speech, translator } from '../words/speech.ts'
import {
  type CalendarAbsence,
  type CalendarPerson,
  type Column,
  type DayLook,
  type DayLooks,
  daysAway,
  isFree,
  partOn,
} from './calendar-days.ts'

/** The names of leave types, by id. */
export type KindNames = ReadonlyMap<string, string>

/** @example sayColumn({ from: '2026-07-06', to: '2026-07-06' }) // 'Monday, 6 July 2026' */
export function sayColumn({ from, to }: Column): string {
  if (from !== to) return sayMonth(from.slice(0, 7))
  if (speech().dateStyle === 'YYYY-MM-DD') return from
  return dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.parse(from),
  )
}

/** @example sayMonth('2026-07') // 'July 2026' */
export function sayMonth(month: string): string {
  if (speech().dateStyle === 'YYYY-MM-DD') return month
  return dateFormat({ month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${month}-01`))
}

/** What stands over a column: the letter of the weekday and the number of a day, or the name of a month. */
export function headOf({ from, to }: Column): { above: string; below: string } {
  const format = (options: Intl.DateTimeFormatOptions) =>
    dateFormat({ ...options, timeZone: 'UTC' }).format(Date.parse(from))
  if (from !== to) return { above: '', below: format({ month: 'short' }) }
  return { above: format({ weekday: 'narrow' }), below: String(Number(from.slice(8))) }
}

/** @example sayAbsence({ ...friday, startsAt: 'NOON', isPending: true }, '2026-07-10', kinds) // 'Annual leave, afternoon, not yet approved' */
export function sayAbsence(absence: CalendarAbsence, date: string, kinds: KindNames): string {
  const say = translator('calendar')
  const part = partOn(absence, date)
  const kind = kinds.get(absence.leaveType ?? '') ?? say('away')
  const what =
    part === 'MORNING' ? `${kind}, ${say('morning')}` : part === 'AFTERNOON' ? `${kind}, ${say('afternoon')}` : kind
  return absence.isPending ? say('pending', { what }) : what
}

/** What a cell says to somebody who does not see it. */
export function sayCell(person: CalendarPerson, column: Column, looks: DayLooks, kinds: KindNames): string {
  const what =
    column.from === column.to
      ? sayDay(person, column.from, looks.on(person, column.from), kinds)
      : sayDayCount(daysAway(person, column, looks))
  return translator('calendar')('cell', { name: person.name, when: sayColumn(column), what })
}

function sayDay({ absences }: CalendarPerson, date: string, look: DayLook, kinds: KindNames): string {
  const say = translator('calendar')
  const own = absences.filter((absence) => partOn(absence, date) !== undefined)
  const said = [...own.map((absence) => sayAbsence(absence, date, kinds)), ...sayLook(look)]
  if (said.length > 0) return said.join(' · ')
  return say('atWork')
}

/** What keeps somebody from working, leave aside. */
export function sayLook(look: DayLook): string[] {
  const say = translator('calendar')
  const { holiday } = look
  if (holiday !== undefined)
    return [holiday.free === 'DAY' ? holiday.name : say('halfHoliday', { holiday: holiday.name })]
  if (isFree(look)) return [say('dayOff')]
  return look.share < 1 ? [say('halfDay')] : []
}
