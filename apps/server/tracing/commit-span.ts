import { type Span, SpanKind, type Tracer } from '@opentelemetry/api'
import { isTraced } from './is-traced.ts'

/** Begins the span of a commit, at the end of the transaction; whoever awaits that ends it. It takes as long as the disk. */
export function beginCommit(tracer: Tracer): Span | undefined {
  if (!isTraced()) return undefined
  return tracer.startSpan('commit', { kind: SpanKind.CLIENT, attributes: { 'db.operation.name': 'COMMIT' } })
}
