import { sayDays } from './amount-of-days.ts'
import type { DayReason } from './day-cost.ts'

/**
 * A named pot of days. Leave is used up in this order: what was CARRIED and expires first, then what was carried and does
 * not expire, then THIS_YEAR's. UNLIMITED is that of a leave type without a limit.
 */
export type Bucket = {
  kind: 'CARRIED' | 'THIS_YEAR' | 'UNLIMITED'
  /** The name of the leave year that the days are from, such as `2026/27`. */
  year: string
  /** The last day on which they can be taken, where there is one. */
  lastDay?: string
}

export type LineKind = 'CARRIED' | 'GRANTED' | 'EARNED' | 'ADJUSTED' | 'EXPIRED' | 'TAKEN' | 'PENDING'

/** A day that a line charges: how much of it, and why so much. A day that two buckets share is in two lines. */
export type ChargedDay = { date: string; days: number; reason: DayReason }

/** What the words of a line are made of; the sentence says it in English. */
export type LineFacts = {
  /** The day from which the line counts; of leave the first day that it charges. */
  date: string
  kind: LineKind
  bucket: Bucket
  /** Less than nothing where days go. */
  days: number
  /** What is behind it. */
  because?: { request?: string; adjustment?: string }
  /** Of leave: the first and the last day that the line charges, and each of them. */
  startDate?: string
  endDate?: string
  byDay?: readonly ChargedDay[]
  /** Of an adjustment: the reason that was given. */
  reason?: string
  /** Of a grant: for how many months out of twelve, at how many days a year, and at how many before a change. */
  months?: number
  perYear?: number
  perYearBefore?: number
  /** Of what was carried over: how many days were left when the leave year before ended. */
  left?: number
}

/** A line of the ledger, such as `5 days of leave from 2026-07-06 to 2026-07-10, out of 2026.` */
export type LedgerLine = LineFacts & { sentence: string }

/** The line with its sentence. */
export function worded(line: LineFacts): LedgerLine {
  const sentence = sentenceOf(line)
  return { ...line, sentence: sentence.charAt(0).toUpperCase() + sentence.slice(1) }
}

function sentenceOf(line: LineFacts): string {
  const amount = sayDays(Math.abs(line.days))
  const { year } = line.bucket
  switch (line.kind) {
    case 'GRANTED':
      return sentenceOfGrant(line)
    case 'EARNED':
      return `${amount} earned with the month that ended on ${line.date}.`
    case 'CARRIED':
      return sentenceOfCarried(line)
    case 'EXPIRED':
      return `${amount} carried over from ${year} expired, because the last day to take them was ${line.bucket.lastDay}.`
    case 'ADJUSTED':
      return `${amount} ${line.days < 0 ? 'taken away' : 'added'} by hand: ${line.reason}`
    case 'TAKEN':
      return `${amount} of approved leave ${sayDates(line)}${sayBucket(line.bucket)}.`
    case 'PENDING':
      return `${amount} of leave that waits for a decision ${sayDates(line)}${sayBucket(line.bucket)}.`
    default:
      return line.kind satisfies never
  }
}

function sentenceOfGrant({ days, months, perYear = days, perYearBefore, bucket: { year } }: LineFacts): string {
  const amount = sayDays(Math.abs(days))
  if (perYearBefore !== undefined) {
    const change = `${sayDays(perYear)} a year instead of ${perYearBefore}, for the last ${months} of 12 months`
    return `${amount} ${days < 0 ? 'less' : 'more'} for ${year}: ${change}.`
  }
  if (months === 12) return `${amount} for ${year}.`
  return `${amount} for ${year}: ${months} of 12 months, at ${sayDays(perYear)} a year.`
}

function sentenceOfCarried({ days, left = days, bucket: { year, lastDay } }: LineFacts): string {
  if (days < 0) return `The leave year before ended ${sayDays(-days)} below zero.`
  if (days === 0) return `Nothing of the ${sayDays(left)} left from ${year} was carried over.`
  const from =
    left === days
      ? `${sayDays(days)} carried over from ${year}`
      : `${days} of the ${sayDays(left)} left from ${year} carried over`
  return `${from}${lastDay === undefined ? '' : `, to be taken by ${lastDay}`}.`
}

function sayDates({ startDate, endDate }: LineFacts): string {
  return startDate === endDate ? `on ${startDate}` : `from ${startDate} to ${endDate}`
}

function sayBucket({ kind, year, lastDay }: Bucket): string {
  if (kind === 'UNLIMITED') return ''
  if (kind === 'THIS_YEAR') return `, out of ${year}`
  return `, out of what was carried over from ${year}${lastDay === undefined ? '' : ` and expires first, after ${lastDay}`}`
}
