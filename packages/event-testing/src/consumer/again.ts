import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { differenceOf } from './difference.ts'
import { type Begin, outcomeNow, outcomeOf, type Story } from './trial.ts'

const wayOut = 'An event may come again: keep its id with the effect, and leave out what has been handled.'

/** Whether an event that comes once more changes nothing: at once, after all others, and by a replay. */
export async function eachAgain(begin: Begin, { name, events }: Story): Promise<string[]> {
  const atOnce = await againAtOnce(begin, events)
  // Who fails at once would fail later as well.
  if (atOnce !== undefined) return [`${name}: an event that comes twice has its effect twice (${atOnce}). ${wayOut}`]
  const once = await outcomeOf(begin, events)
  const later = differenceOf(once, await outcomeOf(begin, [...events, ...events]))
  if (later !== undefined) {
    return [`${name}: an event that comes again after others have come has its effect twice (${later}). ${wayOut}`]
  }
  const replayed = events.map((event) => ({ ...event, 'replay-name': 'a-replay' }))
  const replay = differenceOf(once, await outcomeOf(begin, [...events, ...replayed]))
  if (replay === undefined) return []
  return [
    `${name}: a replay has an effect once more (${replay}). It brings the same ids, marked by replay-name. ${wayOut}`,
  ]
}

async function againAtOnce(begin: Begin, events: readonly EventEnvelope[]): Promise<string | undefined> {
  const { trial } = await begin()
  for (const event of events) {
    await trial.consume(structuredClone(event))
    const once = await outcomeNow(trial)
    await trial.consume(structuredClone(event))
    const difference = differenceOf(once, await outcomeNow(trial))
    if (difference !== undefined) return difference
  }
  return undefined
}
