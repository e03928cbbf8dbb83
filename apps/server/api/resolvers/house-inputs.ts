import type { HouseRules } from '@vacation-tracker/leave/house'
import type { Entitlement } from '@vacation-tracker/leave/leave-type'
import type { Share } from '@vacation-tracker/leave/working-week'
import type { WantedHoliday } from '../../commands/house/declare-holiday.ts'
import type { WantedLeaveType } from '../../commands/house/define-leave-type.ts'
import type { ConsideredChange } from '../../queries/preview-house-change.ts'
import { type Outcome, refuse } from '../../refusal.ts'
import type {
  CompanyHolidayInput,
  HouseChangeInput,
  HouseRulesInput,
  LeaveEntitlementInput,
  LeaveTypeInput,
} from '../generated/schema.ts'
import { given } from './given.ts'

/** What clients send about the house, as the commands take it: a null is nothing. */
export function leaveTypeIn({ id, entitlement, ...type }: LeaveTypeInput): Outcome<WantedLeaveType> {
  const { done, refusal } = entitlementIn(entitlement)
  return refusal === undefined ? { done: { ...type, ...given({ id }), entitlement: done } } : { refusal }
}

export function holidayIn({ id, country, region, ...holiday }: CompanyHolidayInput): WantedHoliday {
  return { ...holiday, ...given({ id, country, region }) }
}

export function rulesIn({ week, country, region, ...rules }: HouseRulesInput): Outcome<HouseRules> {
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday, ...more] = week.filter(isShare)
  const isWeek = week.every(isShare) && more.length === 0
  if (
    isWeek &&
    monday !== undefined &&
    tuesday !== undefined &&
    wednesday !== undefined &&
    thursday !== undefined &&
    friday !== undefined &&
    saturday !== undefined &&
    sunday !== undefined
  ) {
    const days = [monday, tuesday, wednesday, thursday, friday, saturday, sunday] as const
    return { done: { ...rules, week: days, ...given({ country, region }) } }
  }
  return {
    refusal: refuse(
      'HOUSE_RULES_INVALID',
      'week needs a share of 0, 0.5 or 1 for each weekday, from Monday to Sunday.',
    ),
  }
}

export function changeIn({ declare, cancel, adopt }: HouseChangeInput): Outcome<ConsideredChange> {
  const sent = [declare, cancel, adopt].filter((change) => change !== null && change !== undefined)
  if (sent.length !== 1) {
    return { refusal: refuse('CHANGE_INVALID', 'change has to have one of declare, cancel and adopt.') }
  }
  if (declare) return { done: { declare: holidayIn(declare) } }
  if (adopt) {
    const { done, refusal } = rulesIn(adopt)
    return refusal === undefined ? { done: { adopt: done } } : { refusal }
  }
  return { done: { cancel: cancel ?? '' } }
}

function entitlementIn({ kind, days, rounding, carryOver }: LeaveEntitlementInput): Outcome<Entitlement> {
  if (kind === 'UNLIMITED') return { done: { kind } }
  if (days === undefined || days === null) {
    return { refusal: refuse('LEAVE_TYPE_INVALID', 'entitlement.days is missing: say how many days a year there are.') }
  }
  const limit = carryOver ? { carryOver: given(carryOver) } : {}
  return { done: { kind, days, rounding: rounding ?? 'EXACT', ...limit } }
}

function isShare(value: number): value is Share {
  return value === 0 || value === 0.5 || value === 1
}
