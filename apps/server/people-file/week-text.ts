import type { Share, WorkingWeek } from '@vacation-tracker/leave/working-week'

/**
 * A working week as a cell of a file: how much is worked on each weekday, Monday first, `1 1 1 1 0.5 0 0`. Spreadsheets take
 * it for no date and no number.
 */
export function weekText(week: WorkingWeek): string {
  return week.join(' ')
}

const shares: Readonly<Record<string, Share>> = { '0': 0, '0.5': 0.5, '0,5': 0.5, '½': 0.5, '1': 1 }

/** The working week that a cell says; nothing when it says none. Halves may be written as in either language, or as ½. */
export function weekIn(text: string): WorkingWeek | undefined {
  const week = text.split(/[\s;/|]+/).map((share) => shares[share])
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday, ...more] = week
  if (more.length > 0 || monday === undefined || tuesday === undefined || wednesday === undefined) return undefined
  if (thursday === undefined || friday === undefined || saturday === undefined || sunday === undefined) return undefined
  return [monday, tuesday, wednesday, thursday, friday, saturday, sunday]
}
