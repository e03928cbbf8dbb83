import { sql } from 'kysely'
import type { KeptSpan } from '../tracing/kept-span.ts'
import type { Database } from './database.ts'
import { insertingMany } from './many-rows.ts'

/** A trace as a list shows it. Instants are in microseconds since 1970. */
export type TraceRow = {
  traceId: string
  name: string
  startedAt: number
  endedAt: number
  spans: number
  failures: number
}

/** Which traces; all of them where nothing is said. Instants and durations are in microseconds. */
export type TraceFilter = {
  name?: string
  failed?: boolean
  minDuration?: number
  /** Only those behind this one. */
  after?: { startedAt: number; traceId: string }
}

/** What is kept of a span beside its columns. */
type Detail = Pick<KeptSpan, 'attributes' | 'links' | 'problem'>

/** Writes spans down, and what they say about their traces. None of them is there already. */
export async function addSpans(db: Database, spans: readonly KeptSpan[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await insertSpans(tx, spans)
    await addToTraces(tx, summaries(spans))
  })
}

const insertSpans = insertingMany(
  (rows) => sql`insert into span
    (trace_id, span_id, parent_id, name, kind, node, started_at, duration, failed, detail)
    values ${rows} on conflict (trace_id, span_id) do nothing`,
  ({ traceId, spanId, parentId, name, kind, node, startedAt, duration, failed, ...rest }: KeptSpan) => {
    const { attributes, links, problem } = rest
    const detail: Detail = { attributes, links, problem }
    return [traceId, spanId, parentId, name, kind, node, startedAt, duration, failed ? 1 : 0, JSON.stringify(detail)]
  },
)

type Summary = TraceRow & { rank: number }

/** Sorted, so that two servers that write about the same traces do so in the same order. */
function summaries(spans: readonly KeptSpan[]): Summary[] {
  const traces = new Map<string, Summary>()
  for (const span of spans) {
    const { traceId, name, startedAt, duration, failed } = span
    const before = traces.get(traceId)
    const rank = rankOf(span)
    traces.set(traceId, {
      traceId,
      ...(before === undefined || rank > before.rank ? { name, rank } : { name: before.name, rank: before.rank }),
      startedAt: Math.min(before?.startedAt ?? startedAt, startedAt),
      endedAt: Math.max(before?.endedAt ?? 0, startedAt + duration),
      spans: (before?.spans ?? 0) + 1,
      failures: (before?.failures ?? 0) + (failed ? 1 : 0),
    })
  }
  return [...traces.values()].sort((one, other) => (one.traceId < other.traceId ? -1 : 1))
}

/** How well the name of a span tells what its trace is: a click best, then an operation, then where it begins or came in. */
function rankOf({ parentId, isEntry, kind, attributes }: KeptSpan): number {
  if (parentId === null && kind === 'CLIENT') return 3
  if (attributes['graphql.operation.type'] !== undefined) return 2
  return parentId === null || isEntry ? 1 : 0
}

const addToTraces = insertingMany(
  (rows) => sql`insert into trace (trace_id, name, rank, started_at, ended_at, spans, failures) values ${rows}
    on conflict (trace_id) do update set
      name = case when excluded.rank > trace.rank then excluded.name else trace.name end,
      rank = case when excluded.rank > trace.rank then excluded.rank else trace.rank end,
      started_at = case when excluded.started_at < trace.started_at then excluded.started_at else trace.started_at end,
      ended_at = case when excluded.ended_at > trace.ended_at then excluded.ended_at else trace.ended_at end,
      spans = trace.spans + excluded.spans, failures = trace.failures + excluded.failures`,
  ({ traceId, name, rank, startedAt, endedAt, spans, failures }: Summary) => [
    traceId,
    name,
    rank,
    startedAt,
    endedAt,
    spans,
    failures,
  ],
)

/** Traces, the newest first. */
export async function listTraces(
  db: Database,
  { name, failed, minDuration, after }: TraceFilter,
  limit: number,
): Promise<TraceRow[]> {
  const rows = await db
    .selectFrom('trace')
    .selectAll()
    .$if(name !== undefined, (query) => query.where('name', '=', name ?? ''))
    .$if(failed === true, (query) => query.where('failures', '>', 0))
    .$if(minDuration !== undefined, (query) => query.where(sql<boolean>`ended_at - started_at >= ${minDuration ?? 0}`))
    .$if(after !== undefined, (query) =>
      query.where(({ eb, and, or }) =>
        or([
          eb('started_at', '<', after?.startedAt ?? 0),
          and([eb('started_at', '=', after?.startedAt ?? 0), eb('trace_id', '<', after?.traceId ?? '')]),
        ]),
      ),
    )
    .orderBy('started_at', 'desc')
    .orderBy('trace_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ trace_id, started_at, ended_at, name, spans, failures }) => ({
    ...{ traceId: trace_id, name, startedAt: started_at, endedAt: ended_at, spans, failures },
  }))
}

/** What traces are called, most frequent first. */
export async function listTraceNames(db: Database, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('trace')
    .select('name')
    .groupBy('name')
    .orderBy(({ fn }) => fn.countAll(), 'desc')
    .orderBy('name')
    .limit(limit)
    .execute()
  return rows.map(({ name }) => name)
}

/** The spans of a trace, in the order in which they began. */
export async function findSpans(db: Database, traceId: string, limit: number): Promise<KeptSpan[]> {
  const rows = await db
    .selectFrom('span')
    .selectAll()
    .where('trace_id', '=', traceId)
    .orderBy('started_at')
    .limit(limit)
    .execute()
  return rows.map(({ trace_id, span_id, parent_id, name, kind, node, started_at, duration, failed, detail }) => ({
    ...{ traceId: trace_id, spanId: span_id, parentId: parent_id, isEntry: false, name, kind, node },
    ...{ startedAt: started_at, duration, failed: failed === 1 },
    ...(JSON.parse(detail) as Detail),
  }))
}

/** What the service map is made of. */
export type MappedSpan = Pick<KeptSpan, 'traceId' | 'spanId' | 'parentId' | 'node' | 'duration' | 'failed'>

/** The latest spans that began within a time, in microseconds since 1970. */
export async function listMappedSpans(
  db: Database,
  { from, to }: { from: number; to: number },
  limit: number,
): Promise<MappedSpan[]> {
  const rows = await db
    .selectFrom('span')
    .select(['trace_id', 'span_id', 'parent_id', 'node', 'duration', 'failed'])
    .where('started_at', '>=', from)
    .where('started_at', '<=', to)
    .orderBy('started_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ trace_id, span_id, parent_id, node, duration, failed }) => ({
    ...{ traceId: trace_id, spanId: span_id, parentId: parent_id, node, duration, failed: failed === 1 },
  }))
}

/**
 * Whether a span is missing that a request of ours names as its parent: whoever knows its id has sent that request.
 */
export async function isMissing(
  db: Database,
  { traceId, spanId }: Pick<KeptSpan, 'traceId' | 'spanId'>,
): Promise<boolean> {
  const rows = await db
    .selectFrom('span')
    .select(['span_id', 'kind'])
    .where('trace_id', '=', traceId)
    .where(({ eb, or }) => or([eb('span_id', '=', spanId), eb('parent_id', '=', spanId)]))
    .execute()
  return rows.some(({ kind }) => kind === 'SERVER') && rows.every(({ span_id }) => span_id !== spanId)
}

/** Traces that are removed at once: so few that nobody waits for it. */
const removedAtOnce = 20

/**
 * Removes whole traces, the oldest first: those that began before an instant (microseconds since 1970), and as many as it
 * takes for no more spans to be left than wanted.
 */
export async function pruneTraces(db: Database, { before, most }: { before: number; most: number }): Promise<void> {
  const { rows } = await sql<{ at: number | null }>`select max(started_at) as at from (
    select started_at, sum(spans) over (order by started_at desc, trace_id) as kept from trace) as counted
    where kept > ${most}`.execute(db)
  const last = Math.max(before - 1, rows[0]?.at ?? 0)
  for (;;) {
    const old = await db
      .selectFrom('trace')
      .select('trace_id')
      .where('started_at', '<=', last)
      .orderBy('started_at')
      .limit(removedAtOnce)
      .execute()
    if (old.length === 0) return
    const ids = old.map(({ trace_id }) => trace_id)
    await db.transaction().execute(async (tx) => {
      await tx.deleteFrom('span').where('trace_id', 'in', ids).execute()
      await tx.deleteFrom('trace').where('trace_id', 'in', ids).execute()
    })
  }
}
