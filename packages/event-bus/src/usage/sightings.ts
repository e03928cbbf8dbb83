import { type Kysely, sql } from 'kysely'
import type { Clocked } from '../clocked.ts'
import type { EventEnvelope } from '../envelope.ts'

/** How often somebody has had to do with a version of an event. */
export type Sighting = {
  type: string
  version: number
  who: string
  /** Instants, ISO 8601 in UTC. */
  firstSeen: string
  lastSeen: string
  count: number
}

/** Where sightings are written, and what the columns are called that hold who it was and how often. */
export type SightingTable = { name: string; who: string; count: string }

export type SightingNeeds = {
  db: Kysely<never>
  clock: Clocked
  /** Called when somebody has to do with a version for the first time, as far as this process knows. */
  onNew(): void
}

/** As many rows as one statement writes. */
const mostRows = 100

/**
 * Who has had to do with which version of which event, how often, and when first and last. It is counted in memory and
 * written now and then: at once what is new, the rest with the next {@link write}. What a killed process had not written
 * is missing in the counts.
 */
export class Sightings {
  readonly #table: SightingTable
  readonly #needs: SightingNeeds
  #unwritten = new Map<string, Sighting>()
  /** What this process has written, so what is not new. */
  readonly #written = new Set<string>()
  #writing: Promise<void> = Promise.resolve()

  constructor(table: SightingTable, needs: SightingNeeds) {
    this.#table = table
    this.#needs = needs
  }

  countMany(who: string, events: readonly EventEnvelope[]): void {
    if (events.length === 0) return
    const now = new Date(this.#needs.clock.now()).toISOString()
    let isNew = false
    for (const event of events) {
      const type = event['detail-type']
      const version = event.detail.metadata.schemaVersion
      const key = `${type} ${version} ${who}`
      const row = this.#unwritten.get(key)
      if (row === undefined) {
        this.#unwritten.set(key, { type, version, who, firstSeen: now, lastSeen: now, count: 1 })
        isNew ||= !this.#written.has(key)
      } else {
        row.count++
        row.lastSeen = now
      }
    }
    if (isNew) this.#needs.onNew()
  }

  /** Everything that has been counted and written by any process, and what this one has still to write. */
  async list(): Promise<Sighting[]> {
    await this.write()
    const { name, who, count } = this.#columns()
    const { rows } = await sql<Sighting>`select type, version, ${who} as who, first_seen as "firstSeen",
      last_seen as "lastSeen", ${count} as count from ${name} order by type, version, ${who}`.execute(this.#needs.db)
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

  #putBack(key: string, row: Sighting): void {
    const later = this.#unwritten.get(key)
    const count = row.count + (later?.count ?? 0)
    this.#unwritten.set(key, { ...row, count, lastSeen: later?.lastSeen ?? row.lastSeen })
  }

  async #add(rows: readonly Sighting[]): Promise<void> {
    const { name, who, count } = this.#columns()
    const values = rows.map(
      (row) => sql`(${row.type}, ${row.version}, ${row.who}, ${row.firstSeen}, ${row.lastSeen}, ${row.count})`,
    )
    await sql`insert into ${name} (type, version, ${who}, first_seen, last_seen, ${count})
      values ${sql.join(values)}
      on conflict (type, version, ${who}) do update set
        first_seen = case when excluded.first_seen < ${name}.first_seen
          then excluded.first_seen else ${name}.first_seen end,
        last_seen = case when excluded.last_seen > ${name}.last_seen
          then excluded.last_seen else ${name}.last_seen end,
        ${count} = ${name}.${count} + excluded.${count}`.execute(this.#needs.db)
  }

  #columns() {
    const { name, who, count } = this.#table
    return { name: sql.ref(name), who: sql.ref(who), count: sql.ref(count) }
  }
}
