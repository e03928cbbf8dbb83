import { refusalFor } from '@vacation-tracker/leave/permissions'
import { GraphQLError } from 'graphql'
import { findTrace, mapOfServices, type Trace, tracePage } from '../../queries/traces.ts'
import type { TraceRow } from '../../store/spans.ts'
import { isStorableText } from '../../store/storable-text.ts'
import type { KeptSpan } from '../../tracing/kept-span.ts'
import type { ServiceNode } from '../../tracing/service-map.ts'
import type { ApiContext } from '../context.ts'
import { stopAt } from '../errors.ts'
import type { QueryResolvers, ServiceKind } from '../generated/schema.ts'
import { limitOf } from './event-access.ts'

/** What has been going on. */
export const TraceQuery: Pick<QueryResolvers, 'traces' | 'trace' | 'serviceMap'> = {
  traces: async (_root, { filter, limit, nextToken }, context) => {
    const db = tracesFor(context)
    const { name, failed, minDuration } = filter ?? {}
    if (name && !isStorableText(name)) return { items: [], nextToken: null, names: [] }
    const page = await tracePage(
      db,
      {
        ...(name && { name }),
        ...(failed && { failed }),
        ...(minDuration && { minDuration: Math.round(minDuration * 1_000) }),
        ...(nextToken && { after: placeOf(nextToken) }),
      },
      limitOf(limit),
    )
    const last = page.items.at(-1)
    return {
      items: page.items.map(summaryOf),
      nextToken: page.hasMore && last ? `${last.startedAt}-${last.traceId}` : null,
      names: page.names,
    }
  },

  trace: async (_root, { traceId }, context) => {
    const found = await findTrace(tracesFor(context), traceId)
    return found === undefined ? null : traceOf(found)
  },

  serviceMap: async (_root, { from, to }, context) => {
    const db = tracesFor(context)
    const until = to ? Date.parse(to) : Date.now()
    const since = from ? Date.parse(from) : until - usualRange
    if (since >= until) throw invalid('from is before to.')
    const map = await mapOfServices(db, { from: since * 1_000, to: until * 1_000 })
    return { ...map, nodes: map.nodes.map(nodeOf), from: instant(since * 1_000), to: instant(until * 1_000) }
  },
}

/** Milliseconds that the service map is about. */
const usualRange = 3_600_000

function tracesFor({ actor, workplace }: ApiContext): ApiContext['workplace']['db'] {
  stopAt(refusalFor(actor, 'READ_EVENTS'))
  return workplace.db
}

function placeOf(nextToken: string): { startedAt: number; traceId: string } {
  const [, startedAt, traceId] = nextToken.match(/^(\d{1,16})-([0-9a-f]{32})$/) ?? []
  if (startedAt !== undefined && traceId !== undefined) return { startedAt: Number(startedAt), traceId }
  throw invalid('nextToken is that of the page before.')
}

function invalid(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })
}

function summaryOf({ traceId, name, startedAt, endedAt, spans, failures }: TraceRow) {
  return { traceId, name, startedAt: instant(startedAt), duration: (endedAt - startedAt) / 1_000, spans, failures }
}

function traceOf({ traceId, spans, isCut }: Trace) {
  const begin = Math.min(...spans.map(({ startedAt }) => startedAt))
  const end = Math.max(...spans.map(({ startedAt, duration }) => startedAt + duration))
  return {
    ...{ traceId, isCut, startedAt: instant(begin), duration: (end - begin) / 1_000 },
    spans: spans.map((span) => spanOf(span, begin)),
  }
}

function spanOf({ startedAt, duration, attributes, ...span }: KeptSpan, begin: number) {
  const about = attributes['messaging.system'] === 'event_bus' ? attributes['messaging.message.id'] : undefined
  return {
    ...span,
    ...{ attributes, startedAfter: (startedAt - begin) / 1_000, duration: duration / 1_000 },
    eventId: about === undefined ? null : String(about),
  }
}

function nodeOf({ id, p50, p95, ...figures }: ServiceNode) {
  const colon = id.indexOf(':')
  const kind = id.slice(0, colon).toUpperCase() as ServiceKind
  return { ...figures, id, kind, name: id.slice(colon + 1), p50: p50 / 1_000, p95: p95 / 1_000 }
}

function instant(microseconds: number): string {
  return new Date(microseconds / 1_000).toISOString()
}
