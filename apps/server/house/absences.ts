import { dateOf, dayNumberOf } from '@vacation-tracker/leave/calendar-date'
import { costOf, type LeaveCost } from '@vacation-tracker/leave/day-cost'
import type { PersonCalendar } from '@vacation-tracker/leave/person-calendar'
import type { Absence, DayAway } from '@vacation-tracker/leave/policy/facts'
import type { Stretch } from '@vacation-tracker/leave/stretch'
import { usualTerms } from '@vacation-tracker/leave/terms'
import { findAbsences } from '../store/absences.ts'
import type { Database, Tx } from '../store/database.ts'
import { findDeactivated } from '../store/people.ts'
import { listTerms } from '../store/terms.ts'
import type { KnownHouse } from './house-book.ts'
import { calendarOf } from './person-facts.ts'

/** The days of a leave on which somebody is missed, because they would be at work. */
export function daysAwayOf(stretch: Stretch, calendar: PersonCalendar): DayAway[] {
  return daysAwayIn(stretch, costOf(stretch, calendar))
}

/** The same, of leave of which the cost is known. */
export function daysAwayIn(stretch: Stretch, { byDay }: LeaveCost): DayAway[] {
  return byDay.flatMap(({ date, days }): DayAway[] => {
    if (days === 0) return []
    if (date === stretch.startDate && stretch.startsAt === 'NOON') return [{ date, part: 'AFTERNOON' }]
    if (date === stretch.endDate && stretch.endsAt === 'NOON') return [{ date, part: 'MORNING' }]
    return [{ date, part: 'DAY' }]
  })
}

/** When these people are not here, on the days of a stretch. Who has been deactivated never is. */
export async function absencesIn(
  db: Database | Tx,
  known: KnownHouse,
  usernames: readonly string[],
  { startDate, endDate }: Pick<Stretch, 'startDate' | 'endDate'>,
): Promise<Absence[]> {
  if (usernames.length === 0) return []
  const booked = await findAbsences(db, usernames, { startDate, endDate })
  const terms = await listTerms(db, [...new Set(booked.map(({ username }) => username))])
  const away: Absence[] = []
  for (const { username, ...stretch } of booked) {
    const calendar = await calendarOf(known, terms.get(username) ?? usualTerms)
    const days = daysAwayOf(stretch, calendar).filter(({ date }) => date >= startDate && date <= endDate)
    away.push(...days.map((day) => ({ ...day, username })))
  }
  for (const username of await findDeactivated(db, usernames)) {
    away.push(...everyDay(startDate, endDate).map((date) => ({ date, part: 'DAY' as const, username })))
  }
  return away
}

function everyDay(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = dayNumberOf(first); day <= dayNumberOf(last); day++) days.push(dateOf(day))
  return days
}
