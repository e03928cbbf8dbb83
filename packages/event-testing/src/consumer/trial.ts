import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { TestClock } from '../clock.ts'
import type { ConsumerTrial } from './test-consumer.ts'

/** Begins a trial with nothing behind it, and a clock of its own. */
export type Begin = () => Promise<{ trial: ConsumerTrial; clock: TestClock }>

/** Events as one consumer could get them. */
export type Story = {
  /** `version 1 of ParcelMoved, thin`; or of several events, in their newest versions. */
  name: string
  /** In the order of the log. */
  events: readonly EventEnvelope[]
  /** What an event belongs together with. */
  groupOf(event: EventEnvelope): string
}

/** What comes of some events. */
export async function outcomeOf(begin: Begin, events: readonly EventEnvelope[]): Promise<unknown> {
  const { trial } = await begin()
  for (const event of events) await trial.consume(structuredClone(event))
  return outcomeNow(trial)
}

/** What has come of a trial so far, as a value that does not change any more. */
export async function outcomeNow(trial: ConsumerTrial): Promise<unknown> {
  return comparable(await trial.outcome())
}

/** Maps and sets are the same in whatever order they were filled. */
function comparable(value: unknown): unknown {
  if (value instanceof Map) return sortedByKey([...value].map(([key, each]) => [String(key), comparable(each)]))
  if (value instanceof Set)
    return [...value]
      .map(comparable)
      .map((each) => JSON.stringify(each))
      .toSorted()
  if (Array.isArray(value)) return value.map(comparable)
  if (typeof value !== 'object' || value === null || value instanceof Date) return structuredClone(value)
  return sortedByKey(Object.entries(value).map(([key, each]) => [key, comparable(each)]))
}

function sortedByKey(entries: [string, unknown][]): object {
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
