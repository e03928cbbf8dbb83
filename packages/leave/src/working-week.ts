/** How much of a day: nothing, half of it, or all of it. No leave is counted in anything smaller. */
export type Share = 0 | 0.5 | 1

/** How much somebody works on each weekday, Monday first, as ISO 8601 counts them. */
export type WorkingWeek = readonly [Share, Share, Share, Share, Share, Share, Share]

/** A working week and the days on which it is valid, ISO 8601 dates with both included. Without `until` it goes on. */
export type Schedule = { from: string; until?: string; week: WorkingWeek }

export const mondayToFriday: WorkingWeek = [1, 1, 1, 1, 1, 0, 0]
