import { daysLater } from '../calendar-date.ts'

/**
 * Whether a request has waited long enough to go on to others: `afterDays` working days have begun since the day on
 * which it was asked, which does not count itself (§ 187 (1) BGB). Asked on a Monday, it goes on after two days on
 * Wednesday, with the first check of that day.
 *
 * Who decides then: `approversFor` without the team's stages, so the group APPROVER, then the administrators.
 *
 * @param isWorkingDay of the house, or of the approver
 */
export function escalationDue(
  askedOn: string,
  today: string,
  afterDays: number,
  isWorkingDay: (date: string) => boolean,
): boolean {
  let waited = 0
  for (let date = daysLater(askedOn, 1); date <= today; date = daysLater(date, 1)) {
    if (isWorkingDay(date) && ++waited >= afterDays) return true
  }
  return false
}
