import type { EventBus } from '@vacation-tracker/event-bus'
import type { EnvelopeOf } from '@vacation-tracker/event-bus/consumer'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { VacationRequest } from '@vacation-tracker/leave'
import { VacationRequestCancelled } from '@vacation-tracker/vacation-events/vacation-request'
import type { Tables } from '../store/tables.ts'

const { name, version } = VacationRequestCancelled

/**
 * Leave that was withdrawn at this instant or later, as it last was. The database does not know it any more, the log
 * does: a calendar program that has it has to be told that it is off.
 */
export async function cancelledLeave(
  { archive }: Pick<EventBus<Tables>, 'archive'>,
  since: string,
  isWanted: (owner: string) => boolean,
): Promise<VacationRequest[]> {
  const found: VacationRequest[] = []
  for (let after = 0; ; ) {
    const query = { types: [name], versions: { [name]: version }, from: since, after, limit: 1_000 }
    const { events, position } = await archive.page(query)
    if (events.length === 0) return found
    for (const { event } of events) {
      if (isCancellation(event) && isWanted(event.detail.owner)) found.push(event.detail)
    }
    after = position
  }
}

/** In that version, because it was read so. */
function isCancellation(event: EventEnvelope): event is EnvelopeOf<typeof VacationRequestCancelled> {
  return event['detail-type'] === name
}
