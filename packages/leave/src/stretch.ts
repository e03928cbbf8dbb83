import type { EndsAt, StartsAt } from '@vacation-tracker/vacation-events/half-days'

/**
 * The days of a leave, ISO 8601 dates with both included. It begins with its first day or at noon of it, and ends at noon
 * of its last day or with it: of a single day, MORNING to NOON is the morning and NOON to EVENING the afternoon.
 */
export type Stretch = { startDate: string; endDate: string; startsAt: StartsAt; endsAt: EndsAt }

/** Whether somebody would be away twice: at noon one leave may end and another begin. */
export function overlaps(one: Stretch, other: Stretch): boolean {
  return beginsBeforeEndOf(one, other) && beginsBeforeEndOf(other, one)
}

/** Whether it ends in the moment in which it begins, at noon of its only day. */
export function isEmpty({ startDate, endDate, startsAt, endsAt }: Stretch): boolean {
  return startDate === endDate && startsAt === 'NOON' && endsAt === 'NOON'
}

/**
 * The stretch as a part of a sentence, with its dates as they are.
 *
 * @example
 * sayStretch({ startDate: '2026-07-06', endDate: '2026-07-06', startsAt: 'MORNING', endsAt: 'NOON' })
 * // 'on the morning of 2026-07-06'
 * sayStretch({ startDate: '2026-07-06', endDate: '2026-07-10', startsAt: 'NOON', endsAt: 'EVENING' })
 * // 'from noon on 2026-07-06 to 2026-07-10'
 */
export function sayStretch({ startDate, endDate, startsAt, endsAt }: Stretch): string {
  if (startDate === endDate) {
    if (endsAt === 'NOON') return `on the morning of ${startDate}`
    return startsAt === 'NOON' ? `on the afternoon of ${startDate}` : `on ${startDate}`
  }
  const from = startsAt === 'NOON' ? `noon on ${startDate}` : startDate
  const to = endsAt === 'NOON' ? `noon on ${endDate}` : endDate
  return `from ${from} to ${to}`
}

function beginsBeforeEndOf({ startDate, startsAt }: Stretch, { endDate, endsAt }: Stretch): boolean {
  return startDate < endDate || (startDate === endDate && !(startsAt === 'NOON' && endsAt === 'NOON'))
}
