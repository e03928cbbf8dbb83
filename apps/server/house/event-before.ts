import type { Archive } from '@vacation-tracker/event-bus/archive'
import { type EnvelopeOf, versionsOf } from '@vacation-tracker/event-bus/consumer'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { EventContract } from '@vacation-tracker/event-contracts'

/** The event that came before; NONE when there was none, FORGOTTEN when the log may have had one that it has lost since. */
export type EventBefore<Event> = Event | 'NONE' | 'FORGOTTEN'

/** The last event of these contracts about the same thing that came before another, as these contracts tell it. */
export async function eventBefore<const Contracts extends readonly EventContract[]>(
  archive: Archive,
  { id }: EventEnvelope,
  group: string,
  contracts: Contracts,
): Promise<EventBefore<EnvelopeOf<Contracts[number]>>> {
  const versions = versionsOf(contracts, 'Whoever looks back')
  const isOfThese = (event: EventEnvelope): event is EnvelopeOf<Contracts[number]> => event['detail-type'] in versions
  const place = (await archive.find(id))?.position ?? Number.POSITIVE_INFINITY
  const told = await archive.ofGroup(group, Object.keys(versions), versions)
  const last = told.findLast(({ position, event }) => position < place && event.id !== id)?.event
  if (last !== undefined && isOfThese(last)) return last
  return (await archive.horizon()) === 0 ? 'NONE' : 'FORGOTTEN'
}
