import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { type Kysely, sql } from 'kysely'
import { rangeOf } from './archive-range.ts'
import { type ArchiveSearch, searchBackwards } from './archive-search.ts'
import type { DeliveryProblem } from './delivery.ts'
import type { HeadWatch, LogDriver, LogRow, Sql } from './driver.ts'
import { endOfLog } from './end-of-log.ts'
import { type EventEnvelope, isCorrupt, openRecord } from './envelope.ts'
import { inChosenVersion, type VersionChoice } from './forms/version-choice.ts'
import { lastPlace } from './last-place.ts'
import { groupOf, keptHashDigits } from './seal.ts'
import { BusRequestError } from './subscription.ts'

/** Which part of the log is wanted. Everything, where nothing is said. */
export type ArchiveQuery = {
  /** Events after this place. */
  after?: number
  /** Events of this instant or later, ISO 8601 in UTC. */
  from?: string
  /** Events before this instant, ISO 8601 in UTC. */
  to?: string
  types?: readonly string[]
  source?: string
  /** The value of the field by which a contract groups its events, a request's id say. */
  group?: string
  /** In which version each type is read; as it is stored, where nothing is said. */
  versions?: VersionChoice
  /** 1 to 1,000; 100 unless said. */
  limit?: number
}

/** An event and its place in the log. */
export type ArchivedEvent = { position: number; event: EventEnvelope }

/** Events in the order of the log, and the place after which to read on: some may have been left out before it. */
export type ArchivePage = { events: ArchivedEvent[]; position: number }

/** Events, the newest first, and the place before which to search on; none when there is nothing more to look at. */
export type ArchiveFindings = { events: ArchivedEvent[]; before: number | undefined }

/** As many events of a type in a version. */
export type EventCount = { type: string; version: number; events: number }

/** What is to be kept: younger than an age, and as much as a size. Either may be left out. */
export type Retention = {
  /** Milliseconds. */
  maxAge?: number
  /** Bytes of envelopes. */
  maxBytes?: number
}

/** What a look at all checksums has found. */
export type Verification = { events: number; damaged: { position: number; problem: string }[] }

/** A row of the log; those of before hashes were kept have none. */
type WrittenRow = Omit<LogRow, 'schema_hash'> & { seq: number; schema_hash: string | null }

type Needs = {
  db: Kysely<never>
  driver: LogDriver
  heads: HeadWatch
  clock: { now(): number }
  contracts: ContractRegistry
  onProblem(problem: DeliveryProblem): void
}

/** As many events as are read or removed in one go, so that others get their turn between. */
const stretch = 1_000

const mostAtOnce = 1_000
const usualLimit = 100

/** Milliseconds that a reader waits for what is committed to be settled. */
const readersWait = 500

/** The log as an archive: everything that was published and that retention has not removed, in the order of the log. */
export class Archive {
  readonly #needs: Needs
  #identity: string | undefined

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** The place up to which everything can be read: what is published later comes after it. */
  async head(): Promise<number> {
    return Math.max(await this.#needs.heads.settled(this.#needs.db), await this.horizon())
  }

  /**
   * The place behind everything that is committed now: what is read from there on was published later.
   *
   * @param patience milliseconds to wait for that; then it is a place before it
   */
  async end(patience?: number): Promise<number> {
    return Math.max(await endOfLog(this.#needs.db, this.#needs.heads, patience), await this.horizon())
  }

  /** The last place that an event has taken, though what is published at this moment may take one before it. */
  async last(): Promise<number> {
    return Math.max(await lastPlace(this.#needs.db), await this.horizon())
  }

  /** The place up to which retention has removed everything. */
  async horizon(): Promise<number> {
    const { rows } = await sql<{ horizon: number }>`select horizon from event_archive`.execute(this.#needs.db)
    return rows[0]?.horizon ?? 0
  }

  /** A name for a place that other programs can keep. It is of this log only. */
  async cursorAt(position: number): Promise<string> {
    return `${await this.#id()}-${position}`
  }

  /**
   * The place that a cursor stands for.
   *
   * @throws BusRequestError when it is of another log, or retention has removed what follows it
   */
  async placeOf(cursor: string): Promise<number> {
    const [, log, place] = cursor.match(/^([0-9a-f]{12})-(\d{1,15})$/) ?? []
    if (log === undefined) {
      throw new BusRequestError('INVALID', 'This is no cursor. Take one from an earlier answer, or begin without one.')
    }
    if (log !== (await this.#id()) || Number(place) > (await this.last())) {
      throw new BusRequestError('INVALID', 'This cursor is of another log. Begin without one.')
    }
    const horizon = await this.horizon()
    if (Number(place) >= horizon) return Number(place)
    throw new BusRequestError(
      'GONE',
      'The events after this cursor have been removed by the retention. Begin without one.',
    )
  }

  /** How many events of each type and version there are after a place, up to another one. */
  async counts(after: number, until: number): Promise<EventCount[]> {
    const { rows } = await sql<EventCount>`
      select type, schema_version as version, count(*) as events from event_log
      where seq > ${after} and seq <= ${until} group by type, schema_version`.execute(this.#needs.db)
    return rows.map(({ events, ...kind }) => ({ ...kind, events: Number(events) }))
  }

  /**
   * Events in the order of the log. Damaged records are left out here; deliveries and {@link verify} report them. So is
   * what cannot be made in the version that is asked for; that is reported here.
   *
   * @throws BusRequestError when the query is wrong
   */
  async read(query: ArchiveQuery = {}): Promise<ArchivedEvent[]> {
    return (await this.page(query)).events
  }

  /** The same, with the place up to which it has been read. */
  async page(query: ArchiveQuery): Promise<ArchivePage> {
    const { db } = this.#needs
    const limit = limitOf(query)
    // Whoever has just published wants to find it.
    const head = await this.end(readersWait)
    const { rows } = await sql<{ seq: number; group_key: string; envelope: string; checksum: number }>`
      select seq, group_key, envelope, checksum from event_log
      where ${await rangeOf(db, query, { limit, head })} order by seq limit ${limit}`.execute(db)
    const events = rows.flatMap((row) => this.#open(row, query.versions))
    const last = rows.at(-1)?.seq ?? 0
    return { events, position: rows.length < limit ? Math.max(head, last, query.after ?? 0) : last }
  }

  /**
   * Events that meet a search, the newest first. It looks at a bounded part of the log at a time, so it may find fewer than
   * asked for, or none, and still tell where to search on.
   *
   * @throws BusRequestError when the search is wrong
   */
  async search(query: ArchiveSearch = {}): Promise<ArchiveFindings> {
    const { db, driver } = this.#needs
    const limit = limitOf(query)
    const [head, horizon] = [await this.end(readersWait), await this.horizon()]
    const { rows, before } = await searchBackwards(db, driver, { ...query, limit }, { head, horizon })
    return { events: rows.flatMap((row) => this.#open(row)), before }
  }

  /** The event with an id, if it is there. */
  async find(id: string, versions?: VersionChoice): Promise<ArchivedEvent | undefined> {
    const { rows } = await sql<{ seq: number; group_key: string; envelope: string; checksum: number }>`
      select seq, group_key, envelope, checksum from event_log where id = ${id}`.execute(this.#needs.db)
    return rows.flatMap((row) => this.#open(row, versions))[0]
  }

  /**
   * The events of some types in a group, in the order of the log, each from the moment that it is committed. For those who
   * look back on one thing: who reads on from there may miss what is committed late, and uses {@link page}.
   */
  async ofGroup(group: string, types: readonly string[], versions?: VersionChoice): Promise<ArchivedEvent[]> {
    if (types.length === 0) return []
    const { rows } = await sql<{ seq: number; group_key: string; envelope: string; checksum: number }>`
      select seq, group_key, envelope, checksum from event_log
      where group_key = ${group} and type || '' in (${sql.join([...types])}) order by seq`.execute(this.#needs.db)
    return rows.flatMap((row) => this.#open(row, versions))
  }

  /**
   * Looks at every event: at its checksum, and at whether what is written beside it, by which it is found, is what it
   * says. It takes its time, and others get their turn.
   */
  async verify(): Promise<Verification> {
    const result: Verification = { events: 0, damaged: [] }
    for (let after = 0; ; ) {
      const { rows } = await sql<WrittenRow>`
        select seq, id, type, source, group_key, time, schema_version, schema_hash, envelope, checksum from event_log
        where seq > ${after} order by seq limit ${stretch}`.execute(this.#needs.db)
      for (const row of rows) {
        const record = openRecord(row)
        const problem = isCorrupt(record) ? record.problem : this.#problemBeside(row, record.envelope)
        if (problem !== undefined) result.damaged.push({ position: record.position, problem })
      }
      result.events += rows.length
      const last = rows.at(-1)
      if (last === undefined) return result
      after = last.seq
    }
  }

  /**
   * Removes what is older than the retention wants, oldest first; returns how many events. Never what a subscription or a
   * replay has still to get: a paused subscription keeps the log as long as it needs.
   */
  async prune({ maxAge, maxBytes }: Retention): Promise<number> {
    const oldest = maxAge === undefined ? '' : new Date(this.#needs.clock.now() - maxAge).toISOString()
    let excess = maxBytes === undefined ? 0 : (await this.#bytes()) - maxBytes
    let removed = 0
    for (;;) {
      const kept = await this.#firstNeeded()
      const { rows } = await sql<{ seq: number; time: string; bytes: number }>`
        select seq, time, octet_length(envelope) as bytes from event_log
        where seq < ${kept} order by seq limit ${stretch}`.execute(this.#needs.db)
      let last = 0
      for (const { seq, time, bytes } of rows) {
        if (time >= oldest && excess <= 0) break
        last = seq
        excess -= bytes
        removed++
      }
      if (last === 0) return removed
      await this.#removeUpTo(last)
      if (last !== rows.at(-1)?.seq) return removed
    }
  }

  #open(row: Parameters<typeof openRecord>[0], versions: VersionChoice = {}): ArchivedEvent[] {
    const record = openRecord(row)
    if (isCorrupt(record)) return []
    const { position } = record
    const { contracts, onProblem } = this.#needs
    const made = inChosenVersion({ contracts, versions }, record.envelope)
    if ('problem' in made) onProblem({ consumer: 'archive', position, givenUp: true, error: made.problem })
    return 'problem' in made || made.event === undefined ? [] : [{ position, event: made.event }]
  }

  #problemBeside(row: WrittenRow, event: EventEnvelope): string | undefined {
    const { id, 'detail-type': type, source, time } = event
    const version = event.detail.metadata.schemaVersion
    const says = { id, type, source, time, schema_version: version }
    const contract = this.#needs.contracts.find({ name: type, version })
    const expected = contract === undefined ? says : { ...says, group_key: groupOf(contract, event.detail) }
    for (const [column, value] of Object.entries(expected)) {
      const found = row[column as keyof typeof expected]
      if (found === value) continue
      return `Event ${row.seq} is damaged: its ${column} beside it is ${JSON.stringify(found)}, the event says ${JSON.stringify(value)}.`
    }
    return contract === undefined ? undefined : this.#problemOfHash(row)
  }

  /** What was published under a contract that nobody here knows cannot be read by what is known of its version. */
  #problemOfHash({ seq, type, schema_version: version, schema_hash: kept }: WrittenRow): string | undefined {
    if (kept === null) return undefined
    const revisions = this.#needs.contracts.history(type).filter((contract) => contract.version === version)
    if (revisions.some(({ hash }) => hash.slice(0, keptHashDigits) === kept)) return undefined
    return `Event ${seq} was published under another contract ${type} ${version}: its schema hash is ${kept}, and none of the revisions known here has it.`
  }

  async #removeUpTo(last: number): Promise<void> {
    await this.#needs.db.transaction().execute(async (tx) => {
      await sql`update event_archive set horizon = ${last} where horizon < ${last}`.execute(tx)
      await sql`delete from event_log where seq <= ${last}`.execute(tx)
    })
  }

  /** The first place that somebody has still to get. */
  async #firstNeeded(): Promise<number> {
    const { db } = this.#needs
    const head = await this.head()
    const { rows } = await sql<{ first: number | null }>`select min(place) as first from (
        select position + 1 as place from event_cursor
          where consumer in (select name from event_subscription) or consumer like 'relay:%'
        union all select after + 1 from event_replay where state in ('running', 'paused')
        union all select seq from event_delivery where state = 'waiting') as needed`.execute(db)
    return Math.min(rows[0]?.first ?? head + 1, head + 1)
  }

  async #bytes(): Promise<number> {
    let bytes = 0
    for (let after = 0; ; ) {
      const { rows } = await sql<{ last: number | null; bytes: number | null }>`
        select max(seq) as last, sum(octet_length(envelope)) as bytes from (
          select seq, envelope from event_log where seq > ${after} order by seq limit ${stretch}) as part`.execute(
        this.#needs.db,
      )
      const [row] = rows
      if (!row?.last) return bytes
      bytes += Number(row.bytes)
      after = row.last
    }
  }

  async #id(): Promise<string> {
    this.#identity ??= await logId(this.#needs.db)
    return this.#identity
  }
}

async function logId(db: Sql): Promise<string> {
  const { rows } = await sql<{ log_id: string }>`select log_id from event_archive`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('The log has no identity: its migrations have not been run.')
  return row.log_id
}

function limitOf({ limit = usualLimit }: Pick<ArchiveQuery, 'limit'>): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= mostAtOnce) return limit
  throw new BusRequestError('INVALID', `A limit is a whole number from 1 to ${mostAtOnce}, not ${limit}.`)
}
