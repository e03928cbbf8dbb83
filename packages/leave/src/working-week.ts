import { isCalendarDate } from './calendar-date.ts'
import { type Refusal, refuse } from './refusal.ts'

/** How much of a day: nothing, half of it, or all of it. No leave is counted in anything smaller. */
export type Share = 0 | 0.5 | 1

/** How much somebody works on each weekday, Monday first, as ISO 8601 counts them. */
export type WorkingWeek = readonly [Share, Share, Share, Share, Share, Share, Share]

/** A working week and the days on which it is valid, ISO 8601 dates with both included. Without `until` it goes on. */
export type Schedule = { from: string; until?: string; week: WorkingWeek }

export const mondayToFriday: WorkingWeek = [1, 1, 1, 1, 1, 0, 0]

/** The working week that is valid on a day; nothing when no schedule has that day. */
export function weekOn(schedules: readonly Schedule[], date: string): WorkingWeek | undefined {
  for (const { from, until, week } of schedules) {
    if (from <= date && (until === undefined || date <= until)) return week
  }
  return undefined
}

/**
 * What is wrong with the schedules of one person, in any order: a date that does not exist, one that ends before it
 * begins, a week that has not seven days of 0, ½ or 1, or two that are valid on one day. Gaps are fine.
 */
export function scheduleProblem(schedules: readonly Schedule[]): Refusal | undefined {
  for (const schedule of schedules) {
    const problem = datesProblem(schedule) ?? weekProblem(schedule)
    if (problem !== undefined) return refuse('SCHEDULE_INVALID', problem)
  }
  const inOrder = schedules.toSorted((one, other) => (one.from < other.from ? -1 : 1))
  for (const [index, next] of inOrder.entries()) {
    const before = inOrder[index - 1]
    if (before === undefined || (before.until !== undefined && before.until < next.from)) continue
    return refuse(
      'SCHEDULE_INVALID',
      `The schedules from ${before.from} and from ${next.from} overlap. Let the first end before ${next.from}.`,
    )
  }
  return undefined
}

function datesProblem({ from, until }: Schedule): string | undefined {
  for (const date of until === undefined ? [from] : [from, until]) {
    if (!isCalendarDate(date)) return `${date} is not a day of the calendar. Write it as 2026-07-06.`
  }
  if (until === undefined || until >= from) return undefined
  return `The schedule ends on ${until}, before it begins on ${from}. Exchange the two days, or leave the end open.`
}

function weekProblem({ from, week }: Schedule): string | undefined {
  const isWeek = week.length === 7 && week.every((share) => share === 0 || share === 0.5 || share === 1)
  if (isWeek) return undefined
  return `The schedule from ${from} needs a share of 0, 0.5 or 1 for each weekday, from Monday to Sunday.`
}
