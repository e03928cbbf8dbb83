import type { FreePart } from './holiday.ts'
import type { HouseColor } from './house-color.ts'
import type { LeaveType, LeaveYearRule } from './leave-type.ts'
import type { Stage } from './policy/approvers.ts'
import type { Policy } from './policy/policy.ts'
import { mondayToFriday, type WorkingWeek } from './working-week.ts'

/** What the house decides for everybody. */
export type HouseRules = {
  /** What the company calls itself. */
  name: string
  /** The colour of the brand, by name. */
  accent: HouseColor
  /** Who has no schedule of their own works like this. */
  week: WorkingWeek
  /** ISO 3166-1; whose holidays count for who has no place of their own. */
  country?: string
  region?: string
  leaveYears: readonly LeaveYearRule[]
  /** Whether who falls ill during leave gets those days back. */
  sickDaysGivenBack: boolean
}

/** A kind of leave as calendars show it. Of a retired one nobody can ask for more. */
export type HouseLeaveType = LeaveType & { color: HouseColor; isRetired: boolean }

/** A day that the company gives off, or on which it closes. */
export type CompanyHoliday = {
  id: string
  /** The day; of one that comes every year, the first. */
  date: string
  yearly: boolean
  name: string
  kind: 'COMPANY' | 'CLOSURE'
  free: FreePart
  /** Only for people there. */
  country?: string
  region?: string
}

/** Those who decide on the leave of a team: one stage after the other. No stage: whoever is an approver. */
export type Team = { id: string; name: string; stages: readonly Stage[] }

/** All that the house has decided. */
export type House = {
  rules: HouseRules
  leaveTypes: readonly HouseLeaveType[]
  holidays: readonly CompanyHoliday[]
  policies: readonly Policy[]
  teams: readonly Team[]
}

/**
 * The house before anybody has decided anything. 25 days of annual leave are our choice; Directive 2003/88/EC, article
 * 7, asks for four weeks at least.
 */
export const standardHouse: House = {
  rules: {
    name: 'Vacation Tracker',
    accent: 'purple',
    week: mondayToFriday,
    leaveYears: [{ from: '1970-01-01', startsOn: '01-01' }],
    sickDaysGivenBack: false,
  },
  leaveTypes: [
    {
      id: 'annual-leave',
      name: 'Annual leave',
      category: 'ANNUAL_LEAVE',
      entitlement: { kind: 'FIXED', days: 25, rounding: 'HALF_DAY_UP', carryOver: { most: 5, lastDay: '03-31' } },
      needsDocument: false,
      color: 'purple',
      isRetired: false,
    },
    unlimited('public-holidays', 'Public holiday', 'PUBLIC_HOLIDAYS', 'amber'),
    unlimited('sick-leave', 'Sick leave', 'SICK_LEAVE', 'rose'),
    unlimited('paternity-leave', 'Paternity leave', 'PATERNITY_LEAVE', 'sky'),
    unlimited('adoptive-leave', 'Adoptive leave', 'ADOPTIVE_LEAVE', 'teal'),
    unlimited('carers-leave', 'Carer’s leave', 'CARERS_LEAVE', 'lime'),
    unlimited('parental-leave', 'Parental leave', 'PARENTAL_LEAVE', 'indigo'),
  ],
  holidays: [],
  policies: [],
  teams: [],
}

function unlimited(id: string, name: string, category: LeaveType['category'], color: HouseColor): HouseLeaveType {
  return { id, name, category, entitlement: { kind: 'UNLIMITED' }, needsDocument: false, color, isRetired: false }
}
