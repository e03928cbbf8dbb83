import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { StoredMsg } from '@nats-io/jetstream'
import { Kysely, sql } from 'kysely'
import { onTestFinished } from 'vitest'
import { EventBus } from '../../bus.ts'
import type { Consumer } from '../../consumer.ts'
import type { LogDriver } from '../../driver.ts'
import type { Fact } from '../../seal.ts'
import { sqliteDialect } from '../../sqlite/dialect.ts'
import { sqliteDriver } from '../../sqlite/driver.ts'
import { manage, natsStream, type TestStream } from '../../testing/nats.ts'
import { byDispatch, ParcelMoved, parcelContracts } from '../../testing/parcels.ts'
import type { TrialTables, TrialTx } from '../../testing/trial.ts'
import { type JetStreamOptions, jetStreamDriver } from '../driver.ts'

/** One process: a bus with a connection of its own. It looks for itself only after a minute. */
export type StageProcess = { bus: EventBus<TrialTables>; driver: LogDriver; problems: string[]; tailed: number[] }

/** A database with a stream, for several processes. Everything is closed and removed when the test ends. */
export class Stage {
  readonly stream: TestStream
  readonly #base: LogDriver
  readonly #open: () => Kysely<TrialTables>
  readonly #buses: EventBus<TrialTables>[] = []
  readonly #databases: Kysely<TrialTables>[] = []
  readonly db: Kysely<TrialTables>

  private constructor(base: LogDriver, open: () => Kysely<TrialTables>, stream: TestStream) {
    this.stream = stream
    this.#base = base
    this.#open = open
    this.db = this.#opened()
  }

  static async on(
    base: LogDriver,
    open: () => Kysely<TrialTables>,
    { stream, remove = async () => {} }: { stream?: TestStream | undefined; remove?: () => Promise<void> },
  ): Promise<Stage> {
    const own = stream ?? (await natsStream())
    if (own === undefined) throw new Error('NATS does not answer any more.')
    const stage = new Stage(base, open, own)
    onTestFinished(async () => {
      await Promise.all(stage.#buses.map((bus) => bus.stop()))
      await Promise.all(stage.#databases.map((db) => db.destroy()))
      await remove()
      await own.remove()
    })
    for (const { sql: text } of base.migrations) {
      for (const statement of text.split(/;\s*$/m)) if (statement.trim()) await sql.raw(statement).execute(stage.db)
    }
    await sql`create table handled (consumer text, parcel text, step integer, place integer)`.execute(stage.db)
    return stage
  }

  static async onSqlite(stream?: TestStream): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'event-bus-'))
    const open = () => new Kysely<TrialTables>({ dialect: sqliteDialect(join(folder, 'log.db')) })
    return Stage.on(sqliteDriver, open, { stream, remove: () => rm(folder, { recursive: true }) })
  }

  /** A process that delivers to its consumers, and has an open browser. */
  async process(consumers: Consumer<TrialTx>[] = [], options: Partial<JetStreamOptions> = {}): Promise<StageProcess> {
    // A second writer on SQLite would have to wait for the file; there, the processes share a connection.
    const db = this.#base === sqliteDriver ? this.db : this.#opened()
    const problems: string[] = []
    const { nats, stream, subject } = this.stream
    const onProblem = (error: unknown) => problems.push(String(error))
    const driver = jetStreamDriver({ ...{ base: this.#base, db, nats, stream, subject, onProblem }, ...options })
    const bus = new EventBus<TrialTables>({
      ...{ db, driver, consumers, contracts: parcelContracts(), pollEvery: 60_000 },
      onProblem: ({ error }) => problems.push(String(error)),
    })
    this.#buses.push(bus)
    const tailed: number[] = []
    await bus.tail([ParcelMoved], (events) => tailed.push(...events.map(({ detail }) => detail.step)))
    bus.start()
    return { bus, driver, problems, tailed }
  }

  async publish({ bus }: StageProcess, ...facts: Fact[]): Promise<void> {
    await this.db.transaction().execute((tx) => bus.publish(tx, facts, byDispatch))
    bus.wake()
  }

  /** The steps that a consumer has handled, in the order in which it did. */
  async handled(consumer: string): Promise<number[]> {
    const rows = this.db.selectFrom('handled').select('step').where('consumer', '=', consumer).orderBy('place')
    return (await rows.execute()).map(({ step }) => step)
  }

  /** Everything that is in the stream, in its order. */
  async streamed(): Promise<StoredMsg[]> {
    return manage(this.stream.nats.servers, async (manager) => {
      const { state } = await manager.streams.info(this.stream.stream)
      const all: StoredMsg[] = []
      for (let seq = state.first_seq; seq <= state.last_seq && state.messages > 0; seq++) {
        const message = await manager.streams.getMessage(this.stream.stream, { seq })
        if (message !== null) all.push(message)
      }
      return all
    })
  }

  /** The steps of what is in the stream, in its order. */
  async streamedSteps(): Promise<number[]> {
    return (await this.streamed()).map((message) => message.json<{ detail: { step: number } }>().detail.step)
  }

  #opened(): Kysely<TrialTables> {
    const db = this.#open()
    this.#databases.push(db)
    return db
  }
}
