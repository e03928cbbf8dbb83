/** Which part of a holiday is free. On a half holiday the other half is worked. */
export type FreePart = 'DAY' | 'MORNING' | 'AFTERNOON'

/** A day on which nobody has to work. A closure is one that the company sets for itself. */
export type Holiday = { date: string; name: string; kind: 'PUBLIC' | 'COMPANY' | 'CLOSURE'; free: FreePart }

/** The holidays of one place. Two on one date count once: the one that frees more of the day. */
export type HolidayCalendar = { on(date: string): Holiday | undefined }

/** Where somebody works from a day on, as far as holidays depend on it. */
export type Place = { from: string; holidays: HolidayCalendar }

/**
 * The holidays as a calendar. Of two on one date the one that frees more counts, the first of equals; one that frees the
 * morning and one that frees the afternoon free the day together, under both names.
 */
export function calendarOfHolidays(holidays: Iterable<Holiday>): HolidayCalendar {
  const byDate = new Map<string, Holiday>()
  for (const holiday of holidays) {
    const other = byDate.get(holiday.date)
    byDate.set(holiday.date, other === undefined ? holiday : bothOf(other, holiday))
  }
  return { on: (date) => byDate.get(date) }
}

/** The place that is valid on a day, of places in the order of their days; nothing before the first. */
export function placeOn(places: readonly Place[], date: string): Place | undefined {
  let valid: Place | undefined
  for (const place of places) {
    if (place.from > date) break
    valid = place
  }
  return valid
}

function bothOf(one: Holiday, other: Holiday): Holiday {
  if (one.free === 'DAY' || one.free === other.free) return one
  if (other.free === 'DAY') return other
  return { ...one, name: `${one.name}, ${other.name}`, free: 'DAY' }
}
