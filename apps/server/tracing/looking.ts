import { type Context, context, createContextKey, SpanStatusCode, trace } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base'

const unasked = createContextKey('nobody asked for this trace')

/** On the span of a request that only looks, and whose trace nobody has asked for. */
const lookingAttribute = 'vacation_tracker.only_looks'

/** Says that a trace begins here, and not because a caller wants one. */
export function notAskedFor(around: Context): Context {
  return around.setValue(unasked, true)
}

/**
 * What goes on turns out only to look. There is so much of that, that it is not kept unless a caller wants the trace: what
 * changes something would be lost among it. Tells whether that is so.
 */
export function onlyLooks(): boolean {
  if (context.active().getValue(unasked) !== true) return false
  trace.getActiveSpan()?.setAttribute(lookingAttribute, true)
  return true
}

/** Whether a span is not kept, as it only looks. A failure is. */
export function isForgotten({ attributes, status }: ReadableSpan): boolean {
  return attributes[lookingAttribute] === true && status.code !== SpanStatusCode.ERROR
}
