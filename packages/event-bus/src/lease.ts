import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { sql } from 'kysely'
import type { Sql } from './driver.ts'

/** Milliseconds that a lease lasts unless it is renewed: so long others wait when a machine is lost. */
const duration = 10_000

/** Milliseconds between two renewals while there is work. */
const beat = 3_000

/** The buses of this process that may hold leases. */
const livingHere = new Set<string>()

/** Who holds leases: one bus, as others can tell it from themselves and from those of earlier processes. */
export class LeaseHolder {
  readonly name = `${hostname()} ${process.pid} ${randomUUID()}`

  constructor() {
    livingHere.add(this.name)
  }

  /** It has given back what it held, and takes nothing any more. */
  retire(): void {
    livingHere.delete(this.name)
  }
}

/**
 * Lets one process at a time do what is not part of a transaction, so that two do not send the same mail. It keeps
 * duplicates rare, no more: a process that stands still for longer than a lease lasts has lost it and does not know.
 */
export class Lease {
  readonly #key: string
  readonly #holder: string
  readonly #now: () => number
  #until = 0

  /** @param key the cursor that the lease belongs to */
  constructor(key: string, { name }: LeaseHolder, now: () => number) {
    this.#key = key
    this.#holder = name
    this.#now = now
  }

  /**
   * Runs work while this process holds the lease; tells false, and does not run it, when another has it.
   *
   * @param onTaken called before, when another may have had it in the meantime
   */
  async during(db: Sql, onTaken: () => Promise<void>, work: () => Promise<void>): Promise<boolean> {
    const left = this.#until - this.#now()
    // More than a lease lasts is left when the clock has been put back; others then take it for nobody's.
    if (left < duration / 2 || left > duration) {
      const taken = await this.#take(db)
      if (taken === 'not') return false
      if (taken === 'anew') await onTaken()
    }
    const renewing = setInterval(() => this.#take(db).catch(() => {}), beat)
    try {
      await work()
    } finally {
      clearInterval(renewing)
    }
    return true
  }

  /** Gives it back, so that another need not wait. */
  async release(db: Sql): Promise<void> {
    if (this.#until === 0) return
    this.#until = 0
    await sql`update event_cursor set leased_until = 0 where consumer = ${this.#key} and leased_by = ${this.#holder}`.execute(
      db,
    )
  }

  async #take(db: Sql): Promise<'anew' | 'again' | 'not'> {
    const now = this.#now()
    const { rows } = await sql<{ leased_by: string | null; leased_until: number }>`
      select leased_by, leased_until from event_cursor where consumer = ${this.#key}`.execute(db)
    const { leased_by = null, leased_until = 0 } = rows[0] ?? {}
    if (leased_by !== this.#holder && leased_until > now && leased_until <= now + duration && !hasEnded(leased_by))
      return 'not'
    const { numAffectedRows = 0n } = await sql`update event_cursor
      set leased_by = ${this.#holder}, leased_until = ${now + duration}
      where consumer = ${this.#key} and coalesce(leased_by, '') = ${leased_by ?? ''}
        and leased_until = ${leased_until}`.execute(db)
    if (numAffectedRows === 0n) return 'not'
    this.#until = now + duration
    return leased_by === this.#holder ? 'again' : 'anew'
  }
}

/** Whether a process on this machine has ended without giving its lease back. Of another machine we cannot tell. */
function hasEnded(other: string | null): boolean {
  const [host, pid] = other?.split(' ') ?? []
  if (host !== hostname()) return false
  // A number like ours is that of an earlier process, in a container that was started again say.
  if (Number(pid) === process.pid) return other === null || !livingHere.has(other)
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'ESRCH'
  }
}
