import { setImmediate as breathe } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import { vi } from 'vitest'
import { EventBus } from '../../bus.ts'
import { type Consumer, callConsumer, effectConsumer } from '../../consumer.ts'
import type { LogDriver } from '../../driver.ts'
import type { EventEnvelope } from '../../envelope.ts'
import type { Fact } from '../../seal.ts'
import { byDispatch, ParcelLost, ParcelMoved, parcelContracts } from '../../testing/parcels.ts'
import {
  migrated,
  note,
  stoppedClock,
  type TrialDatabase,
  type TrialTables,
  type TrialTx,
} from '../../testing/trial.ts'
import { subscriptions } from './subscriptions.ts'

/** Milliseconds that we wait for a fact. A bus that works takes a hundredth of it. */
const patience = 3_000

type Step = { parcelId: string; step: number }

/** The real bus on a database of its own, on a clock that stands still, and what its consumers have been given. */
export class World {
  readonly clock = stoppedClock()
  /** Which subscription fails on which step: `name step`. */
  readonly poison = new Set<string>()
  /** Subscriptions and replays that must not be given anything now. */
  readonly silent = new Set<string>()
  /** What must never happen and did. */
  readonly violations: string[] = []
  /** Steps that a tail of the bus was told of since it was started. */
  readonly told: number[] = []
  /** Pages that were read of the log, by all who read it. */
  pagesRead = 0
  db: Kysely<TrialTables>
  bus: EventBus<TrialTables>
  readonly #database: TrialDatabase
  readonly #driver: LogDriver
  readonly #called = new Map<string, Step[]>()
  readonly #published = new Map<number, string>()

  private constructor(database: TrialDatabase) {
    this.#database = database
    this.#driver = counting(database.driver, () => this.pagesRead++)
    this.db = database.open()
    this.bus = this.#newBus()
  }

  static async begin(create: () => Promise<TrialDatabase>): Promise<World> {
    const world = new World(await create())
    await migrated(world.db, world.#driver)
    await world.#start()
    return world
  }

  /** Publishes in one transaction, which may be taken back in the end. */
  async publish(facts: Fact[], { commits }: { commits: boolean }): Promise<void> {
    const undone = new Error('taken back')
    const work = this.db.transaction().execute(async (tx) => {
      const envelopes = await this.bus.publish(tx, facts, byDispatch)
      for (const envelope of envelopes) this.#published.set(stepOf(envelope), JSON.stringify(envelope))
      if (!commits) throw undone
    })
    await work.catch((cause: unknown) => {
      if (cause !== undone) throw cause
    })
    this.bus.wake()
  }

  /** The places that are taken in the log. */
  async places(): Promise<number[]> {
    const { rows } = await sql<{ seq: number }>`select seq from event_log order by seq`.execute(this.db)
    return rows.map(({ seq }) => seq)
  }

  /** After a stop: another bus on the same database, which is closed and opened again unless it would be gone. */
  async startAgain(): Promise<void> {
    if (!this.#database.keptOpen) {
      await this.db.destroy()
      this.db = this.#database.open()
    }
    this.bus = this.#newBus()
    await this.#start()
  }

  /** Ends all and removes the database. */
  async end(): Promise<void> {
    await this.bus.stop()
    await this.db.destroy()
    await this.#database.remove()
  }

  /** What a subscription was given, live (the key is its name) or in a replay, in the order in which it was. */
  async delivered(key: string): Promise<Step[]> {
    if (key.startsWith('caller')) return this.#called.get(key) ?? []
    const { rows } = await sql<Step>`select parcel as "parcelId", step from handled where consumer = ${key}
      order by place`.execute(this.db)
    return rows
  }

  /** Waits until everybody has had another look at the log. */
  async moreLooks(): Promise<void> {
    const enough = this.pagesRead + 8
    const deadline = Date.now() + patience
    while (this.pagesRead < enough) {
      if (Date.now() > deadline) throw new Error('The bus does not look at its log any more.')
      this.bus.wake()
      await breathe()
    }
  }

  async #start(): Promise<void> {
    this.told.length = 0
    await this.bus.tailAfter(0, (events) => this.told.push(...events.map(({ event }) => stepOf(event))))
    this.bus.start()
    // Consumers are written down as subscriptions soon after the start.
    await vi.waitFor(() => Promise.all(subscriptions.map(({ name }) => this.bus.subscriptions.get(name))), {
      timeout: patience,
      interval: 1,
    })
  }

  #newBus(): EventBus<TrialTables> {
    return new EventBus<TrialTables>({
      db: this.db,
      driver: this.#driver,
      contracts: parcelContracts(),
      consumers: this.#consumers(),
      chance: this.clock,
      pollEvery: 5,
      onProblem: ({ position, consumer, error }) => {
        // Failed attempts are seen by what becomes of them; anything else should not be.
        if (position === undefined) this.violations.push(`${consumer}: ${error}`)
      },
    })
  }

  #consumers(): Consumer<TrialTx>[] {
    const [shelf, caller] = subscriptions
    return [
      effectConsumer({
        ...{ name: shelf.name, retry: shelf.retry, on: [ParcelMoved] },
        effect: async (event, tx: TrialTx) => {
          await note(tx, this.#receive(shelf.name, event), event.detail)
          this.#fail(shelf.name, event.detail)
        },
      }),
      callConsumer({
        ...{ name: caller.name, retry: caller.retry, on: [ParcelMoved, ParcelLost] },
        call: async (event) => {
          const key = this.#receive(caller.name, event)
          await breathe()
          this.#fail(caller.name, event.detail)
          this.#called.set(key, [...(this.#called.get(key) ?? []), event.detail])
        },
      }),
    ]
  }

  /** Holds an event that arrives against what was published; returns under which key it is delivered. */
  #receive(name: string, event: EventEnvelope): string {
    const { 'replay-name': replay, ...original } = event
    const key = replay === undefined ? name : `${name}@${replay}`
    const step = stepOf(event)
    if (JSON.stringify(original) !== this.#published.get(step))
      this.violations.push(`${key}: ${step} is not as published`)
    for (const each of [name, replay])
      if (each && this.silent.has(each)) this.violations.push(`${key}: ${step} came while ${each} stood still`)
    return key
  }

  #fail(name: string, { step }: Step): void {
    if (this.poison.has(`${name} ${step}`)) throw new Error('poison')
  }
}

/** Calls back at each page that is read of the log. */
function counting(driver: LogDriver, onPage: () => void): LogDriver {
  return {
    ...driver,
    reader: () => {
      const reader = driver.reader()
      return {
        page: async (...parameters) => {
          const page = await reader.page(...parameters)
          onPage()
          return page
        },
      }
    },
  }
}

function stepOf(event: EventEnvelope): number {
  return (event.detail as unknown as Step).step
}
