import type { Database } from '../store/database.ts'
import {
  findSpans,
  listMappedSpans,
  listTraceNames,
  listTraces,
  type TraceFilter,
  type TraceRow,
} from '../store/spans.ts'
import type { KeptSpan } from '../tracing/kept-span.ts'
import { type ServiceMap, serviceMap } from '../tracing/service-map.ts'

/** As many spans as are told of a trace: a batch of events may have thousands. */
const mostSpans = 1_000

/** As many spans as the service map is made of, the latest of the time: it is made while somebody waits. */
const mostMapped = 10_000

/** A trace with its spans. */
export type Trace = { traceId: string; spans: KeptSpan[]; isCut: boolean }

/** A trace, by its id: 32 hex digits. Nothing when it is not kept. */
export async function findTrace(db: Database, traceId: string): Promise<Trace | undefined> {
  if (!/^[0-9a-f]{32}$/.test(traceId)) return undefined
  const spans = await findSpans(db, traceId, mostSpans + 1)
  if (spans.length === 0) return undefined
  return { traceId, spans: spans.slice(0, mostSpans), isCut: spans.length > mostSpans }
}

/** As many names as one can choose from. */
const mostNames = 50

/** The traces before a place in the list, the newest first; whether there are more, and what traces are called. */
export async function tracePage(
  db: Database,
  filter: TraceFilter,
  limit: number,
): Promise<{ items: TraceRow[]; hasMore: boolean; names: string[] }> {
  const [rows, names] = await Promise.all([listTraces(db, filter, limit + 1), listTraceNames(db, mostNames)])
  return { items: rows.slice(0, limit), hasMore: rows.length > limit, names }
}

/**
 * Who worked with whom within a time.
 *
 * @param range instants in microseconds since 1970
 */
export async function mapOfServices(
  db: Database,
  range: { from: number; to: number },
): Promise<ServiceMap & { isCut: boolean }> {
  const spans = await listMappedSpans(db, range, mostMapped)
  return { ...serviceMap(spans), isCut: spans.length === mostMapped }
}
