import type { Tracer } from '@opentelemetry/api'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { type Kysely, sql, type Transaction } from 'kysely'
import { expect, onTestFinished, vi } from 'vitest'
import { EventBus } from '../bus.ts'
import { type Consumer, effectConsumer } from '../consumer.ts'
import type { Chance, DeliveryProblem } from '../delivery.ts'
import type { LogDriver } from '../driver.ts'
import type { RetryPolicy } from '../retry.ts'
import type { Fact } from '../seal.ts'
import type { WebhookOptions } from '../webhook/webhook.ts'
import { byDispatch, ParcelMoved, parcelContracts } from './parcels.ts'

/** What the consumers of a trial write: who handled which step of which parcel, and in which place. */
export type TrialTables = { handled: { consumer: string; parcel: string; step: number; place: number } }
export type TrialTx = Transaction<TrialTables>

/** An empty database to hold the bus against its promises. */
export type TrialDatabase = {
  driver: LogDriver
  /** Opens it, again after it was closed. */
  open(): Kysely<TrialTables>
  /** Set when it is gone once it is closed, so that a restart keeps it open. */
  keptOpen?: true
  /** Removes it. Everything that was opened is closed by then. */
  remove(): Promise<void>
}

/** Milliseconds that a test waits for a fact. A bus that works takes a hundredth of it. */
const patience = 4_000

export type DeadLetter = { seq: number; attempts: number; history: { at: number; error: string }[] }

/** One database with the buses that work on it. Everything is closed and removed when the test ends. */
export class Trial {
  readonly problems: DeliveryProblem[] = []
  /** Pages that were read of the log, by all consumers and tails. */
  pagesRead = 0
  db: Kysely<TrialTables>
  readonly #database: TrialDatabase
  readonly #buses: EventBus<TrialTables>[] = []

  private constructor(database: TrialDatabase) {
    this.#database = database
    this.db = database.open()
  }

  static async begin(create: () => Promise<TrialDatabase>): Promise<Trial> {
    const trial = new Trial(await create())
    onTestFinished(() => trial.#end())
    await migrated(trial.db, trial.#database.driver)
    return trial
  }

  /**
   * A bus on the database, as one process has it. It does not deliver before `start`. One that does not hear is told
   * nothing by other processes.
   */
  bus(
    consumers: readonly Consumer<TrialTx>[] = [],
    options: {
      chance?: Chance
      pollEvery?: number
      webhooks?: WebhookOptions
      hears?: boolean
      contracts?: ContractRegistry
      tracer?: Tracer
    } = {},
  ): EventBus<TrialTables> {
    const { listen, ...deaf } = this.#countingDriver()
    const bus = new EventBus<TrialTables>({
      db: this.db,
      driver: listen && options.hears !== false ? { ...deaf, listen } : deaf,
      contracts: parcelContracts(),
      consumers,
      onProblem: (problem) => this.problems.push(problem),
      pollEvery: 20,
      ...options,
    })
    this.#buses.push(bus)
    return bus
  }

  /** The same, and it delivers. */
  started(...parameters: Parameters<Trial['bus']>): EventBus<TrialTables> {
    const bus = this.bus(...parameters)
    bus.start()
    return bus
  }

  /** Publishes in a transaction of its own, and tells every bus. */
  async publish(...facts: Fact[]): Promise<void> {
    const bus = this.#buses[0] ?? this.bus()
    await this.db.transaction().execute((tx) => bus.publish(tx, facts, byDispatch))
    for (const each of this.#buses) each.wake()
  }

  /** Ends what the buses are doing, closes the database and opens it again, as a restart does. */
  async restart(): Promise<void> {
    await this.#stop()
    if (this.#database.keptOpen) return
    await this.db.destroy()
    this.db = this.#database.open()
  }

  /** The steps that a consumer has handled, in the order in which it did. */
  async handled(consumer: string, parcel?: string): Promise<number[]> {
    const all = this.db.selectFrom('handled').select('step').where('consumer', '=', consumer).orderBy('place')
    const rows = await (parcel === undefined ? all : all.where('parcel', '=', parcel)).execute()
    return rows.map((row) => row.step)
  }

  /** Waits until a consumer has handled these steps, these only, in this order. */
  async expectHandled(consumer: string, steps: number[], parcel?: string): Promise<void> {
    await eventually(async () => expect(await this.handled(consumer, parcel)).toEqual(steps))
  }

  /** The places and types of everything in the log. */
  async logged(): Promise<{ seq: number; type: string }[]> {
    const { rows } = await sql<{ seq: number; type: string }>`select seq, type from event_log order by seq`.execute(
      this.db,
    )
    return rows
  }

  async deadLetters(consumer: string): Promise<DeadLetter[]> {
    const { rows } = await sql<Omit<DeadLetter, 'history'> & { history: string }>`select seq, attempts, history
      from event_delivery where consumer = ${consumer} and state = 'dead' order by seq`.execute(this.db)
    return rows.map((row) => ({ ...row, history: JSON.parse(row.history) }))
  }

  /** Waits until the log has been looked at so often more, by whoever is interested. */
  async moreLooks(looks = 7): Promise<void> {
    const before = this.pagesRead
    await eventually(() => expect(this.pagesRead).toBeGreaterThanOrEqual(before + looks))
  }

  async #stop(): Promise<void> {
    await Promise.all(this.#buses.map((bus) => bus.stop()))
    this.#buses.length = 0
  }

  async #end(): Promise<void> {
    await this.#stop()
    await this.db.destroy()
    await this.#database.remove()
  }

  #countingDriver(): LogDriver {
    const { driver } = this.#database
    return {
      ...driver,
      reader: () => {
        const reader = driver.reader()
        return {
          page: async (...parameters) => {
            const page = await reader.page(...parameters)
            this.pagesRead++
            return page
          },
        }
      },
    }
  }
}

/** Makes the tables of the bus, and the one that the consumers of a trial write. */
export async function migrated(db: Kysely<TrialTables>, { migrations }: Pick<LogDriver, 'migrations'>): Promise<void> {
  for (const { sql: text } of migrations) {
    for (const statement of text.split(/;\s*$/m)) if (statement.trim()) await sql.raw(statement).execute(db)
  }
  await sql`create table handled (consumer text, parcel text, step integer, place integer)`.execute(db)
}

/** Waits until something holds, asking again and again. Fails with what it said last. */
export async function eventually<Found>(fact: () => Found | Promise<Found>): Promise<Found> {
  return vi.waitFor(fact, { timeout: patience, interval: 5 })
}

/** Changes one byte of what is written in the log, as a failing disk does. */
export async function damage(db: Kysely<TrialTables>, seq: number): Promise<void> {
  await sql`update event_log set envelope = replace(envelope, '"region":"local"', '"region":"lokal"')
    where seq = ${seq}`.execute(db)
}

/** Writes down that a consumer has handled a step, as its effect. */
export async function note(tx: TrialTx, consumer: string, { parcelId, step }: { parcelId: string; step: number }) {
  await sql`insert into handled (consumer, parcel, step, place)
    select ${consumer}, ${parcelId}, cast(${step} as integer), count(*) from handled`.execute(tx)
}

/** A consumer that notes every step, and does something before or after it. */
export function noting(
  name: string,
  extra: {
    before?: (detail: { parcelId: string; step: number }) => void | Promise<void>
    after?: (detail: { parcelId: string; step: number }, tx: TrialTx) => void | Promise<void>
    retry?: RetryPolicy
  } = {},
): Consumer<TrialTx> {
  return effectConsumer({
    name,
    on: [ParcelMoved],
    ...(extra.retry && { retry: extra.retry }),
    effect: async ({ detail }, tx: TrialTx) => {
      await extra.before?.(detail)
      await note(tx, name, detail)
      await extra.after?.(detail, tx)
    },
  })
}

/** A clock that stands still until it is told, and dice that always fall on the middle. */
export function stoppedClock(): Chance & { pass(milliseconds: number): void } {
  let now = Date.UTC(2026, 10, 23, 10)
  return {
    now: () => now,
    random: () => 0.5,
    pass: (milliseconds) => {
      now += milliseconds
    },
  }
}
