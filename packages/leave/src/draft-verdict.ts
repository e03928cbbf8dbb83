import { sumOfDays, toHundredth } from './amount-of-days.ts'
import type { Booking } from './booking.ts'
import { type Charge, chargesOf } from './charges.ts'
import { costOf, type LeaveCost } from './day-cost.ts'
import { accountsUntil } from './leave-account.ts'
import type { LeaveType } from './leave-type.ts'
import { type LeaveYear, leaveYearOn } from './leave-year.ts'
import type { PersonFacts } from './person-facts.ts'
import type { Level } from './year-account.ts'

/**
 * What a draft asks of a leave year, what is left for it there, and how much is missing, which is nothing where it
 * suffices. Below zero is left where the draft would use up, in the year before, days that booked leave relies on.
 */
export type YearDemand = { year: LeaveYear; asked: number; left: number; missing: number }

/**
 * Whether there is enough for a draft: in every leave year that it touches, and in later ones whose leave relies on what
 * this one would use up. `cost` is that of the draft itself.
 */
export type DraftVerdict = { cost: LeaveCost; suffices: boolean; years: YearDemand[] }

/**
 * Holds a draft against what there is on its days. Leave can be taken once it is earned, so all that is granted and earned
 * by then counts, whatever the day is today (our choice). What had been missing before the draft is not blamed on it.
 */
export function verdictOn(draft: Booking, type: LeaveType, before: PersonFacts, after: PersonFacts): DraftVerdict {
  const cost = costOf(draft, after.calendar)
  if (type.entitlement.kind === 'UNLIMITED' || draft.leaveType !== type.id) return { cost, suffices: true, years: [] }
  const charges = chargesOf(after, type)
  const lastCharged = charges.at(-1)?.date ?? draft.endDate
  const { until } = leaveYearOn(lastCharged > draft.endDate ? lastCharged : draft.endDate, before.leaveYears)
  const accounts = accountsUntil(until, after, type, charges, draft.startDate)
  // Most drafts leave nothing below zero, and then it does not matter how it was before.
  const isEnough = accounts.every(({ levels }) => levels.every(({ days }) => days >= 0))
  const accountsBefore = isEnough ? [] : accountsUntil(until, before, type, chargesOf(before, type), draft.startDate)
  const years = accounts.flatMap(({ year, levels }): YearDemand[] => {
    const asked = askedIn(year, draft, charges)
    const missing = missingIn(levels, accountsBefore.find((account) => account.year.from === year.from)?.levels ?? [])
    return asked > 0 || missing > 0 ? [{ year, asked, left: toHundredth(asked - missing), missing }] : []
  })
  return { cost, suffices: years.every(({ missing }) => missing === 0), years }
}

/** How much further below zero the days of a year are than they were before, at the worst. */
function missingIn(after: readonly Level[], before: readonly Level[]): number {
  const further = after.map(({ date, days }) => {
    const daysBefore = before.findLast((level) => level.date <= date)?.days ?? 0
    return Math.min(0, daysBefore) - Math.min(0, days)
  })
  return toHundredth(Math.max(0, ...further))
}

function askedIn({ from, until }: LeaveYear, { id }: Booking, charges: readonly Charge[]): number {
  const asked = charges.filter(({ request, date }) => request === id && date >= from && date <= until)
  return sumOfDays(asked.map(({ days }) => days))
}
