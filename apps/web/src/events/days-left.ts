import { parseDate } from '@internationalized/date'

/** Whole days until the last day of a grace is over: 0 on that day, less afterwards. */
export function daysLeft(until: string, today: string): number {
  return parseDate(until).compare(parseDate(today))
}

/** Days for which somebody counts as a reader after they were last given something. */
const recently = 30

/**
 * Those who still read a version: whoever was given it of late, and whoever's code says so though nothing came yet.
 *
 * @param now milliseconds since 1970
 */
export function readersOf<Consumer extends { version: number; isDeclared: boolean; lastSeen: string | null }>(
  consumers: readonly Consumer[],
  version: number,
  now: number,
): Consumer[] {
  return consumers.filter(
    (consumer) =>
      consumer.version === version &&
      (consumer.isDeclared ||
        (consumer.lastSeen !== null && now - Date.parse(consumer.lastSeen) <= recently * 86_400_000)),
  )
}
