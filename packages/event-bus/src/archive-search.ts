import { setImmediate as afterOthers } from 'node:timers/promises'
import { type RawBuilder, sql } from 'kysely'
import type { LogDriver, Sql } from './driver.ts'
import { conditionOf, type LogSelection } from './log-index.ts'

/** What is looked for in the log, the newest first. Everything, where nothing is said. */
export type ArchiveSearch = LogSelection & {
  /** Events after this place. */
  after?: number
  /** Events before this place. */
  before?: number
  /** The value of the field by which a contract groups its events, a request's id say. */
  group?: string
  /** Events in which one of these fields, at whatever depth, has this text. */
  mentions?: readonly { field: string; value: string }[]
  /** 1 to 1,000; 100 unless said. */
  limit?: number
}

/** A row that was found. */
export type FoundRow = { seq: number; group_key: string; envelope: string; checksum: number }

/**
 * Rows, the newest first, and the place before which to look on; none when all has been looked at. Looking takes a bounded
 * time, so there may be fewer rows than asked for, or none, and still more to be found.
 */
export type SearchResult = { rows: FoundRow[]; before: number | undefined }

/** As many as an index finds at most, and are then read one by one. If there are more, the log is read backwards. */
const fewEvents = 5_000

/** Places that are read in one go, so that others get their turn between, and in one search. */
const stretch = 5_000
const mostPlaces = 200_000

/** As many rows as one statement names. */
const namedAtOnce = 500

/**
 * Looks for events from the end of the log to its beginning. An index finds rare kinds and groups; what is mentioned is in
 * no index, because each further one would slow down every publishing, so that is read.
 *
 * @param range the places that can be read: after `horizon`, up to `head`
 * @throws BusRequestError when an instant is none
 */
export async function searchBackwards(
  db: Sql,
  driver: Pick<LogDriver, 'contains'>,
  query: ArchiveSearch & { limit: number },
  range: { horizon: number; head: number },
): Promise<SearchResult> {
  const { head } = range
  const horizon = Math.max(range.horizon, query.after ?? 0)
  const before = Math.min(query.before ?? head + 1, head + 1)
  const { group, mentions, source, types, from, to } = query
  const mentioned = mentions === undefined ? sql`true` : mentioning(driver, mentions)
  if ([group, source, types, from, to].every((each) => each === undefined)) {
    return readBackwards(db, { condition: mentioned, limit: query.limit, first: horizon + 1, before })
  }
  const own = group === undefined ? sql`true` : sql`group_key = ${group}`
  const isKind = [source, types, from, to].some((each) => each !== undefined)
  const kind = isKind ? await conditionOf(db, query) : sql`true`
  const matching = sql`${own} and ${kind} and seq > ${horizon}`
  const { rows } = await sql<{ seq: number }>`select seq from event_log where ${matching} and seq < ${before}
    limit ${fewEvents + 1}`.execute(db)
  if (rows.length <= fewEvents) {
    const places = rows.map(({ seq }) => seq).sort((one, other) => other - one)
    return readPlaces(db, places, mentioned, query.limit)
  }
  const { first, last } = await boundsOf(db, matching, { query, horizon, before })
  const inOrder = isKind ? await conditionOf(db, query, { byIndex: false }) : sql`true`
  const condition = sql`${own} and ${inOrder} and ${mentioned}`
  return readBackwards(db, { condition, limit: query.limit, first, before: last + 1 })
}

/** Between which places they lie. Without an instant that is anywhere, and not worth going through the index. */
async function boundsOf(
  db: Sql,
  matching: RawBuilder<unknown>,
  { query: { from, to }, horizon, before }: { query: LogSelection; horizon: number; before: number },
): Promise<{ first: number; last: number }> {
  if (from === undefined && to === undefined) return { first: horizon + 1, last: before - 1 }
  const { rows } = await sql<{ first: number; last: number }>`
    select min(seq) as first, max(seq) as last from event_log where ${matching} and seq < ${before}`.execute(db)
  return rows[0] ?? { first: horizon + 1, last: before - 1 }
}

function mentioning(
  { contains }: Pick<LogDriver, 'contains'>,
  mentions: NonNullable<ArchiveSearch['mentions']>,
): RawBuilder<unknown> {
  if (mentions.length === 0) return sql`1 = 0`
  const written = mentions.map(({ field, value }) => `${JSON.stringify(field)}:${JSON.stringify(value)}`)
  const each = written.map((text) => contains(sql`envelope`, text))
  return sql`(${sql.join(each, sql` or `)})`
}

async function readPlaces(
  db: Sql,
  places: readonly number[],
  condition: RawBuilder<unknown>,
  limit: number,
): Promise<SearchResult> {
  const found: FoundRow[] = []
  for (let start = 0; start < places.length; start += namedAtOnce) {
    const some = places.slice(start, start + namedAtOnce)
    const { rows } = await sql<FoundRow>`select seq, group_key, envelope, checksum from event_log
      where seq in (${sql.join(some)}) and ${condition} order by seq desc limit ${limit - found.length}`.execute(db)
    found.push(...rows)
    const isLast = found.at(-1)?.seq === places.at(-1)
    if (found.length === limit) return { rows: found, before: isLast ? undefined : found.at(-1)?.seq }
  }
  return { rows: found, before: undefined }
}

async function readBackwards(
  db: Sql,
  { condition, limit, first, before }: { condition: RawBuilder<unknown>; limit: number; first: number; before: number },
): Promise<SearchResult> {
  const found: FoundRow[] = []
  const lowest = Math.max(first, before - mostPlaces)
  for (let end = before; end > lowest; ) {
    const begin = Math.max(lowest, end - stretch)
    const { rows } = await sql<FoundRow>`select seq, group_key, envelope, checksum from event_log
      where seq >= ${begin} and seq < ${end} and ${condition}
      order by seq desc limit ${limit - found.length}`.execute(db)
    found.push(...rows)
    const last = found.at(-1)?.seq
    if (found.length === limit) return { rows: found, before: last === first ? undefined : last }
    end = begin
    await afterOthers()
  }
  return { rows: found, before: lowest > first ? lowest : undefined }
}
