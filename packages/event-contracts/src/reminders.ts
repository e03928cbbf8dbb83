import { daysBetween, daysLater } from './calendar.ts'
import { keyOf, type LifeStep, standingsAfter, type VersionKey } from './life-cycle.ts'

/** How much of a grace has passed when those who read a deprecated version are told, in per cent. */
export const reminderMarks = [0, 50, 90, 100] as const

export type ReminderMark = (typeof reminderMarks)[number]

/** A word to those who read a version that will end. */
export type Reminder = VersionKey & {
  mark: ReminderMark
  /** The day on which it is due, `YYYY-MM-DD`. An extension of the grace moves it. */
  due: string
  /** The last day of grace. */
  until: string
}

/**
 * The reminders that are due by now for all versions that are deprecated, oldest mark first. Who sends them keeps what
 * they have sent: this knows nothing of it.
 *
 * @param now the instant, ISO 8601 in UTC
 */
export function remindersDue(ledger: readonly LifeStep[], now: string): Reminder[] {
  const deprecated = [...standingsAfter(ledger)].filter(([, { stage }]) => stage === 'deprecated')
  const keys = new Map(ledger.map(({ name, version }) => [keyOf({ name, version }), { name, version }]))
  return deprecated
    .flatMap(([key, { deprecation }]) => {
      const version = keys.get(key)
      if (deprecation === undefined || version === undefined) return []
      return scheduleOf(deprecation).map((reminder) => ({ ...version, ...reminder }))
    })
    .filter(({ due }) => daysBetween(due, now) >= 0)
}

/** When which reminder of one grace is due. */
export function scheduleOf({ since, until }: { since: string; until: string }): Omit<Reminder, keyof VersionKey>[] {
  const days = Math.max(daysBetween(since, until), 0)
  return reminderMarks.map((mark) => ({ mark, due: daysLater(since, Math.floor((days * mark) / 100)), until }))
}
