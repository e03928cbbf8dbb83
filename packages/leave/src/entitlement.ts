import { toHundredth } from './amount-of-days.ts'
import { daysLater, fullMonths, monthsLater } from './calendar-date.ts'
import type { Allowance, LeaveType, Rounding } from './leave-type.ts'
import type { LeaveYear } from './leave-year.ts'
import type { Employment, PersonFacts } from './person-facts.ts'

/**
 * Days that somebody gets in a leave year, from a day on: GRANTED in advance, or EARNED by a full month that ends on that
 * day. They are of so many months out of twelve, at so many days a year. A change of the days a year in mid-year is a grant
 * of its own, less than nothing where it takes away.
 */
export type Grant = {
  kind: 'GRANTED' | 'EARNED'
  date: string
  days: number
  months: number
  perYear: number
  /** Of a change in mid-year: the days a year before it. */
  perYearBefore?: number
}

/**
 * What somebody gets of a leave type in a leave year, in the order of the days.
 *
 * A twelfth of the year's days for every full month of employment in the leave year, so joiners, leavers and a leave year
 * that is cut short get a part. Source: German Federal Leave Act (BUrlG), paragraph 5, section 1, and common practice. That
 * the law gives those who leave in the second half of the year more (ibid., letter c) is left to an adjustment by hand.
 *
 * Another number of days a year from a day on counts for the full months after that day (our choice). Only a part of a
 * year is rounded, its sum and not each grant, and it is never more than the whole year's (our choice).
 *
 * @example
 * const annual = { kind: 'FIXED', days: 20, rounding: 'STATUTORY' } as const
 * // Employed from 2026-04-01: [{ kind: 'GRANTED', date: '2026-04-01', days: 15, months: 9, perYear: 20 }]
 */
export function grantsOf(
  leaveType: LeaveType,
  year: LeaveYear,
  { employment, allowances }: Pick<PersonFacts, 'employment' | 'allowances'>,
): Grant[] {
  const { entitlement } = leaveType
  const { from, until } = employedIn(year, employment)
  if (entitlement.kind === 'UNLIMITED' || until < from) return []
  const own = allowances.filter((allowance) => allowance.leaveType === leaveType.id)
  const rateOn = (date: string) => rateOf(own, date) ?? entitlement.days
  const parts = entitlement.kind === 'FIXED' ? granted(from, until, own, rateOn) : earned(from, until, rateOn)
  return rounded(parts, entitlement.rounding)
}

/** A part of a year's days, rounded. See `roundings` for the sources. */
export function roundedPart(days: number, rounding: Rounding): number {
  // The hundredth first: a part of exactly half a day is not missed because a twelfth has no end.
  return toHundredth(roundings[rounding](toHundredth(days)))
}

const roundings: Record<Rounding, (days: number) => number> = {
  /** Source: our choice, for houses that count by the hour. */
  EXACT: (days) => days,
  /** Source: United Kingdom, Working Time Regulations 1998, regulation 15A, section 3. */
  HALF_DAY_UP: (days) => Math.ceil(days * 2) / 2,
  /** Source: common practice, as are the two that follow. */
  HALF_DAY_NEAREST: (days) => Math.round(days * 2) / 2,
  WHOLE_DAY_UP: (days) => Math.ceil(days),
  WHOLE_DAY_NEAREST: (days) => Math.round(days),
  /** Fractions of at least half a day are rounded up, smaller ones stay. Source: BUrlG, paragraph 5, section 2. */
  STATUTORY: (days) => (days - Math.floor(days) >= 0.5 ? Math.ceil(days) : days),
}

function employedIn(year: LeaveYear, { from = year.from, until = year.until }: Employment) {
  return { from: from > year.from ? from : year.from, until: until < year.until ? until : year.until }
}

function rateOf(own: readonly Allowance[], date: string): number | undefined {
  let valid: Allowance | undefined
  for (const allowance of own) {
    if (allowance.from <= date && (valid === undefined || valid.from <= allowance.from)) valid = allowance
  }
  return valid?.days
}

function granted(
  from: string,
  until: string,
  own: readonly Allowance[],
  rateOn: (date: string) => number,
): readonly Grant[] {
  const changes = own.map((allowance) => allowance.from).filter((date) => date > from && fullMonths(date, until) > 0)
  return [from, ...[...new Set(changes)].sort()].map((date, index, dates) => {
    const [months, perYear] = [fullMonths(date, until), rateOn(date)]
    const grant = { kind: 'GRANTED' as const, date, months, perYear }
    const dateBefore = dates[index - 1]
    if (dateBefore === undefined) return { ...grant, days: (perYear * months) / 12 }
    const perYearBefore = rateOn(dateBefore)
    return { ...grant, days: ((perYear - perYearBefore) * months) / 12, perYearBefore }
  })
}

function earned(from: string, until: string, rateOn: (date: string) => number): readonly Grant[] {
  return Array.from({ length: fullMonths(from, until) }, (_, month) => {
    const perYear = rateOn(monthsLater(from, month))
    const date = daysLater(monthsLater(from, month + 1), -1)
    return { kind: 'EARNED', date, days: perYear / 12, months: 1, perYear }
  })
}

/** Rounds the sum of the parts up to each, and gives every part what that adds. */
function rounded(parts: readonly Grant[], rounding: Rounding): Grant[] {
  const most = Math.max(0, ...parts.map(({ perYear }) => perYear))
  let exact = 0
  let months = 0
  let sum = 0
  return parts.flatMap((part) => {
    exact += part.days
    months += part.kind === 'EARNED' ? part.months : 0
    const isWholeYear = part.kind === 'EARNED' ? months === 12 : part.months === 12
    const next = isWholeYear ? toHundredth(exact) : Math.min(roundedPart(exact, rounding), most)
    const days = toHundredth(next - sum)
    sum = next
    return days === 0 ? [] : [{ ...part, days }]
  })
}
