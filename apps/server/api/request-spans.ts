import { randomUUID } from 'node:crypto'
import { type Context, context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { isSampled, spanContextOf, traceparentOf } from '@vacation-tracker/event-bus/trace-context'
import type { Context as HttpContext, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { aboutRequest } from '../tracing/log-fields.ts'
import { notAskedFor } from '../tracing/looking.ts'
import type { Tracing } from '../tracing/tracing.ts'

/** An id that a proxy gives, as long as it can stand in a log as it is. */
const acceptable = /^[\w.:-]{1,64}$/

/** What only looks is not traced: it changes nothing, and there is far more of it. */
const looking = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Where a request begins whose caller names no trace. */
const unasked = notAskedFor(ROOT_CONTEXT)

/**
 * Gives every request an id, which the log names, and those that may change something a span. Whether that
 * is kept is said in `traceresponse` (W3C Trace Context, level 2): only then it is of use to hand in spans of the caller.
 */
export function requestSpans(tracing: Tracing): MiddlewareHandler {
  return async (http, next) => {
    const given = http.req.header('x-request-id')
    const id = given !== undefined && acceptable.test(given) ? given : randomUUID()
    if (looking.has(http.req.method)) await context.with(aboutRequest(ROOT_CONTEXT, id), next)
    else await inServerSpan(tracing, http, id, next)
    // Touching the headers of an answer costs as much as the rest of a small one: only where somebody will want the id.
    if (given !== undefined || http.res.status >= 400) http.res.headers.set('x-request-id', id)
  }
}

async function inServerSpan(tracing: Tracing, http: HttpContext, id: string, next: () => Promise<void>): Promise<void> {
  const { method } = http.req
  const around = aboutRequest(callerOf(tracing, http), id)
  const attributes = { 'http.request.method': method, 'vacation_tracker.request_id': id }
  const span = tracing.tracer.startSpan(method, { kind: SpanKind.SERVER, attributes }, around)
  try {
    await context.with(trace.setSpan(around, span), next)
    if (isAsked(http) && isSampled(span.spanContext())) {
      http.res.headers.set('traceresponse', traceparentOf(span.spanContext()))
    }
  } finally {
    if (span.isRecording()) describe(span, http)
    span.end()
  }
}

/** Whoever brings no credentials may hand nothing in, and need not know. */
function isAsked({ req }: HttpContext): boolean {
  const isKnown = req.header('cookie') !== undefined || req.header('authorization') !== undefined
  return isKnown && req.header('traceparent') !== undefined
}

/** A malformed `traceparent` counts as none. */
function callerOf(tracing: Tracing, http: HttpContext): Context {
  const caller = spanContextOf(http.req.header('traceparent'))
  return caller === undefined ? unasked : trace.setSpanContext(ROOT_CONTEXT, tracing.admit(caller))
}

function describe(span: Span, http: HttpContext): void {
  const route = routePath(http)
  const { status } = http.res
  span.updateName(`${http.req.method} ${route}`)
  span.setAttributes({ 'http.route': route, 'http.response.status_code': status })
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR })
}
