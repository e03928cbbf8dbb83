import { dayNumberOf } from './calendar-date.ts'
import type { LeaveType, LeaveYearRule } from './leave-type.ts'
import { leaveYearOn, nextLastDay } from './leave-year.ts'

/** How many days before the last usable day people are reminded of what expires. Source: our choice. */
export const expiryMarks = [30, 7] as const
export type ExpiryMark = (typeof expiryMarks)[number]

/**
 * Which reminder is due on a day, for what expires after another; nothing when it is too early or too late. Whoever comes
 * late, because they have joined or the days were given only now, gets the nearer one only.
 *
 * @example
 * expiryMarkDue('2027-03-01', '2027-03-31') // 30
 * expiryMarkDue('2027-03-27', '2027-03-31') // 7
 */
export function expiryMarkDue(today: string, lastDay: string): ExpiryMark | undefined {
  const left = dayNumberOf(lastDay) - dayNumberOf(today)
  if (left < 0) return undefined
  return expiryMarks.findLast((mark) => left <= mark)
}

/** Whether anything of a leave type can expire so soon that somebody is to be reminded of it, give or take a day. */
export function mayExpireSoon(
  { entitlement }: Pick<LeaveType, 'entitlement'>,
  leaveYears: readonly LeaveYearRule[],
  today: string,
): boolean {
  if (entitlement.kind === 'UNLIMITED') return false
  const lastDays = [leaveYearOn(today, leaveYears).until]
  const lastDay = entitlement.carryOver?.lastDay
  if (lastDay !== undefined) lastDays.push(nextLastDay(today, lastDay))
  return lastDays.some((last) => dayNumberOf(last) - dayNumberOf(today) <= expiryMarks[0] + 1)
}
