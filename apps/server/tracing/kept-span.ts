import { type Attributes, type HrTime, SpanKind, SpanStatusCode } from '@opentelemetry/api'
import type { ReadableSpan } from '@opentelemetry/sdk-trace-base'

/** A span as it is kept. Instants and durations are in microseconds; instants since 1970. */
export type KeptSpan = {
  traceId: string
  spanId: string
  parentId: string | null
  /** Whether its parent is known from what a caller sent only. */
  isEntry: boolean
  name: string
  kind: keyof typeof SpanKind
  /** Which part of the whole is at work, as `kind:name`; nothing when it is the same as that of its parent. */
  node: string | null
  startedAt: number
  duration: number
  failed: boolean
  attributes: Attributes
  /** The spans that it goes back to without being a part of them. */
  links: { traceId: string; spanId: string }[]
  /** Why it failed. */
  problem: string | null
}

/** Characters of a name: that of an operation comes from whoever sends it. */
const longestName = 120

/** Characters of a text in an attribute, or of a problem: a message of an error may hold anything. */
const longestText = 500

export function keptSpan(span: ReadableSpan): KeptSpan {
  const { traceId, spanId } = span.spanContext()
  const { status, attributes, parentSpanContext: parent } = span
  return {
    traceId,
    spanId,
    parentId: parent?.spanId ?? null,
    isEntry: parent?.isRemote === true && span.kind === SpanKind.SERVER,
    name: span.name.slice(0, longestName),
    kind: SpanKind[span.kind] as keyof typeof SpanKind,
    node: nodeOf(span),
    startedAt: microseconds(span.startTime),
    duration: microseconds(span.duration),
    failed: status.code === SpanStatusCode.ERROR,
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, shortened(value)])),
    links: span.links.map(({ context }) => ({ traceId: context.traceId, spanId: context.spanId })),
    problem: status.message === undefined ? null : status.message.slice(0, longestText),
  }
}

/** The parts of which the service map is made. */
export type NodeKind = 'browser' | 'server' | 'database' | 'event' | 'consumer' | 'mail' | 'webhook'

export function nodeName(kind: NodeKind, name: string): string {
  return `${kind}:${name}`
}

function nodeOf({ kind, attributes }: ReadableSpan): string | null {
  const operation = attributes['messaging.operation.type']
  if (operation === 'create') return nodeName('event', String(attributes['messaging.destination.name']))
  if (operation === 'process') {
    return nodeName('consumer', String(attributes['messaging.destination.subscription.name']))
  }
  if (kind === SpanKind.SERVER) return nodeName('server', 'server')
  if (kind !== SpanKind.CLIENT) return null
  if (attributes['db.operation.name'] !== undefined) return nodeName('database', 'database')
  if (operation === 'send' && attributes['messaging.system'] === 'mail') return nodeName('mail', 'mail')
  const address = attributes['server.address']
  return address === undefined ? null : nodeName('webhook', String(address))
}

function microseconds([seconds, nanoseconds]: HrTime): number {
  return seconds * 1_000_000 + Math.round(nanoseconds / 1_000)
}

function shortened(value: Attributes[string]): Attributes[string] {
  return typeof value === 'string' ? value.slice(0, longestText) : value
}
