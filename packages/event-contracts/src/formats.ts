import { Format } from 'typebox/format'

/**
 * What programs write nearly always: a day of the proleptic Gregorian calendar, but for February 29, and an instant in UTC
 * that is no leap second.
 */
const usualDay = String.raw`\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)`
const usualDate = new RegExp(`^${usualDay}$`)
const usualInstant = new RegExp(String.raw`^${usualDay}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?Z$`)

/**
 * Dates and instants are most of what the validation of an event costs. What is usual is recognized by one expression;
 * everything else is looked at as always, so that the same is valid as before (RFC 3339, section 5.6).
 */
export function recognizeUsualFormats(): void {
  Format.Set('date', (text) => usualDate.test(text) || Format.IsDate(text))
  Format.Set('date-time', (text) => usualInstant.test(text) || Format.IsDateTime(text))
}
