import type { EnvelopeOf } from '@vacation-tracker/event-bus/consumer'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { VacationRequest } from '@vacation-tracker/leave'
import { vacationRequestEvents } from '@vacation-tracker/vacation-events'
import type { Workplace } from '../commands/transaction.ts'

type RequestEvent = EnvelopeOf<(typeof vacationRequestEvents)[number]>

/** The version of each that this code knows. */
const versions = Object.fromEntries(vacationRequestEvents.map(({ name, version }) => [name, version]))

/** Something that has befallen a request. */
export type StoryStep = {
  type: string
  eventId: string
  at: string
  /** Username; `system` is the product itself. */
  actor: string
  /** The request after it. */
  request: Pick<
    VacationRequest,
    'owner' | 'approvalStatus' | 'startDate' | 'endDate' | 'startsAt' | 'endsAt' | 'days' | 'approvedBefore'
  >
  daysBefore: number | null
  reason: string | null
  concerns: readonly string[]
  traceparent: string | null
}

/** As many steps as are told; hardly a request has so many. */
const mostSteps = 500

/** What the log tells about a request, oldest first. */
export async function requestStory({ bus }: Pick<Workplace, 'bus'>, id: string): Promise<StoryStep[]> {
  const types = vacationRequestEvents.map(({ name }) => name)
  const events = await bus.archive.read({ group: id, types, versions, limit: mostSteps })
  return events.flatMap(({ event }) => (isAboutRequest(event) ? [stepOf(event)] : []))
}

/** The archive gives no others, and gives them in the versions that are known. */
function isAboutRequest(event: EventEnvelope): event is RequestEvent {
  return event['detail-type'] in versions
}

function stepOf(event: RequestEvent): StoryStep {
  const { 'detail-type': type, id: eventId, time: at, detail } = event
  const isReassessed = 'daysBefore' in detail
  return {
    ...{ type, eventId, at },
    actor: detail.metadata.actor,
    request: detail,
    daysBefore: isReassessed ? detail.daysBefore : null,
    reason: isReassessed ? detail.because : (detail.rejectionReason ?? null),
    concerns: isReassessed ? detail.concerns : [],
    traceparent: detail.metadata.traceparent ?? null,
  }
}
