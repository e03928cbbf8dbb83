import type { Category, HouseColor, LeaveTypeInput, Rounding } from '../generated/graphql.ts'
import type { Settings } from './use-settings.ts'

/** A leave type while it is edited: numbers as they are typed. */
export interface LeaveTypeDraft {
  id: string | undefined
  name: string
  category: Category
  kind: 'UNLIMITED' | 'FIXED' | 'MONTHLY'
  days: string
  rounding: Rounding
  goesOver: boolean
  /** Empty for all of it. */
  most: string
  expires: boolean
  lastDay: string
  needsDocument: boolean
  color: HouseColor
}

export function draftOf(leaveType: Settings['leaveTypes'][number] | undefined): LeaveTypeDraft {
  const { kind, days, rounding, carryOver } = leaveType?.entitlement ?? { kind: 'FIXED', days: 5, carryOver: null }
  return {
    id: leaveType?.id,
    name: leaveType?.name ?? '',
    category: leaveType?.category ?? 'ANNUAL_LEAVE',
    kind,
    days: String(days ?? 25),
    rounding: rounding ?? 'HALF_DAY_UP',
    goesOver: carryOver !== null,
    most: carryOver?.most == null ? '' : String(carryOver.most),
    expires: carryOver === null || carryOver.lastDay !== null,
    lastDay: carryOver?.lastDay ?? '03-31',
    needsDocument: leaveType?.needsDocument ?? false,
    color: leaveType?.color ?? 'teal',
  }
}

/** What is sent; the server says what is wrong with it. */
export function inputOf(draft: LeaveTypeDraft): LeaveTypeInput {
  const { id, name, category, needsDocument, color } = draft
  return {
    ...(id !== undefined && { id }),
    ...{ name: name.trim(), category, needsDocument, color, entitlement: entitlementOf(draft) },
  }
}

/** What is entered, as the list will show it. */
export function entitlementOf({ kind, days, rounding, goesOver, most, expires, lastDay }: LeaveTypeDraft) {
  if (kind === 'UNLIMITED') return { kind, days: null, rounding: null, carryOver: null }
  const limit = { most: most.trim() === '' ? null : numberIn(most), lastDay: expires ? lastDay : null }
  return { kind, days: numberIn(days), rounding, carryOver: goesOver ? limit : null }
}

/** A number as it is typed, with a point or a comma; what is none is -1, which the server refuses. */
function numberIn(text: string): number {
  const number = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && Number.isFinite(number) ? number : -1
}
