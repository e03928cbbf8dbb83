import { sql } from 'kysely'
import type { LogDriver, LogReader, Sql } from '../driver.ts'
import { Lease, LeaseHolder } from '../lease.ts'
import { Loop, type PassResult } from '../loop.ts'
import { OutOfStepError, type Place, Publisher } from './publisher.ts'
import { endOf, type Session } from './session.ts'

/** As many events as are read of the log at once, and so many times before the answers are awaited. */
const pageSize = 512
const pagesPerPass = 20

/** Milliseconds between two looks at the log when nobody announces anything, and at who relays. */
const lookEvery = 1_000

/** Milliseconds between two times that the place is written down: the stream itself tells it as well. */
const saveEvery = 250

/** Milliseconds before another look at a log with an event that is written and not committed. */
const shortly = 10

/**
 * Brings the log into the stream, in its order. One process at a time does so; should two, the server takes the messages
 * of one only, because each says which one it follows.
 */
export class Relay {
  readonly #db: Sql
  readonly #key: string
  readonly #reader: LogReader
  readonly #holder = new LeaseHolder()
  readonly #lease: Lease
  readonly #loop: Loop
  #session: Session | undefined
  #publisher: Publisher | undefined
  #saved: Place | undefined
  #savedAt = 0

  constructor(options: { db: Sql; base: LogDriver; stream: string; onProblem(error: unknown): void }) {
    this.#db = options.db
    this.#key = `relay:${options.stream}`
    this.#reader = options.base.reader()
    this.#lease = new Lease(this.#key, this.#holder, Date.now)
    this.#loop = new Loop({ pass: () => this.#pass(), pollEvery: lookEvery, onError: options.onProblem })
  }

  /** Relays into a stream from now on, as long as its session lasts. */
  begin(session: Session): void {
    this.#publisher?.close()
    this.#publisher = undefined
    this.#session = session
    this.#loop.wake()
  }

  wake(): void {
    if (this.#session !== undefined) this.#loop.wake()
  }

  /** Ends when what is under way has ended, and lets others relay. */
  async stop(): Promise<void> {
    await this.#loop.stop()
    const publisher = this.#publisher
    publisher?.close()
    if (publisher !== undefined) await this.#save(publisher.acknowledged)
    await this.#lease.release(this.#db)
    this.#holder.retire()
  }

  async #pass(): Promise<PassResult> {
    const session = this.#session
    if (session === undefined || session.over.aborted) return { worked: false }
    // Where nothing is saved nobody has relayed yet, and there is no row that a lease could be written to.
    this.#saved ??= await this.#savedPlace()
    let result: PassResult = { worked: false }
    const mayRelay = await this.#lease.during(
      this.#db,
      async () => this.#forget(),
      async () => {
        result = await this.#relay(session)
      },
    )
    if (!mayRelay) this.#forget()
    return result
  }

  async #relay(session: Session): Promise<PassResult> {
    this.#publisher ??= new Publisher(session, await this.#end(session))
    const publisher = this.#publisher
    try {
      const next = await this.#send(publisher)
      await publisher.drain()
      const isSaved = await this.#saveNowAndThen(publisher.acknowledged)
      return { worked: false, next: next ?? (isSaved ? undefined : saveEvery) }
    } catch (cause) {
      await this.#save(publisher.acknowledged)
      this.#forget()
      if (cause instanceof OutOfStepError) return { worked: false, next: shortly }
      throw cause
    }
  }

  /** Sends what is in the log. Returns in how many milliseconds there is more, if that is known. */
  async #send(publisher: Publisher): Promise<number | undefined> {
    for (let page = 0; page < pagesPerPass; page++) {
      const { rows, delayed } = await this.#reader.page(this.#db, publisher.position, pageSize, undefined)
      for (const row of rows) {
        const room = publisher.send(row)
        if (room !== undefined) await room
      }
      if (delayed) return shortly
      if (rows.length < pageSize) return undefined
      await this.#saveNowAndThen(publisher.acknowledged)
    }
    return 0
  }

  /**
   * Where the stream ends. Its last message tells, unless it is gone, or is one that somebody has sent again; then what
   * is written down does, if it is of this stream and not of one that has been lost.
   */
  async #end(session: Session): Promise<Place> {
    const { sequence, event } = await endOf(session)
    const saved = await this.#savedPlace()
    const last = event?.seq ?? 0
    return { sequence, position: sequence >= saved.sequence ? Math.max(last, saved.position) : last }
  }

  #forget(): void {
    this.#publisher?.close()
    this.#publisher = undefined
  }

  async #saveNowAndThen(place: Place): Promise<boolean> {
    if (place.position === this.#saved?.position) return true
    if (performance.now() - this.#savedAt < saveEvery) return false
    await this.#save(place)
    return true
  }

  async #savedPlace(): Promise<Place> {
    await sql`insert into event_cursor (consumer, position) values (${this.#key}, 0)
      on conflict (consumer) do nothing`.execute(this.#db)
    // Where a subscription counts what it was given, the relay keeps the sequence of the last message.
    const { rows } = await sql<Place>`select position, handled as sequence from event_cursor
      where consumer = ${this.#key}`.execute(this.#db)
    return rows[0] ?? { position: 0, sequence: 0 }
  }

  async #save(place: Place): Promise<void> {
    if (place.position === this.#saved?.position && place.sequence === this.#saved.sequence) return
    await sql`update event_cursor set position = ${place.position}, handled = ${place.sequence}
      where consumer = ${this.#key} and leased_by = ${this.#holder.name}`.execute(this.#db)
    this.#saved = place
    this.#savedAt = performance.now()
  }
}
