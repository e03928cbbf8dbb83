import { sumOfDays, toHundredth } from './amount-of-days.ts'
import { bookableOf, type Expiring } from './bookable.ts'
import type { Booking } from './booking.ts'
import { isCalendarDate } from './calendar-date.ts'
import { chargesOf } from './charges.ts'
import { type DraftVerdict, verdictOn } from './draft-verdict.ts'
import { accountsUntil, carriedOutOf } from './leave-account.ts'
import type { LeaveType } from './leave-type.ts'
import { type LeaveYear, leaveYearAfter } from './leave-year.ts'
import { type LedgerLine, worded } from './ledger-line.ts'
import type { PersonFacts } from './person-facts.ts'
import type { Stretch } from './stretch.ts'
import type { BucketBalance, YearAccount } from './year-account.ts'

/** What somebody has of a leave type in a leave year, and why. Every amount is in days. */
export type Balance = {
  leaveType: string
  year: LeaveYear
  asOf: string
  unlimited: boolean
  /** In the order of the days. */
  lines: LedgerLine[]
  /** What is left: the sum of the lines. Without a limit it is what was taken, below zero. */
  days: number
  /** What of it can still be taken before it expires; null without a limit. */
  bookable: number | null
  /** Approved in this leave year, `ahead` of which lies after `asOf`. */
  taken: number
  ahead: number
  /** Asked for in this leave year, and not yet decided. */
  pending: number
  /** What will be gone unless it is taken, in the order of the last days. */
  expiring: Expiring[]
  /** In the order in which they are used up. Only the last can be below zero: then more is booked than there is. */
  buckets: BucketBalance[]
  /** With a draft only. The other figures are those after it. */
  draft?: DraftVerdict
}

/**
 * The balance of a leave type on a day, with the ledger of the leave year in which it lies. What is granted, earned,
 * adjusted or expires after that day is left out; leave counts wherever it lies in that year. A leave over the end of a
 * year counts in each year with its days.
 *
 * With a draft, the balance is the one that would be if it were asked for, in place of the booking with its id.
 *
 * @throws RangeError when there is no such leave type, or `asOf` is no calendar date.
 */
export function ledgerOf(
  facts: PersonFacts,
  leaveType: string,
  asOf: string,
  { draft }: { draft?: Booking | Stretch } = {},
): Balance {
  const type = facts.leaveTypes.find(({ id }) => id === leaveType)
  if (type === undefined) throw new RangeError(`There is no leave type ${leaveType} among the facts. Put it there.`)
  if (!isCalendarDate(asOf)) throw new RangeError(`${asOf} is not a day of the calendar. Write it as 2026-07-06.`)
  if (draft === undefined) return balanceOf(facts, type, asOf)
  const booking: Booking = 'id' in draft ? draft : { ...draft, id: 'draft', leaveType, status: 'PENDING' }
  const others = facts.bookings.filter(({ id }) => id !== booking.id)
  const after = { ...facts, bookings: [...others, booking] }
  return { ...balanceOf(after, type, asOf), draft: verdictOn(booking, type, facts, after) }
}

function balanceOf(facts: PersonFacts, type: LeaveType, asOf: string): Balance {
  const accounts = accountsUntil(asOf, facts, type, chargesOf(facts, type))
  const account = accounts.at(-1)
  if (account === undefined) throw new Error('No leave year was booked.')
  const unlimited = type.entitlement.kind === 'UNLIMITED'
  const expiring = unlimited ? [] : expiringIn(account, type, facts)
  return {
    leaveType: type.id,
    year: account.year,
    asOf,
    unlimited,
    lines: account.lines.map(worded),
    days: sumOfDays(account.lines.map(({ days }) => days)),
    bookable: unlimited ? null : bookableOf(account.buckets, expiring, asOf, facts),
    ...usedIn(account, asOf),
    expiring,
    buckets: account.buckets,
  }
}

function usedIn({ lines }: YearAccount, asOf: string): Pick<Balance, 'taken' | 'ahead' | 'pending'> {
  const used = { taken: 0, ahead: 0, pending: 0 }
  for (const { kind, byDay = [] } of lines) {
    for (const { date, days } of byDay) {
      if (kind === 'PENDING') used.pending += days
      else used.taken += days
      if (kind === 'TAKEN' && date > asOf) used.ahead += days
    }
  }
  return { taken: toHundredth(used.taken), ahead: toHundredth(used.ahead), pending: toHundredth(used.pending) }
}

/** What was carried in and expires, and what of the year itself is not carried out. */
function expiringIn(account: YearAccount, type: LeaveType, { leaveYears }: PersonFacts): Expiring[] {
  const { year, buckets } = account
  const carried = buckets.flatMap(({ bucket: { kind, lastDay }, days }) =>
    kind === 'CARRIED' && lastDay !== undefined && days > 0 ? [{ days, lastDay }] : [],
  )
  const goesOver = carriedOutOf(account, type, leaveYearAfter(year, leaveYears)).find(
    ({ bucket }) => bucket.year === year.name,
  )
  const lost = goesOver === undefined ? 0 : toHundredth(goesOver.left - goesOver.days)
  return lost > 0 ? [...carried, { days: lost, lastDay: year.until }].sort(byLastDay) : carried
}

function byLastDay(one: Expiring, other: Expiring): number {
  return one.lastDay < other.lastDay ? -1 : 1
}
