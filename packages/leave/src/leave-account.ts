import { toHundredth } from './amount-of-days.ts'
import type { Charge } from './charges.ts'
import { grantsOf } from './entitlement.ts'
import type { CarryOver, LeaveType } from './leave-type.ts'
import { type LeaveYear, leaveYearAfter, leaveYearOn, nextLastDay } from './leave-year.ts'
import type { Bucket } from './ledger-line.ts'
import type { PersonFacts } from './person-facts.ts'
import { accountOf, type Carried, type YearAccount, type YearMovements } from './year-account.ts'

/**
 * The accounts of a leave type, one leave year after another, from the first one for which balances are kept to the one in
 * which `until` lies, booked as of that day. A type without a limit carries nothing over, and has the last one only.
 *
 * @param since The accounts begin with the leave year of this day at the latest. One before balances are kept stands alone.
 */
export function accountsUntil(
  until: string,
  facts: PersonFacts,
  leaveType: LeaveType,
  charges: readonly Charge[],
  since = until,
): YearAccount[] {
  const { leaveYears } = facts
  const last = leaveYearOn(until, leaveYears)
  const first = leaveType.entitlement.kind === 'UNLIMITED' ? last : firstYearOf(facts, leaveType, last)
  const accounts: YearAccount[] = []
  let carried: readonly Carried[] = []
  let year = since < first.from ? leaveYearOn(since, leaveYears) : first
  while (true) {
    const account = accountOf(
      movementsIn(year, facts, leaveType, charges, carried),
      until < year.until ? until : year.until,
    )
    accounts.push(account)
    if (year.until >= last.until) return accounts
    const next = leaveYearAfter(year, leaveYears)
    carried = year.until < first.from ? [] : carriedOutOf(account, leaveType, next)
    year = next
  }
}

/** What goes over into the next leave year, in the order in which it is used up: what expires first, comes first. */
export function carriedOutOf({ year, buckets }: YearAccount, leaveType: LeaveType, next: LeaveYear): Carried[] {
  // A leave year that is cut short may end before what had come into it expires.
  const lasting = buckets
    .filter(({ bucket: { kind, lastDay }, days }) => kind === 'CARRIED' && days > 0 && (lastDay ?? '') > year.until)
    .map(({ bucket, days }) => ({ bucket, days, left: days }))
  const left = leftAtEnd(buckets)
  if (left === 0) return lasting
  const carryOver = carryOverOf(leaveType)
  const days = left < 0 ? left : Math.min(left, carryOver?.most ?? (carryOver === undefined ? 0 : left))
  return [...lasting, { bucket: bucketOf(year, carryOver, next), days, left }].sort(expiringFirst)
}

function movementsIn(
  year: LeaveYear,
  facts: PersonFacts,
  leaveType: LeaveType,
  charges: readonly Charge[],
  carried: readonly Carried[],
): YearMovements {
  const within = ({ date }: { date: string }) => date >= year.from && date <= year.until
  return {
    year,
    own: ownBucket(year, leaveType),
    carried,
    grants: grantsOf(leaveType, year, facts),
    adjustments: facts.adjustments.filter((adjustment) => adjustment.leaveType === leaveType.id && within(adjustment)),
    charges: charges.filter(within),
  }
}

/** What is left of a leave year but for what expires by itself. */
function leftAtEnd(buckets: YearAccount['buckets']): number {
  return buckets
    .filter(({ bucket }) => bucket.kind === 'THIS_YEAR' || bucket.lastDay === undefined)
    .reduce((sum, { days }) => toHundredth(sum + days), 0)
}

function bucketOf({ name }: LeaveYear, carryOver: CarryOver | undefined, next: LeaveYear): Bucket {
  const bucket = { kind: 'CARRIED' as const, year: name }
  return carryOver?.lastDay === undefined ? bucket : { ...bucket, lastDay: nextLastDay(next.from, carryOver.lastDay) }
}

function ownBucket({ name, until }: LeaveYear, leaveType: LeaveType): Bucket {
  if (leaveType.entitlement.kind === 'UNLIMITED') return { kind: 'UNLIMITED', year: name }
  const bucket = { kind: 'THIS_YEAR' as const, year: name }
  return carryOverOf(leaveType) === undefined ? { ...bucket, lastDay: until } : bucket
}

function carryOverOf({ entitlement }: LeaveType): CarryOver | undefined {
  return entitlement.kind === 'UNLIMITED' ? undefined : entitlement.carryOver
}

/**
 * Source: our choice, so that nobody is granted leave for decades of which nothing is known. A booking tells nothing of what
 * was granted before it: whoever enters leave of an earlier year would get the rest of that year's days as well.
 */
function firstYearOf(
  { trackedFrom, employment, allowances, adjustments, leaveYears }: PersonFacts,
  { id }: LeaveType,
  last: LeaveYear,
): LeaveYear {
  const told = [
    ...allowances.filter(({ leaveType }) => leaveType === id).map(({ from }) => from),
    ...adjustments.filter(({ leaveType }) => leaveType === id).map(({ date }) => date),
  ]
  const first = trackedFrom ?? employment.from ?? told.sort()[0] ?? last.from
  return first >= last.from ? last : leaveYearOn(first, leaveYears)
}

function expiringFirst(one: Carried, other: Carried): number {
  const [first, second] = [one.bucket.lastDay ?? '9999', other.bucket.lastDay ?? '9999']
  return first < second ? -1 : first > second ? 1 : 0
}
