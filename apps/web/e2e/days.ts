/** A day that is so many days from today, as `2026-12-24`. The browsers of these tests live in UTC. */
export function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

/** The Monday after so many weeks from today. */
export function mondayIn(weeks: number): string {
  const weekday = (new Date().getUTCDay() + 6) % 7
  return dayIn(weeks * 7 + 7 - weekday)
}

/** @example plusDays('2026-12-30', 3) // '2027-01-02' */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** How many months lie between today's month and the one of `day`. */
export function monthsAhead(day: string): number {
  const [now, then] = [new Date(), new Date(day)]
  return (then.getUTCFullYear() - now.getUTCFullYear()) * 12 + then.getUTCMonth() - now.getUTCMonth()
}

/** @example spellDay('2027-01-04') // '4 January 2027' */
export function spellDay(day: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(Date.parse(day))
}
