/** The Monday of a week: so many weeks after that of 4 January 2027, as `YYYY-MM-DD`. */
export function mondayOfWeek(week: number): string {
  return dayOfWeek(week, 1)
}

/** The Friday of that week. */
export function fridayOfWeek(week: number): string {
  return dayOfWeek(week, 5)
}

/** A weekday of it, counted from Monday as 1. */
export function dayOfWeek(week: number, weekday: number): string {
  return Temporal.PlainDate.from('2027-01-04')
    .add({ days: 7 * week + weekday - 1 })
    .toString()
}

/** A day from Monday to Friday: so many of them after the Monday after next. */
export function workdayAhead(count: number): string {
  const today = Temporal.Now.plainDateISO()
  return today.add({ days: 15 - today.dayOfWeek + 7 * Math.floor(count / 5) + (count % 5) }).toString()
}
