import { setTimeout as rest } from 'node:timers/promises'
import type { NatsConnection, NodeConnectionOptions } from '@nats-io/transport-node'
import type { LogDriver, Sql } from '../driver.ts'
import { follow } from './following.ts'
import { Link } from './link.ts'
import { Relay } from './relay.ts'
import { beginSession, type Session, type StreamSettings } from './session.ts'
import type { StreamWindow } from './window.ts'

export type ConnectionOptions = {
  base: LogDriver
  db: Sql
  nats: NodeConnectionOptions
  stream: string
  subject: string
  settings: StreamSettings
  onProblem(error: unknown): void
  /** Called after something new has come. */
  onEvents(): void
}

/** Milliseconds before another try to begin, when the stream cannot be worked with. */
const pause = 1_000

/** All that a process has to do with a stream, from opening to closing: it relays into it, and follows it. */
export class StreamConnection {
  readonly window: StreamWindow
  readonly #options: ConnectionOptions
  readonly #relay: Relay
  readonly #link: Link
  #connection: NatsConnection | undefined
  #session: Session | undefined
  #over = new AbortController()
  #beginning: Promise<void> = Promise.resolve()
  #willWake = false

  constructor(options: ConnectionOptions, window: StreamWindow) {
    this.#options = options
    this.window = window
    this.#relay = new Relay(options)
    this.#link = new Link(options.nats, {
      up: (connection) => this.#begin(connection),
      down: () => this.#end(),
      onProblem: options.onProblem,
    })
  }

  get session(): Session | undefined {
    return this.#session
  }

  /** Tells whoever relays that something new is in the log. */
  announce(): void {
    this.#relay.wake()
    if (!this.#over.signal.aborted) this.#connection?.publish(this.#wakeSubject)
  }

  async close(): Promise<void> {
    this.#end()
    await this.#beginning
    await this.#relay.stop().catch(this.#options.onProblem)
    await this.#link.close()
  }

  get #wakeSubject(): string {
    return `_relay.${this.#options.stream}`
  }

  #begin(connection: NatsConnection): void {
    this.#connection = connection
    this.#over = new AbortController()
    this.#beginning = this.#beginAtLast(connection, this.#over.signal)
  }

  /** Tries until it can be worked with, or the connection is lost. */
  async #beginAtLast(connection: NatsConnection, over: AbortSignal): Promise<void> {
    let told = ''
    while (!over.aborted) {
      try {
        const session = await beginSession(this.#options.db, connection, this.#options, over)
        if (over.aborted) return
        await follow(session, (event) => this.window.add(event) && this.#wakeSoon(), this.#beginAgain)
        if (over.aborted) return
        const calls = connection.subscribe(this.#wakeSubject, { callback: () => this.#relay.wake() })
        over.addEventListener('abort', () => calls.isClosed() || calls.unsubscribe())
        this.#session = session
        this.#relay.begin(session)
        return
      } catch (error) {
        if (!over.aborted && String(error) !== told) this.#options.onProblem(error)
        told = String(error)
      }
      await rest(pause, undefined, { signal: over, ref: false }).catch(() => {})
    }
  }

  readonly #beginAgain = () => {
    const connection = this.#connection
    this.#end()
    if (connection !== undefined) this.#begin(connection)
  }

  #end(): void {
    this.#over.abort()
    this.#connection = undefined
    this.#session = undefined
    this.window.clear()
    // Readers that waited for the stream go on by the log.
    this.#wakeSoon()
  }

  #wakeSoon(): void {
    if (this.#willWake) return
    this.#willWake = true
    setImmediate(() => {
      this.#willWake = false
      this.#options.onEvents()
    })
  }
}
