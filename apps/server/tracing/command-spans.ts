import { type Span, SpanKind, type Tracer } from '@opentelemetry/api'
import { inSpan } from '@vacation-tracker/event-bus/span'
import { activeSpanContext, isSampled } from '@vacation-tracker/event-bus/trace-context'

type Resolve = (root: never, parameters: never, context: { workplace: { tracer: Tracer } }, info: never) => unknown

/** The fields of a mutation, each with a span of its own: the command. */
export function commandSpans<Resolvers extends object>(resolvers: Resolvers): Resolvers {
  const traced = Object.entries(resolvers).map(([name, resolve]: [string, Resolve]) => [
    name,
    inCommandSpan(name, resolve),
  ])
  return Object.fromEntries(traced)
}

function inCommandSpan(name: string, resolve: Resolve): Resolve {
  return (root, parameters, context, info) => {
    const work = async () => resolve(root, parameters, context, info)
    return isTraced() ? inSpan(context.workplace.tracer, { name: `command ${name}` }, work) : work()
  }
}

/** Begins the span of a commit, at the end of the transaction; whoever awaits that ends it. It takes as long as the disk. */
export function beginCommit(tracer: Tracer): Span | undefined {
  if (!isTraced()) return undefined
  return tracer.startSpan('commit', { kind: SpanKind.CLIENT, attributes: { 'db.operation.name': 'COMMIT' } })
}

/** Whether what goes on is a part of a trace that is kept. */
function isTraced(): boolean {
  const active = activeSpanContext()
  return active !== undefined && isSampled(active)
}
