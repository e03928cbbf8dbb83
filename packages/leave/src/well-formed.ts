import type { VacationRequestDetail } from '@vacation-tracker/vacation-events/vacation-request'
import { isCalendarDate, isWithinYears } from './calendar-date.ts'
import { type Refusal, refuse } from './refusal.ts'
import { isEmpty, type Stretch } from './stretch.ts'

/** Descriptions and reasons are this long at most, in UTF-16 code units (our choice: a long paragraph). */
export const longestText = 1000

/** The end of a sentence that says what a readable text is. */
export const textRule = `has at most ${longestText} characters, and no control characters but tabs and line breaks`

/** What makes a request impossible to even look at, whatever the rules of the house are. */
export function malformed({
  description,
  ...stretch
}: Stretch & Pick<VacationRequestDetail, 'description'>): Refusal | undefined {
  const { startDate, endDate } = stretch
  for (const date of [startDate, endDate]) {
    if (!isCalendarDate(date)) return refuse('DATE_INVALID', `${date} is not a day of the calendar.`)
    if (!isWithinYears(date))
      return refuse('DATE_INVALID', `${date} is too far away; nobody plans leave for that year.`)
  }
  const impossible = endsBeforeItStarts(startDate, endDate) ?? takesNoTime(stretch)
  if (impossible !== undefined) return impossible
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

/** Refuses a stretch that ends in the moment in which it begins. */
export function takesNoTime(stretch: Stretch): Refusal | undefined {
  if (!isEmpty(stretch)) return undefined
  return refuse(
    'EMPTY_LEAVE',
    `The leave begins and ends at noon of ${stretch.startDate}. Ask for the morning, the afternoon or the whole day.`,
  )
}

/** NUL and its kin cannot be stored in PostgreSQL and have no business in a sentence; lone surrogates are no text. */
export function isReadableText(text: string): boolean {
  return text.length <= longestText && !/[^\P{Cc}\t\n\r]/u.test(text) && text.isWellFormed()
}
