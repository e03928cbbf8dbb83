/** Days, `YYYY-MM-DD`, in UTC: what a grace is counted in. */

const dayLength = 86_400_000

/** The day of an instant. @param instant ISO 8601 in UTC */
export function dayOf(instant: string): string {
  return instant.slice(0, 10)
}

/** How many days after `from` another day is; negative when it is before. Both may be instants. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / dayLength)
}

/** The day so many days later. */
export function daysLater(from: string, days: number): string {
  return dayOf(new Date(Date.parse(dayOf(from)) + days * dayLength).toISOString())
}

/** Whether this is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = Date.parse(text)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && dayOf(new Date(time).toISOString()) === text
}
