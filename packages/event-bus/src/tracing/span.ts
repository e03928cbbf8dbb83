import {
  type Context,
  context,
  type Span,
  type SpanOptions,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'

/** Which span something is to be: as the API of OpenTelemetry has it, with its name and what it is a part of. */
export type SpanChoice = SpanOptions & {
  name: string
  /** What it is below; what goes on now, unless said. */
  below?: Context
}

/** Does something as a span that goes on until it has ended, and fails with it. */
export async function inSpan<Result>(
  tracer: Tracer,
  { name, below = context.active(), ...options }: SpanChoice,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  const span = tracer.startSpan(name, options, below)
  try {
    return await context.with(trace.setSpan(below, span), work, undefined, span)
  } catch (error) {
    fail(span, error)
    throw error
  } finally {
    span.end()
  }
}

/** Says that what a span is about has gone wrong, and how. */
export function fail(span: Span, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error)
  span.recordException(error instanceof Error ? error : message)
  span.setStatus({ code: SpanStatusCode.ERROR, message })
}
