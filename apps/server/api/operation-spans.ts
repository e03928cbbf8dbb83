import { type Span, SpanStatusCode, type Tracer } from '@opentelemetry/api'
import { inSpan } from '@vacation-tracker/event-bus/span'
import { activeSpanContext, isSampled } from '@vacation-tracker/event-bus/trace-context'
import { type DocumentNode, type ExecutionResult, getOperationAST, Kind } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { onlyLooks } from '../tracing/looking.ts'

/** A span for each operation, as OpenTelemetry's conventions for GraphQL name it. */
export function operationSpans(tracer: Tracer): Plugin {
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const active = activeSpanContext()
      if (active === undefined || !isSampled(active)) return
      const { type, name } = operationIn(args.document, args.operationName)
      if (type !== 'mutation' && onlyLooks()) return
      const attributes = { 'graphql.operation.type': type, 'graphql.operation.name': name }
      setExecuteFn((given) =>
        inSpan(tracer, { name: `${type} ${name}`, attributes }, async (span) => {
          const result = await executeFn(given)
          describe(span, result)
          return result
        }),
      )
    },
    // It goes on for as long as somebody listens; what it tells of has traces of its own.
    onSubscribe() {
      onlyLooks()
    },
  }
}

/** An operation without a name is called after its first field. */
function operationIn(document: DocumentNode, wanted: string | null | undefined): { type: string; name: string } {
  const operation = getOperationAST(document, wanted)
  const first = operation?.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD)
  return { type: operation?.operation ?? 'query', name: operation?.name?.value ?? first?.name.value ?? 'anonymous' }
}

/** A refusal has a code, and is an answer like any other; everything else is a failure. */
function describe(span: Span, { errors = [] }: ExecutionResult): void {
  const [first] = errors
  if (first === undefined) return
  const { code } = first.extensions
  if (typeof code === 'string') span.setAttribute('vacation_tracker.refusal', code)
  else span.setStatus({ code: SpanStatusCode.ERROR, message: first.message })
}
