import { sayDays } from '../amount-of-days.ts'
import { dayNumberOf, daysLater } from '../calendar-date.ts'
import type { PolicyFacts, PolicyRequest } from './facts.ts'
import type { Finding } from './finding.ts'
import type { Blackout, DocumentRequired, LongestStretch, MinimumNotice } from './policy.ts'

export function checkNotice(
  { days }: MinimumNotice,
  { startDate }: PolicyRequest,
  { today }: Pick<PolicyFacts, 'today'>,
): Finding {
  const given = dayNumberOf(startDate) - dayNumberOf(today)
  const earliest = daysLater(today, days)
  const values = { days, given, earliest }
  if (given >= days) return { code: 'NOTICE_KEPT', values, sentence: `It is asked ${sayDays(given)} ahead.` }
  return {
    code: 'NOTICE_TOO_SHORT',
    values,
    sentence: `This leave has to be asked ${sayDays(days)} ahead, so it can begin on ${earliest} at the earliest.`,
    advice: 'Choose later days',
  }
}

export function checkLongestStretch(
  { days: most, inWorkingDays = false }: LongestStretch,
  request: PolicyRequest,
  { days: cost }: PolicyFacts,
): Finding {
  const days = inWorkingDays ? cost : calendarDaysOf(request)
  const values = { most, days, inWorkingDays }
  const unit = inWorkingDays ? 'working days' : 'calendar days'
  if (days <= most) {
    return { code: 'SHORT_ENOUGH', values, sentence: `It is no longer than ${most} ${unit}.` }
  }
  return {
    code: 'STRETCH_TOO_LONG',
    values,
    sentence: `Leave is no longer than ${most} ${unit} at a time, and this is ${days}.`,
    advice: 'Choose fewer days',
  }
}

export function checkBlackout(rule: Blackout, request: PolicyRequest): Finding {
  const met = occurrences(rule, request).find(
    ({ from, until }) => request.startDate <= until && request.endDate >= from,
  )
  if (met === undefined) {
    return {
      code: 'OUTSIDE_BLACKOUT',
      values: { name: rule.name },
      sentence: `It is not in the time of “${rule.name}”.`,
    }
  }
  return {
    code: 'IN_BLACKOUT',
    values: { name: rule.name, ...met },
    sentence: `From ${met.from} to ${met.until} nobody goes on leave: “${rule.name}”.`,
    advice: 'Choose days before or after it',
  }
}

export function checkDocument(
  { fromDays }: DocumentRequired,
  request: PolicyRequest,
  { hasDocument }: PolicyFacts,
): Finding {
  const due = daysLater(request.startDate, fromDays - 1)
  const values = { fromDays, due }
  if (calendarDaysOf(request) < fromDays) {
    return { code: 'NO_DOCUMENT_NEEDED', values, sentence: `Below ${sayDays(fromDays)} it needs no document.` }
  }
  if (hasDocument) return { code: 'DOCUMENT_THERE', values, sentence: 'The document that it needs is there.' }
  return {
    code: 'DOCUMENT_MISSING',
    values,
    sentence: `Leave of ${sayDays(fromDays)} or more needs a document, which is due on ${due}.`,
    advice: 'Hand it in',
  }
}

/** With both ends; half a day at either end is a day. */
function calendarDaysOf({ startDate, endDate }: PolicyRequest): number {
  return dayNumberOf(endDate) - dayNumberOf(startDate) + 1
}

/** The times of the blackout that the request may touch, in their order. */
function occurrences(
  { from, until, yearly = false }: Blackout,
  request: PolicyRequest,
): { from: string; until: string }[] {
  if (!yearly) return [{ from, until }]
  const first = yearOf(from)
  const times: { from: string; until: string }[] = []
  // One that began in the year before may go on beyond the turn of the year.
  for (let year = Math.max(first, yearOf(request.startDate) - 1); year <= yearOf(request.endDate); year++) {
    times.push({ from: sameDayYearsLater(from, year - first), until: sameDayYearsLater(until, year - first) })
  }
  return times
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}

/** The day may not exist, as 29 February; it compares as if it did. */
function sameDayYearsLater(date: string, years: number): string {
  return `${yearOf(date) + years}${date.slice(4)}`
}
