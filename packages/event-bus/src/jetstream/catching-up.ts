import type { Consumer } from '@nats-io/jetstream'
import { sequenceAfter } from './search.ts'
import type { Session } from './session.ts'
import { type StreamedEvent, standingOf } from './streamed-event.ts'

/** As many messages as are asked for at once. */
const batchSize = 512

/** Milliseconds to wait for them. */
const patience = 2_000

/** Milliseconds after which a reader that asks for nothing more is given up. */
const idleFor = 5_000

/** Milliseconds before another try, when the stream had nothing to give. */
const pause = 1_000

/** Reads what is in the stream for one reader that is behind, from where it is. */
export class CatchingUp {
  #run: Run | undefined
  /** Before this place, and before this instant, the stream cannot serve. */
  #notBefore = 0
  #notUntil = 0
  #timer: NodeJS.Timeout | undefined

  /** The next events after a place, none left out. None at all: they have to be read in the log. */
  async after(session: Session, position: number, limit: number): Promise<StreamedEvent[]> {
    if (position < this.#notBefore || performance.now() < this.#notUntil) return []
    try {
      if (this.#run?.session !== session || this.#run.position !== position) {
        this.#end()
        this.#run = await Run.begin(session, position)
      }
      const { events, resumesAt } = await this.#run.take(limit)
      if (events.length > 0) this.#endWhenIdle()
      else this.#pauseUntil(resumesAt)
      return events
    } catch {
      // Whoever holds the connection tells what is wrong with it.
      this.#pauseUntil(undefined)
      return []
    }
  }

  #pauseUntil(resumesAt: number | undefined): void {
    this.#end()
    if (resumesAt === undefined) this.#notUntil = performance.now() + pause
    else this.#notBefore = resumesAt
  }

  #endWhenIdle(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#end(), idleFor).unref()
  }

  #end(): void {
    clearTimeout(this.#timer)
    this.#run?.end()
    this.#run = undefined
  }
}

type Batch = { events: StreamedEvent[]; isEnd: boolean }

/** One way through the stream, forward from a place. */
class Run {
  readonly session: Session
  /** The place in the log that it has come to. */
  position: number
  readonly #consumer: Consumer
  #events: StreamedEvent[] = []
  /** What comes next, asked for before it is wanted; nothing at the end of the stream. */
  #ahead: Promise<Batch> | undefined

  private constructor(session: Session, position: number, consumer: Consumer, isAtEnd: boolean) {
    this.session = session
    this.position = position
    this.#consumer = consumer
    this.#ahead = isAtEnd ? undefined : this.#fetch()
  }

  static async begin(session: Session, position: number): Promise<Run> {
    const { manager, client, stream, messages } = session
    const { state } = await manager.streams.info(stream)
    const sequence = await sequenceAfter(position, { first: state.first_seq, last: state.last_seq }, async (seq) => {
      const message = await manager.streams.getMessage(stream, { seq })
      return message === null ? undefined : messages.readStored(message)?.seq
    })
    const consumer = await client.consumers.get(stream, { opt_start_seq: Math.max(1, sequence) })
    return new Run(session, position, consumer, sequence > state.last_seq)
  }

  /**
   * The next events. Where there are none, `resumesAt` tells from which place on there are some again; without it this is
   * the end of the stream.
   */
  async take(limit: number): Promise<{ events: StreamedEvent[]; resumesAt?: number }> {
    while (this.#events.length < limit && this.#ahead !== undefined) {
      const { events, isEnd } = await this.#ahead
      this.#ahead = isEnd ? undefined : this.#fetch()
      this.#events.push(...events)
    }
    const taken: StreamedEvent[] = []
    let index = 0
    for (; index < this.#events.length && taken.length < limit; index++) {
      const event = this.#events[index]
      if (event === undefined) break
      const standing = standingOf(event, this.position)
      if (standing === 'seen') continue
      if (standing === 'not next') break
      taken.push(event)
      this.position = event.seq
    }
    this.#events.splice(0, index)
    const [blocking] = this.#events
    if (taken.length > 0 || blocking === undefined) return { events: taken }
    return { events: [], resumesAt: blocking.envelope === undefined ? blocking.seq : blocking.follows }
  }

  end(): void {
    this.#ahead?.catch(() => {})
    this.#ahead = undefined
    this.#consumer.delete().catch(() => {})
  }

  async #fetch(): Promise<Batch> {
    const events: StreamedEvent[] = []
    let pending = 0
    const coming = await this.#consumer.fetch({ max_messages: batchSize, expires: patience })
    for await (const message of coming) {
      const event = this.session.messages.read(message)
      if (event !== undefined) events.push(event)
      pending = message.info.pending
      // The server would wait for more.
      if (pending === 0) break
    }
    return { events, isEnd: pending === 0 }
  }
}
