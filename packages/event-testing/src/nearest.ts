import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { Difference } from './differences.ts'
import type { Expectation } from './expectation.ts'
import { printed } from './printed.ts'

/** As many events as are shown one by one, and differences of each. */
const mostShown = 5
const mostDifferences = 5

type Candidate = { event: EventEnvelope; differences: Difference[] }

/**
 * Tells what did arrive, for somebody whose event did not: events of the type that was asked for one by one, with the
 * fields that differ, those with the fewest first; the others by number.
 */
export function whatArrived(expectation: Expectation, events: readonly EventEnvelope[]): string {
  if (events.length === 0) return 'Nothing arrived.'
  const [same, others] = [ofType(events, expectation.type, true), ofType(events, expectation.type, false)]
  const candidates = same
    .map((event) => ({ event, differences: expectation.differences(event) }))
    .reverse()
    .toSorted((one, other) => one.differences.length - other.differences.length)
  const shown = candidates.slice(0, mostShown).flatMap((candidate, index) => lines(candidate, index + 1))
  const left = candidates.length - mostShown
  return [
    `${counted(events.length)} arrived${shown.length > 0 ? ', the nearest first:' : ':'}`,
    ...shown,
    ...(left > 0 ? [`     and ${left} more ${expectation.type}`] : []),
    ...byType(others).map((line) => `  -  ${line}`),
  ].join('\n')
}

function ofType(events: readonly EventEnvelope[], type: string, is: boolean): EventEnvelope[] {
  return events.filter((event) => (event['detail-type'] === type) === is)
}

function lines({ event, differences }: Candidate, number: number): string[] {
  const { metadata, ...detail } = event.detail
  const title = `  ${number}. ${event['detail-type']} ${metadata.schemaVersion} at ${event.time}`
  // Without a difference it was a function that did not want it, so one has to see it.
  if (differences.length === 0) return [`${title}: ${printed(detail)}`]
  const left = differences.length - mostDifferences
  return [
    title,
    ...differences.slice(0, mostDifferences).map((each) => `       ${inWords(each)}`),
    ...(left > 0 ? [`       and ${left} more differences`] : []),
  ]
}

/** `detail.step: expected 2, came 1` */
export function inWords({ path, expected, came }: Difference): string {
  return `${path}: expected ${printed(expected)}, came ${printed(came)}`
}

function byType(events: readonly EventEnvelope[]): string[] {
  const counts = new Map<string, number>()
  for (const { 'detail-type': type } of events) counts.set(type, (counts.get(type) ?? 0) + 1)
  return [...counts].map(([type, count]) => `${count} × ${type}`)
}

/** `1 event`, `2 events` */
export function counted(events: number): string {
  return `${events} ${events === 1 ? 'event' : 'events'}`
}
