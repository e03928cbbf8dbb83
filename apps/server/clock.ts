/** Where the time comes from. A test and the demo bring their own. */
export type Clock = { now(): Temporal.Instant }

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** ISO 8601 in UTC with milliseconds, the form in which every instant is stored and published. */
export function timestamp(instant: Temporal.Instant): string {
  return new Date(instant.epochMilliseconds).toISOString()
}

/** The day that an instant falls on in a time zone, as `YYYY-MM-DD`. */
export function dayIn(timeZone: string, instant: Temporal.Instant): string {
  // By far the most frequent, and the answer is at hand.
  if (timeZone === 'UTC') return timestamp(instant).slice(0, 10)
  return instant.toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** Whether this machine knows a time zone by that name. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}
