import { SpanKind, type Tracer, trace } from '@opentelemetry/api'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { below, isSampled, spanContextOf } from '@vacation-tracker/event-bus/trace-context'

/** Tells open browsers of an event, as the last span of the way to them. */
export function tellingBrowsers(tracer: Tracer, event: EventEnvelope, browsers: number, tell: () => void): void {
  const creation = spanContextOf(event.detail.metadata.traceparent)
  if (browsers === 0 || creation === undefined || !isSampled(creation)) return tell()
  const type = event['detail-type']
  const attributes = {
    'messaging.system': 'event_bus',
    'messaging.operation.type': 'process',
    'messaging.operation.name': 'process',
    'messaging.destination.name': type,
    'messaging.destination.subscription.name': 'browsers',
    'messaging.message.id': event.detail.metadata.eventId,
    'vacation_tracker.browsers': browsers,
  }
  const span = tracer.startSpan(
    `process ${type} by browsers`,
    { kind: SpanKind.CONSUMER, attributes, links: [{ context: creation }] },
    below(creation),
  )
  tell()
  span.end()
}
