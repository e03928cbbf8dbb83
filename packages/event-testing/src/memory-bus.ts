import type { Tracer } from '@opentelemetry/api'
import { EventBus } from '@vacation-tracker/event-bus'
import type { Consumer, EnvelopeOf } from '@vacation-tracker/event-bus/consumer'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { inMemory, sqliteDialect } from '@vacation-tracker/event-bus/sqlite'
import { sqliteDriver } from '@vacation-tracker/event-bus/sqlite/driver'
import type { EventContract, EventOf } from '@vacation-tracker/event-contracts'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { Kysely, sql, type Transaction } from 'kysely'
import { TestClock } from './clock.ts'

type Options<DB> = {
  /** The newest contract of each event, or a registry that also knows how the versions stand. */
  contracts: ContractRegistry | readonly EventContract[]
  consumers?: readonly Consumer<Transaction<DB>>[]
  clock?: TestClock
  /** Makes the spans of publishing and delivering. */
  tracer?: Tracer
  /** Makes the tables of the consumers, before the first event. */
  prepare?: (db: Kysely<DB>) => Promise<void>
}

type Detail<Contract> = EventOf<Contract> extends { detail: infer Detail extends object } ? Detail : never

/**
 * A bus that lives in the memory of a test, delivers what is published on it, and goes by a clock of the test: retries
 * that are due after an hour come when the clock is moved by an hour.
 *
 * @example
 * await using memory = await openMemoryBus({ contracts: [ParcelMoved], consumers: [countParcels] })
 * await memory.publish(ParcelMoved, { parcelId: '7', step: 1 })
 */
export async function openMemoryBus<DB = object>(options: Options<DB>): Promise<MemoryBus<DB>> {
  const { contracts, consumers = [], clock = new TestClock(), tracer, prepare } = options
  const db = new Kysely<DB>({ dialect: sqliteDialect(inMemory) })
  for (const { sql: text } of sqliteDriver.migrations) {
    for (const statement of text.split(/;\s*$/m)) if (statement.trim()) await sql.raw(statement).execute(db)
  }
  await prepare?.(db)
  return new MemoryBus(
    db,
    isRegistry(contracts) ? contracts : new ContractRegistry(contracts),
    consumers,
    clock,
    tracer,
  )
}

export class MemoryBus<DB> {
  readonly db: Kysely<DB>
  readonly clock: TestClock
  readonly bus: EventBus<DB>
  /** What went wrong in consumers, in the order in which it did. */
  readonly problems: unknown[] = []
  readonly #onFailure: (() => void)[] = []

  constructor(
    db: Kysely<DB>,
    contracts: ContractRegistry,
    consumers: readonly Consumer<Transaction<DB>>[],
    clock: TestClock,
    tracer?: Tracer,
  ) {
    this.db = db
    this.clock = clock
    this.bus = new EventBus<DB>({
      ...{ db, contracts, consumers, driver: sqliteDriver, chance: clock, ...(tracer && { tracer }) },
      onProblem: ({ error }) => {
        this.problems.push(error)
        for (const tell of this.#onFailure.splice(0)) tell()
      },
    })
    clock.onMove(() => this.bus.wake())
    this.bus.start()
  }

  /**
   * Publishes a fact at the instant at which the clock stands.
   *
   * @param cause the event that it follows from, if one did
   * @throws InvalidEventError when it does not keep its contract
   */
  async publish<Contract extends EventContract>(
    contract: Contract,
    detail: Detail<Contract>,
    { actor = 'test', cause }: { actor?: string; cause?: EventEnvelope } = {},
  ): Promise<EnvelopeOf<Contract>> {
    const provenance = { actor, time: this.clock.timestamp(), ...(cause && { cause }) }
    const [event] = await this.db
      .transaction()
      .execute((tx) => this.bus.publish(tx, [{ contract, detail }], provenance))
    this.bus.wake()
    return event as EnvelopeOf<Contract>
  }

  /** Resolves when so many attempts of consumers have failed since the beginning. */
  async failures(count: number): Promise<void> {
    while (this.problems.length < count) await new Promise<void>((resolve) => this.#onFailure.push(resolve))
  }

  /** Ends when what is under way has ended. */
  async stop(): Promise<void> {
    await this.bus.stop()
    await this.db.destroy()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
  }
}

/** A registry from another copy of the toolkit is one as well. */
function isRegistry(contracts: ContractRegistry | readonly EventContract[]): contracts is ContractRegistry {
  return !Array.isArray(contracts)
}
