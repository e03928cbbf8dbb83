import { randomBytes } from 'node:crypto'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'

/** A span as a test looks at it. */
export type TestedSpan = { spanId: string; parentId: string | null; name: string; failed: boolean }

/** One trace, and where its spans are had from. */
export type Trace = {
  traceId: string
  /** The spans that there are now, in the order in which they began. */
  spans(): Promise<readonly TestedSpan[]>
}

/** A trace that begins with a test: send `traceparent` with what the test does, and look at `traceId` then. */
export type NewTrace = { traceId: string; traceparent: string }

/**
 * Begins a trace that is to be kept, as a browser would.
 *
 * @example
 * const { traceId, traceparent } = newTrace()
 * await fetch(url, { method: 'POST', headers: { traceparent }, body })
 */
export function newTrace(): NewTrace {
  const traceId = randomBytes(16).toString('hex')
  return { traceId, traceparent: `00-${traceId}-${randomBytes(8).toString('hex')}-01` }
}

/** The trace that an event belongs to; nothing when it says none. */
export function traceIdOf({ detail }: EventEnvelope): string | undefined {
  return detail.metadata.traceparent?.split('-')[1]
}

/** As OpenTelemetry's SDK has a span that has ended, and its `InMemorySpanExporter` gives them. */
type FinishedSpan = {
  name: string
  spanContext(): { traceId: string; spanId: string }
  parentSpanContext?: { spanId: string } | undefined
  status: { code: number }
}

/** The `code` of a status that is an error, in OpenTelemetry's API. */
const errorCode = 2

/** A trace of this process, from an exporter that keeps spans in memory. */
export function traceInMemory(exporter: { getFinishedSpans(): readonly FinishedSpan[] }, traceId: string): Trace {
  return {
    traceId,
    spans: async () =>
      exporter
        .getFinishedSpans()
        .filter((span) => span.spanContext().traceId === traceId)
        .map((span) => ({
          spanId: span.spanContext().spanId,
          parentId: span.parentSpanContext?.spanId ?? null,
          ...{ name: span.name, failed: span.status.code === errorCode },
        })),
  }
}
