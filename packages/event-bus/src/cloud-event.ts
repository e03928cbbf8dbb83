import type { EventContract } from '@vacation-tracker/event-contracts'
import type { EventEnvelope } from './envelope.ts'

/** An event in the JSON format of CloudEvents 1.0. What the platform says of it is in extension attributes. */
export type CloudEvent = {
  specversion: '1.0'
  id: string
  /** A URI reference. */
  source: string
  type: string
  time: string
  /** What the events of a group have in common, a request's id say. */
  subject?: string
  datacontenttype: 'application/json'
  /** The address of the contract. */
  dataschema?: string
  data: object
  /** Of the extension "Distributed Tracing". */
  traceparent?: string
  eventid: string
  schemaversion: number
  correlationid: string
  causationid?: string
  actor: string
  replayname?: string
  /** Since when this version is deprecated, the last day of its grace, and what to read in its place. */
  deprecatedsince?: string
  deprecateduntil?: string
  useinstead?: string
}

/**
 * Writes an event as a CloudEvent.
 *
 * Source: CloudEvents 1.0.2, "Context Attributes" and "JSON Event Format": names of attributes are lower-case letters
 * and digits, and an attribute is left out where it has no value.
 *
 * @param known the contract that it keeps, and where that is served
 */
export function toCloudEvent(
  event: EventEnvelope,
  { contract, dataschema }: { contract?: Pick<EventContract, 'groupBy'> | undefined; dataschema?: string } = {},
): CloudEvent {
  const { metadata, ...data } = event.detail
  const group: unknown = contract === undefined ? undefined : Reflect.get(data, contract.groupBy)
  const { schemaVersion, eventId, correlationId, causationId, traceparent, actor, deprecation } = metadata
  return {
    specversion: '1.0',
    id: event.id,
    source: encodeURI(event.source),
    type: event['detail-type'],
    time: event.time,
    ...(group !== undefined && group !== '' && { subject: String(group) }),
    datacontenttype: 'application/json',
    ...(dataschema !== undefined && { dataschema }),
    data,
    ...(traceparent !== undefined && { traceparent }),
    ...{ eventid: eventId, schemaversion: schemaVersion, correlationid: correlationId, actor },
    ...(causationId !== undefined && { causationid: causationId }),
    ...(event['replay-name'] !== undefined && { replayname: event['replay-name'] }),
    ...(deprecation !== undefined && { deprecatedsince: deprecation.since, deprecateduntil: deprecation.until }),
    ...(deprecation?.useInstead !== undefined && { useinstead: deprecation.useInstead }),
  }
}
