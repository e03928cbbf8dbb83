import { toHundredth } from './amount-of-days.ts'
import { daysLater } from './calendar-date.ts'
import type { Charge } from './charges.ts'
import type { Grant } from './entitlement.ts'
import type { Adjustment } from './leave-type.ts'
import type { LeaveYear } from './leave-year.ts'
import type { Bucket, ChargedDay, LineFacts, LineKind } from './ledger-line.ts'

/** What comes into a leave year from the one before; `left` is how much was left there. */
export type Carried = { bucket: Bucket; days: number; left: number }

/** What happens in a leave year. */
export type YearMovements = {
  year: LeaveYear
  /** The bucket of the year's own days. */
  own: Bucket
  /** In the order in which they are used up. */
  carried: readonly Carried[]
  grants: readonly Grant[]
  adjustments: readonly Adjustment[]
  /** In the order of the days. */
  charges: readonly Charge[]
}

/** What is in a bucket. */
export type BucketBalance = { bucket: Bucket; days: number }

/** A leave year after all that happened in it. */
export type YearAccount = {
  year: LeaveYear
  /** In the order of the days. */
  lines: LineFacts[]
  /** In the order in which they are used up; only the last, that of the year's own days, can be below zero. */
  buckets: BucketBalance[]
  /** What was in the bucket of the year's own days at the end of each day on which that changed. */
  levels: Level[]
}

/** What is in a bucket from a day on. */
export type Level = { date: string; days: number }

/**
 * Books a leave year up to a day: what is granted, earned, adjusted or expires later is left out. Leave counts wherever it
 * lies in the year, because a day that is booked is spoken for. What is taken away by hand is used up like leave.
 */
export function accountOf(
  { year, own, carried, grants, adjustments, charges }: YearMovements,
  asOf: string,
): YearAccount {
  const account = new Account(own, carried, year.from)
  const movements: Movement[] = [
    ...grants.map((grant) => ({ date: grant.date, grant })),
    ...adjustments.map((adjustment) => ({ date: adjustment.date, adjustment })),
  ].filter(({ date }) => date <= asOf)
  movements.sort(creditsFirst)
  let next = 0
  for (const charge of charges) {
    for (let due = movements[next]; due !== undefined && due.date <= charge.date; due = movements[++next])
      account.book(due)
    account.charge(charge)
  }
  for (const movement of movements.slice(next)) account.book(movement)
  account.expire(asOf)
  return { year, lines: account.lines.sort(inOrder), buckets: account.buckets, levels: account.levels }
}

type Movement = { date: string; grant: Grant } | { date: string; adjustment: Adjustment }

/** A line of leave while it is written. */
type OpenLine = LineFacts & { byDay: ChargedDay[] }

class Account {
  readonly lines: LineFacts[] = []
  readonly buckets: BucketBalance[]
  readonly levels: Level[] = []
  readonly #own: BucketBalance
  /** The lines of leave, by bucket and request. */
  readonly #open = new Map<Bucket, Map<string, OpenLine>>()

  constructor(own: Bucket, carried: readonly Carried[], date: string) {
    this.#own = { bucket: own, days: 0 }
    // What had been taken too much is missing this year, so it is no bucket to take from.
    const buckets = carried.filter(({ days }) => days > 0).map(({ bucket, days }) => ({ bucket, days }))
    this.buckets = [...buckets, this.#own]
    for (const { bucket, days, left } of carried) {
      this.lines.push({ date, kind: 'CARRIED', bucket: days < 0 ? own : bucket, days, left })
      if (days < 0) this.#give(date, days)
    }
  }

  book(movement: Movement): void {
    if ('grant' in movement) {
      this.#give(movement.grant.date, movement.grant.days)
      this.lines.push({ ...movement.grant, bucket: this.#own.bucket })
      return
    }
    const { id, date, days, reason } = movement.adjustment
    const line = { date, kind: 'ADJUSTED' as const, because: { adjustment: id }, reason }
    if (days >= 0) {
      this.#give(date, days)
      this.lines.push({ ...line, bucket: this.#own.bucket, days: toHundredth(days) })
    } else {
      this.#use(date, -days, (bucket, used) => this.lines.push({ ...line, bucket, days: -used }))
    }
  }

  charge({ kind, request, date, days, reason }: Charge): void {
    this.#use(date, days, (bucket, used) => {
      const lines = this.#linesOf(bucket)
      const day = { date, days: used, reason }
      const open = lines.get(request)
      if (open === undefined) {
        const line = {
          date,
          kind,
          bucket,
          days: -used,
          because: { request },
          startDate: date,
          endDate: date,
          byDay: [day],
        }
        lines.set(request, line)
        this.lines.push(line)
      } else {
        open.byDay.push(day)
        open.endDate = date
        open.days = toHundredth(open.days - used)
      }
    })
  }

  /** What was carried over and could be taken until a day before this one is gone. */
  expire(asOf: string): void {
    for (const carried of this.buckets) {
      const { bucket, days } = carried
      if (bucket === this.#own.bucket || bucket.lastDay === undefined || bucket.lastDay >= asOf || days <= 0) continue
      this.lines.push({ date: daysLater(bucket.lastDay, 1), kind: 'EXPIRED', bucket, days: -days })
      carried.days = 0
    }
  }

  #linesOf(bucket: Bucket): Map<string, OpenLine> {
    const lines = this.#open.get(bucket) ?? new Map<string, OpenLine>()
    this.#open.set(bucket, lines)
    return lines
  }

  #give(date: string, days: number): void {
    this.#own.days = toHundredth(this.#own.days + days)
    this.#note(date)
  }

  #note(date: string): void {
    const last = this.levels.at(-1)
    if (last?.date === date) last.days = this.#own.days
    else this.levels.push({ date, days: this.#own.days })
  }

  /** Takes days out of the buckets in their order, of each what is in it; what is missing overdraws the last. */
  #use(date: string, days: number, write: (bucket: Bucket, used: number) => void): void {
    let missing = toHundredth(days)
    for (const from of this.buckets) {
      const isOwn = from === this.#own
      if (!isOwn && from.bucket.lastDay !== undefined && from.bucket.lastDay < date) continue
      const used = isOwn ? missing : Math.min(missing, from.days)
      if (used <= 0) continue
      from.days = toHundredth(from.days - used)
      missing = toHundredth(missing - used)
      write(from.bucket, used)
      if (isOwn) this.#note(date)
    }
  }
}

function creditsFirst(one: Movement, other: Movement): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1
  return Number(takesAway(one)) - Number(takesAway(other))
}

function takesAway(movement: Movement): boolean {
  return 'adjustment' in movement && movement.adjustment.days < 0
}

const order: readonly LineKind[] = ['CARRIED', 'GRANTED', 'EARNED', 'EXPIRED', 'ADJUSTED', 'TAKEN', 'PENDING']

function inOrder(one: LineFacts, other: LineFacts): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1
  return order.indexOf(one.kind) - order.indexOf(other.kind)
}
