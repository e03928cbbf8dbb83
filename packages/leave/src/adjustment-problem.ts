import { isCalendarDate, isWithinYears } from './calendar-date.ts'
import type { Adjustment, LeaveType } from './leave-type.ts'
import { type Refusal, refuse } from './refusal.ts'
import { isReadableText } from './well-formed.ts'

/** Characters of the reason, which is a sentence. */
export const longestAdjustmentReason = 500

/** What is wrong with days that are about to be given or taken by hand. */
export function adjustmentProblem(
  { leaveType, date, days, reason }: Omit<Adjustment, 'id'>,
  leaveTypes: readonly Pick<LeaveType, 'id' | 'name' | 'entitlement'>[],
): Refusal | undefined {
  const type = leaveTypes.find(({ id }) => id === leaveType)
  if (type === undefined) return wrong(`There is no leave type ${leaveType}. Choose one from the list.`)
  if (type.entitlement.kind === 'UNLIMITED') {
    return wrong(`${type.name} has no limit, so there is no balance to adjust. Choose another leave type.`)
  }
  if (!isCalendarDate(date) || !isWithinYears(date)) {
    return wrong(`${date} is not a day in whose leave year days can count. Choose one between 1970 and 2199.`)
  }
  if (days === 0 || !(Math.abs(days) <= 366 && Number.isInteger(days * 2))) {
    return wrong(`${days} days cannot be given or taken: at most 366, by the half day, and not none.`)
  }
  if (reason.trim() === '') return refuse('REASON_MISSING', 'Say why the balance is adjusted.')
  if (reason.length > longestAdjustmentReason || !isReadableText(reason)) {
    return refuse('REASON_INVALID', `The reason has at most ${longestAdjustmentReason} characters of text.`)
  }
  return undefined
}

function wrong(message: string): Refusal {
  return refuse('ADJUSTMENT_INVALID', message)
}
