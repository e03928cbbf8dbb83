import { differenceOf } from './difference.ts'
import { type Begin, outcomeNow, outcomeOf, type Story } from './trial.ts'

/** Whether events that come a day late have the effect that they had in time: as after retries, or when a dead letter is redriven. */
export async function dayLate(begin: Begin, { name, events, groupOf }: Story): Promise<string[]> {
  const [first] = events
  if (first === undefined) return []
  const held = groupOf(first)
  const inTime = await outcomeOf(begin, events)
  const { trial, clock } = await begin()
  for (const event of events) if (groupOf(event) !== held) await trial.consume(structuredClone(event))
  clock.advance({ hours: 25 })
  for (const event of events) if (groupOf(event) === held) await trial.consume(structuredClone(event))
  const difference = differenceOf(inTime, await outcomeNow(trial))
  if (difference === undefined) return []
  return [
    `${name}: events that come a day late have another effect (${difference}). Go by their time, not by the clock.`,
  ]
}
