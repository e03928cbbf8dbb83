import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { type Random, randomOf } from '@vacation-tracker/event-contracts/random'
import { differenceOf } from './difference.ts'
import { type Begin, outcomeOf, type Story } from './trial.ts'

/** So many other orders are tried. */
const orders = 5

/** Whether it makes no difference in which order events come that a bus does not keep in order. */
export async function anotherOrder(
  begin: Begin,
  { name, events, groupOf }: Story,
  { ordered, seed }: { ordered: boolean; seed: string },
): Promise<string[]> {
  const usual = await outcomeOf(begin, events)
  const random = randomOf(`${name} ${seed}`)
  for (let order = 0; order < orders; order++) {
    const mixed = ordered ? interleaved(events, groupOf, random) : shuffled(events, random)
    const difference = differenceOf(usual, await outcomeOf(begin, mixed))
    if (difference === undefined) continue
    const which = ordered ? 'events of different groups' : 'events'
    const promise = ordered
      ? 'Only the events of one group come in order: let no group depend on another one.'
      : 'Without order, an older event may come after a newer one: compare their times.'
    return [`${name}: ${which} in another order have another effect (${difference}). ${promise}`]
  }
  return []
}

/** The same events, each group in its order, the groups mixed by chance. */
function interleaved(
  events: readonly EventEnvelope[],
  groupOf: (event: EventEnvelope) => string,
  random: Random,
): EventEnvelope[] {
  const groups = [...Map.groupBy(events, groupOf).values()].map((group) => [...group])
  const mixed: EventEnvelope[] = []
  while (mixed.length < events.length) {
    const next = random.pick(groups.filter((group) => group.length > 0)).shift()
    if (next !== undefined) mixed.push(next)
  }
  return mixed
}

function shuffled(events: readonly EventEnvelope[], random: Random): EventEnvelope[] {
  return events
    .map((event) => ({ event, place: random.below(1_000_000) }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ event }) => event)
}
