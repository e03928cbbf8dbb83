import { sumOfDays, toHundredth } from './amount-of-days.ts'
import type { Booking } from './booking.ts'
import { type Charge, chargesOf, countedOf } from './charges.ts'
import type { LeaveCost } from './day-cost.ts'
import { accountsUntil } from './leave-account.ts'
import type { LeaveType } from './leave-type.ts'
import { type LeaveYear, leaveYearOn } from './leave-year.ts'
import type { PersonFacts } from './person-facts.ts'

/** What a draft asks of a leave year: `left` is what there is for it, `missing` what there is not. */
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
  const { cost } = countedOf({ ...draft, status: 'APPROVED' }, after)
  if (type.entitlement.kind === 'UNLIMITED' || draft.leaveType !== type.id) return { cost, suffices: true, years: [] }
  const [chargesBefore, chargesAfter] = [chargesOf(before, type), chargesOf(after, type)]
  const lastDay = [draft.endDate, chargesBefore.at(-1)?.date ?? '', chargesAfter.at(-1)?.date ?? ''].sort().at(-1)
  const { until } = leaveYearOn(lastDay ?? draft.endDate, before.leaveYears)
  const overdrawnBefore = new Map(
    accountsUntil(until, before, type, chargesBefore, draft.startDate).map(({ year, overdrawn }) => [
      year.from,
      overdrawn,
    ]),
  )
  const years = accountsUntil(until, after, type, chargesAfter, draft.startDate).flatMap(
    ({ year, overdrawn }): YearDemand[] => {
      const asked = askedIn(year, draft, chargesAfter)
      const missing = Math.max(0, toHundredth(overdrawn - (overdrawnBefore.get(year.from) ?? 0)))
      return asked > 0 || missing > 0 ? [{ year, asked, left: toHundredth(asked - missing), missing }] : []
    },
  )
  return { cost, suffices: years.every(({ missing }) => missing === 0), years }
}

function askedIn({ from, until }: LeaveYear, { id }: Booking, charges: readonly Charge[]): number {
  const asked = charges.filter(({ request, date }) => request === id && date >= from && date <= until)
  return sumOfDays(asked.map(({ days }) => days))
}
