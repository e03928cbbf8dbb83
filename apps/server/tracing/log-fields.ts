import { type Context, context, createContextKey } from '@opentelemetry/api'
import { activeSpanContext, eventIdIn } from '@vacation-tracker/event-bus/trace-context'

const requestId = createContextKey('request id')

/** Says that what goes on is done for a request. */
export function aboutRequest(around: Context, id: string): Context {
  return around.setValue(requestId, id)
}

/** What every line of the log says of what goes on: the trace, the request and the event, where there are any. */
export function logFields(): Record<string, string> {
  const span = activeSpanContext()
  const request = context.active().getValue(requestId)
  const event = eventIdIn(context.active())
  return {
    ...(span && { trace_id: span.traceId, span_id: span.spanId }),
    ...(typeof request === 'string' && { request_id: request }),
    ...(event !== undefined && { event_id: event }),
  }
}
