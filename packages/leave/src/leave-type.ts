import type { Category } from '@vacation-tracker/vacation-events/vacation-request'

/** A day of every year, `MM-DD`. */
export type DayOfYear = string

/** How a part of a year's allowance is rounded. Source of each: see `entitlement.ts`. */
export type Rounding = 'EXACT' | 'HALF_DAY_UP' | 'HALF_DAY_NEAREST' | 'WHOLE_DAY_UP' | 'WHOLE_DAY_NEAREST' | 'STATUTORY'

/** What is left at the end of a year goes over into the next: at most so many days, until a last usable day. */
export type CarryOver = {
  /** Days; without it everything goes over. */
  most?: number
  /** The last day on which they can be taken, `MM-DD` of the next leave year; without it they stay. */
  lastDay?: DayOfYear
}

/** How many days of a leave type somebody has in a leave year. */
export type Entitlement =
  | { kind: 'UNLIMITED' }
  | {
      /** FIXED: all of it on the first day. MONTHLY: a twelfth with every month that has been worked. */
      kind: 'FIXED' | 'MONTHLY'
      /** Days a year. */
      days: number
      rounding: Rounding
      /** Without it what is left at the end of the year expires. */
      carryOver?: CarryOver
    }

/** A kind of leave as the house has it. Several may belong to one category of the law. */
export type LeaveType = {
  id: string
  name: string
  category: Category
  entitlement: Entitlement
  /** Whether a document has to be handed in, such as a doctor's note. */
  needsDocument: boolean
}

/** When leave years begin, from the first one on that begins on that day or later. */
export type LeaveYearRule = { from: string; startsOn: DayOfYear }

/** Somebody's own number of days a year, from a day on, instead of the leave type's. */
export type Allowance = { leaveType: string; from: string; days: number }

/** Days that were given or taken away by hand. */
export type Adjustment = { id: string; leaveType: string; date: string; days: number; reason: string }
