import { type Kysely, sql } from 'kysely'
import type { Clocked } from '../clocked.ts'
import type { EventEnvelope } from '../envelope.ts'

/** A version of an event that somebody has been given. */
export type UsageRow = {
  type: string
  version: number
  /** A subscription, or a program at a door: `token:NAME`. */
  consumer: string
  /** Instants, ISO 8601 in UTC. */
  firstSeen: string
  lastSeen: string
  deliveries: number
}

type Needs = {
  db: Kysely<never>
  clock: Clocked
  /** Called when somebody gets a version that they were not given before, as far as this process knows. */
  onNew(): void
}

/** As many rows as one statement writes. */
const mostRows = 100

/**
 * Who has been given which version of which event, how often, and when first and last. It is counted in memory and
 * written now and then: at once what is new, the rest with the next {@link write}. What a killed process had not written
 * is missing in the counts.
 */
export class Usage {
  readonly #needs: Needs
  #unwritten = new Map<string, UsageRow>()
  /** What this process has written, so what is not new. */
  readonly #written = new Set<string>()
  #writing: Promise<void> = Promise.resolve()

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** Counts an event that somebody has been given. A replay counts as well. */
  count(consumer: string, event: EventEnvelope): void {
    this.countMany(consumer, [event])
  }

  countMany(consumer: string, events: readonly EventEnvelope[]): void {
    if (events.length === 0) return
    const now = new Date(this.#needs.clock.now()).toISOString()
    let isNew = false
    for (const event of events) {
      const type = event['detail-type']
      const version = event.detail.metadata.schemaVersion
      const key = `${type} ${version} ${consumer}`
      const row = this.#unwritten.get(key)
      if (row === undefined) {
        this.#unwritten.set(key, { type, version, consumer, firstSeen: now, lastSeen: now, deliveries: 1 })
        isNew ||= !this.#written.has(key)
      } else {
        row.deliveries++
        row.lastSeen = now
      }
    }
    if (isNew) this.#needs.onNew()
  }

  /** Everything that has been counted and written by any process, and what this one has still to write. */
  async list(): Promise<UsageRow[]> {
    await this.write()
    const { rows } = await sql<UsageRow>`select type, version, consumer, first_seen as "firstSeen",
      last_seen as "lastSeen", deliveries from event_usage order by type, version, consumer`.execute(this.#needs.db)
    return rows
  }

  /**
   * Writes down what has been counted. What cannot be written is kept for the next time. One after another: who lists
   * waits for what is being written, which is in neither place meanwhile.
   */
  write(): Promise<void> {
    const writing = this.#writing.then(() => this.#writeAll())
    this.#writing = writing.catch(() => {})
    return writing
  }

  async #writeAll(): Promise<void> {
    // In one order in all processes, so that none waits for another that waits for it.
    const rows = [...this.#unwritten].sort(([one], [other]) => (one < other ? -1 : 1))
    this.#unwritten = new Map()
    for (let start = 0; start < rows.length; start += mostRows) {
      const some = rows.slice(start, start + mostRows)
      try {
        await this.#add(some.map(([, row]) => row))
      } catch (cause) {
        for (const [key, row] of rows.slice(start)) this.#putBack(key, row)
        throw cause
      }
      for (const [key] of some) this.#written.add(key)
    }
  }

  #putBack(key: string, row: UsageRow): void {
    const later = this.#unwritten.get(key)
    const deliveries = row.deliveries + (later?.deliveries ?? 0)
    this.#unwritten.set(key, { ...row, deliveries, lastSeen: later?.lastSeen ?? row.lastSeen })
  }

  async #add(rows: readonly UsageRow[]): Promise<void> {
    const values = rows.map(
      ({ type, version, consumer, firstSeen, lastSeen, deliveries }) =>
        sql`(${type}, ${version}, ${consumer}, ${firstSeen}, ${lastSeen}, ${deliveries})`,
    )
    await sql`insert into event_usage (type, version, consumer, first_seen, last_seen, deliveries)
      values ${sql.join(values)}
      on conflict (type, version, consumer) do update set
        first_seen = case when excluded.first_seen < event_usage.first_seen
          then excluded.first_seen else event_usage.first_seen end,
        last_seen = case when excluded.last_seen > event_usage.last_seen
          then excluded.last_seen else event_usage.last_seen end,
        deliveries = event_usage.deliveries + excluded.deliveries`.execute(this.#needs.db)
  }
}
