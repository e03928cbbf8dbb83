import type { VacationRequestDetail } from '@vacation-tracker/vacation-events/vacation-request'
import { isCalendarDate, isWithinYears } from './calendar-date.ts'
import { type Refusal, refuse } from './refusal.ts'

/** Descriptions and reasons are this long at most, in UTF-16 code units (our choice: a long paragraph). */
export const longestText = 1000

/** The end of a sentence that says what a readable text is. */
export const textRule = `has at most ${longestText} characters, and no control characters but tabs and line breaks`

/** What makes a request impossible to even look at, whatever the rules of the house are. */
export function malformed({
  startDate,
  endDate,
  description,
}: Pick<VacationRequestDetail, 'startDate' | 'endDate' | 'description'>): Refusal | undefined {
  for (const date of [startDate, endDate]) {
    if (!isCalendarDate(date)) return refuse('DATE_INVALID', `${date} is not a day of the calendar.`)
    if (!isWithinYears(date))
      return refuse('DATE_INVALID', `${date} is too far away; nobody plans leave for that year.`)
  }
  const backwards = endsBeforeItStarts(startDate, endDate)
  if (backwards !== undefined) return backwards
  if (description !== undefined && !isReadableText(description)) {
    return refuse('DESCRIPTION_INVALID', `The description ${textRule}.`)
  }
  return undefined
}

/** Refuses a stretch whose last day comes before its first. */
export function endsBeforeItStarts(startDate: string, endDate: string): Refusal | undefined {
  if (endDate >= startDate) return undefined
  return refuse('END_BEFORE_START', `The leave ends on ${endDate}, before it starts on ${startDate}.`)
}

/** NUL and its kin cannot be stored in PostgreSQL and have no business in a sentence; lone surrogates are no text. */
export function isReadableText(text: string): boolean {
  return text.length <= longestText && !/[^\P{Cc}\t\n\r]/u.test(text) && text.isWellFormed()
}
