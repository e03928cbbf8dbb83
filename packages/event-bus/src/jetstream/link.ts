import { setTimeout as rest } from 'node:timers/promises'
import { connect, type NatsConnection, type NodeConnectionOptions } from '@nats-io/transport-node'

/** Milliseconds between two tries to reach a server. */
const pause = 500

/** A connection that hangs is noticed after two of these, in milliseconds. */
const pingEvery = 5_000

/** What happens to a link. After `up` comes `down` before the next `up`. */
export type LinkEvents = {
  up(connection: NatsConnection): void
  down(): void
  onProblem(error: unknown): void
}

/** A connection with NATS that is made again whenever it breaks, until it is closed. */
export class Link {
  readonly #options: NodeConnectionOptions
  readonly #events: LinkEvents
  readonly #over = new AbortController()
  readonly #running: Promise<void>
  #isUp = false

  constructor(options: NodeConnectionOptions, events: LinkEvents) {
    this.#options = options
    this.#events = events
    this.#running = this.#run()
  }

  async close(): Promise<void> {
    this.#over.abort()
    await this.#running
  }

  async #run(): Promise<void> {
    let told = ''
    while (!this.#over.signal.aborted) {
      try {
        const connection = await connect({
          ...{ timeout: 2_000, reconnectTimeWait: pause, pingInterval: pingEvery },
          ...this.#options,
          maxReconnectAttempts: -1,
        })
        told = ''
        await this.#attend(connection)
      } catch (error) {
        // The same over and over is told once.
        if (String(error) !== told) this.#events.onProblem(error)
        told = String(error)
      }
      await rest(pause, undefined, { signal: this.#over.signal, ref: false }).catch(() => {})
    }
  }

  /** Ends when the connection is closed: by us, or because the server will not have us any more. */
  async #attend(connection: NatsConnection): Promise<void> {
    const close = () => connection.close().catch(() => {})
    this.#over.signal.addEventListener('abort', close)
    // The states of a connection that is closed already would never end.
    if (this.#over.signal.aborted) return close()
    this.#up(connection)
    const watching = this.#watch(connection)
    const error = await connection.closed()
    this.#over.signal.removeEventListener('abort', close)
    this.#down()
    await watching
    if (error instanceof Error) throw error
  }

  async #watch(connection: NatsConnection): Promise<void> {
    for await (const { type } of connection.status()) {
      if (type === 'disconnect') this.#down()
      else if (type === 'reconnect') this.#up(connection)
      else if (type === 'close') return
    }
  }

  #up(connection: NatsConnection): void {
    this.#isUp = true
    this.#events.up(connection)
  }

  #down(): void {
    if (this.#isUp) this.#events.down()
    this.#isUp = false
  }
}
