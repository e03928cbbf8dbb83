import { type Span, SpanKind, type Tracer } from '@opentelemetry/api'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { below, isSampled, spanContextOf } from '@vacation-tracker/event-bus/trace-context'

/** Tells open browsers of an event, as the last span of the way to them. */
export function tellingBrowsers(tracer: Tracer, event: EventEnvelope, browsers: number, tell: () => void): void {
  const span = browsers > 0 ? tellingSpan(tracer, event, browsers) : undefined
  tell()
  span?.end()
}

function tellingSpan(tracer: Tracer, event: EventEnvelope, browsers: number): Span | undefined {
  const creation = spanContextOf(event.detail.metadata.traceparent)
  if (creation === undefined || !isSampled(creation)) return undefined
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
  return tracer.startSpan(
    `process ${type} by browsers`,
    { kind: SpanKind.CONSUMER, attributes, links: [{ context: creation }] },
    below(creation),
  )
}
