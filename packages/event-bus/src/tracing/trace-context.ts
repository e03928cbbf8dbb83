import {
  type Context,
  context,
  createContextKey,
  ROOT_CONTEXT,
  type SpanContext,
  TraceFlags,
  trace,
} from '@opentelemetry/api'

/** Source: W3C Trace Context, section 3.2: version 00 has four parts, a later one may have more behind them. */
const format = /^(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/
const noTrace = /^0+$/

/** What a `traceparent` names; nothing when it is malformed, which counts as none (W3C Trace Context, section 3.2.2). */
export function spanContextOf(traceparent: string | undefined): SpanContext | undefined {
  const [, version, traceId = '', spanId = '', flags = '', rest] = traceparent?.match(format) ?? []
  if (version === undefined || (version === '00' && rest !== undefined)) return undefined
  if (noTrace.test(traceId) || noTrace.test(spanId)) return undefined
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & TraceFlags.SAMPLED, isRemote: true }
}

/** A span as `traceparent` names it, in version 00. */
export function traceparentOf({ traceId, spanId, traceFlags }: SpanContext): string {
  return `00-${traceId}-${spanId}-${(traceFlags & TraceFlags.SAMPLED).toString().padStart(2, '0')}`
}

/** Whether the spans of a trace are kept. It is decided once, where the trace begins. */
export function isSampled({ traceFlags }: SpanContext): boolean {
  return (traceFlags & TraceFlags.SAMPLED) !== 0
}

/** The span that is going on, if one is, or if one is at least named. */
export function activeSpanContext(): SpanContext | undefined {
  return trace.getSpanContext(context.active())
}

/** Below a span that is known by its name only. */
export function below(span: SpanContext | undefined): Context {
  return span === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, span)
}

const eventId = createContextKey('event id')

/** Says that what goes on is about an event, for whoever writes a log. */
export function aboutEvent(around: Context, id: string): Context {
  return around.setValue(eventId, id)
}

/** The `id` of the event that a consumer is handling, if that is what goes on. */
export function eventIdIn(around: Context): string | undefined {
  const id = around.getValue(eventId)
  return typeof id === 'string' ? id : undefined
}
