import { dayNumberOf } from '@vacation-tracker/leave/calendar-date'
import type { Stretch } from '@vacation-tracker/leave/stretch'
import type { Column } from './calendar-days.ts'

/** Where in a column a leave begins, and how much of it it takes, from 0 to 1; nothing when it lies outside. */
export function stretchWithin(
  { startDate, endDate, startsAt, endsAt }: Stretch,
  { from, to }: Column,
): { start: number; length: number } | undefined {
  if (startDate > to || endDate < from) return undefined
  const first = dayNumberOf(from)
  const days = dayNumberOf(to) - first + 1
  const begin = startDate < from ? 0 : dayNumberOf(startDate) - first + (startsAt === 'NOON' ? 0.5 : 0)
  const end = endDate > to ? days : dayNumberOf(endDate) - first + (endsAt === 'NOON' ? 0.5 : 1)
  return { start: begin / days, length: (end - begin) / days }
}
