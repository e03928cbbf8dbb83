import type { EventBus } from '@vacation-tracker/event-bus'
import type { Clock } from '../clock.ts'
import type { Database } from '../store/database.ts'
import { beat } from '../store/heartbeat.ts'
import type { Tables } from '../store/tables.ts'
import { ConsumerWatch } from './consumer-watch.ts'

/** Milliseconds in which the database has to write. */
const patience = 5_000

/** Milliseconds for which an answer holds: who asks a thousand times a second does not wear out the disk. */
const lasting = 1_000

/** Milliseconds between two looks at the consumers. */
const lookEvery = 15_000

type Needs = { db: Database; bus: EventBus<Tables>; clock: Clock; watch?: ConsumerWatch }

/** Knows whether this process can do its work, and if not, why. */
export class Readiness {
  readonly #needs: Needs
  readonly #watch: ConsumerWatch
  #stuck: string[] = []
  #looking: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #answer: { until: number; problems: Promise<string[]> } | undefined

  constructor(needs: Needs) {
    this.#needs = needs
    this.#watch = needs.watch ?? new ConsumerWatch()
  }

  /** Begins to look at the consumers now and then. */
  start(): void {
    this.#timer = setInterval(() => void this.look(), lookEvery)
    this.#timer.unref()
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#looking
  }

  /** Looks at the consumers now. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(async () => {
      // When the database cannot be read, that is said by whoever asks.
      this.#stuck = await this.#watch.look(this.#needs.bus).catch(() => this.#stuck)
    })
    return this.#looking
  }

  /** A sentence for everything that keeps it from serving; nothing when it can. */
  problems(): Promise<string[]> {
    const now = performance.now()
    if (this.#answer === undefined || this.#answer.until < now) {
      this.#answer = { until: now + lasting, problems: this.#find() }
    }
    return this.#answer.problems
  }

  async #find(): Promise<string[]> {
    const { db, clock } = this.#needs
    const problem = await within(patience, beat(db, clock.now())).then(
      () => [],
      (error: unknown) => [
        `The event log cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      ],
    )
    return [...problem, ...this.#stuck]
  }
}

function within<Answer>(milliseconds: number, work: Promise<Answer>): Promise<Answer> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => reject(new Error(`the database has not answered for ${milliseconds / 1000} seconds`)),
    milliseconds,
  )
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}
