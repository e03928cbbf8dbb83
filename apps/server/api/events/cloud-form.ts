import { type CloudEvent, toCloudEvent } from '@vacation-tracker/event-bus/cloud-event'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { BusRequestError } from '@vacation-tracker/event-bus/subscription'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { Context } from 'hono'
import { contractsPath } from '../contracts/listing.ts'

/** Source: CloudEvents 1.0.2, "JSON Event Format", sections 3 and 4. */
const single = 'application/cloudevents+json'
const batch = 'application/cloudevents-batch+json'

/**
 * In which form somebody wants events: by `Accept`, or by `format`, since a browser that follows a stream cannot choose
 * what it accepts.
 *
 * @throws BusRequestError when there is no such format
 */
export function formOf(context: Context): 'eventbridge' | 'cloudevents' {
  const format = context.req.query('format')
  if (format === 'eventbridge' || format === 'cloudevents') return format
  if (format !== undefined) {
    throw new BusRequestError('INVALID', `format is eventbridge or cloudevents, not ${format}.`)
  }
  return /application\/cloudevents(-batch)?\+json/i.test(context.req.header('accept') ?? '')
    ? 'cloudevents'
    : 'eventbridge'
}

/** An event as a CloudEvent whose schema is served here. */
export function inCloudForm(contracts: ContractRegistry, event: EventEnvelope, baseUrl: string): CloudEvent {
  const key = { name: event['detail-type'], version: event.detail.metadata.schemaVersion }
  const contract = contracts.find(key)
  if (contract === undefined) return toCloudEvent(event)
  return toCloudEvent(event, { contract, dataschema: `${baseUrl}${contractsPath}/${key.name}/${key.version}` })
}

export function cloudEventAnswer(context: Context, event: CloudEvent): Response {
  return context.body(JSON.stringify(event), 200, { 'content-type': single, vary: 'Accept' })
}

/** A batch is a bare list, so where to read on is told in the headers. */
export function cloudEventBatch(context: Context, events: readonly CloudEvent[], cursor: string): Response {
  const next = new URL(context.req.url)
  next.searchParams.set('after', cursor)
  return context.body(JSON.stringify(events), 200, {
    'content-type': batch,
    vary: 'Accept',
    'event-cursor': cursor,
    link: `<${next.pathname}${next.search}>; rel="next"`,
  })
}
