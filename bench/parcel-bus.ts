import { join } from 'node:path'
import { EventBus } from '@vacation-tracker/event-bus'
import type { Consumer } from '@vacation-tracker/event-bus/consumer'
import type { LogDriver } from '@vacation-tracker/event-bus/driver'
import type { Fact, Provenance } from '@vacation-tracker/event-bus/publishing'
import { sqliteDialect } from '@vacation-tracker/event-bus/sqlite'
import { sqliteDriver } from '@vacation-tracker/event-bus/sqlite/driver'
import { defineEvent, type EventContract } from '@vacation-tracker/event-contracts'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { Kysely, sql, type Transaction } from 'kysely'
import { Type } from 'typebox'

/** The one table of the product that the bus is embedded in: what its consumer has counted. */
type Tables = { counted: { step: number } }

export const ParcelMoved = defineEvent({
  name: 'ParcelMoved',
  source: 'Parcels',
  owner: 'Dispatch',
  audience: 'external',
  meaning: 'A parcel is at its next stop.',
  groupBy: 'parcelId',
  schema: Type.Object(
    { parcelId: Type.String({ minLength: 1 }), step: Type.Integer(), remark: Type.String() },
    { additionalProperties: false },
  ),
  examples: [{ parcelId: 'p', step: 1, remark: '' }],
})

/** With this an event is about 800 bytes in the log, like those of `fdatasync`. */
const remark = 'x'.repeat(400)

export const moved = (step: number): Fact => ({
  contract: ParcelMoved,
  detail: { parcelId: parcelOf(step), step, remark },
})

/** A hundred parcels are on their way at a time; each makes ten steps, and none after them. */
function parcelOf(step: number): string {
  const generation = Math.floor(step / 1000)
  return `parcel-${String(generation * 100 + (step % 100)).padStart(9, '0')}`
}

export const now = (): Provenance => ({ actor: 'bench', time: new Date().toISOString() })

export type ParcelConsumer = Consumer<Transaction<Tables>>

/** A product that has nothing but a bus. */
export class ParcelBus {
  readonly db: Kysely<Tables>
  readonly bus: EventBus<Tables>

  private constructor(
    db: Kysely<Tables>,
    driver: LogDriver,
    consumers: readonly ParcelConsumer[],
    contract: EventContract,
  ) {
    this.db = db
    this.bus = new EventBus<Tables>({
      ...{ db, driver, consumers, contracts: new ContractRegistry([contract]), pollEvery: 50 },
      onProblem: ({ error }) => console.error(error),
    })
  }

  /** On SQLite in a folder. */
  static async onSqlite(
    folder: string,
    consumers: readonly ParcelConsumer[] = [],
    contract: EventContract = ParcelMoved,
  ): Promise<ParcelBus> {
    const db = new Kysely<Tables>({ dialect: sqliteDialect(join(folder, `${contract.name}.db`)) })
    return ParcelBus.on(db, sqliteDriver, consumers, contract)
  }

  static async on(
    db: Kysely<Tables>,
    driver: LogDriver,
    consumers: readonly ParcelConsumer[] = [],
    contract: EventContract = ParcelMoved,
  ): Promise<ParcelBus> {
    for (const { sql: text } of driver.migrations) {
      for (const statement of text.split(/;\s*$/m)) if (statement.trim()) await sql.raw(statement).execute(db)
    }
    await sql`create table counted (step bigint)`.execute(db)
    return new ParcelBus(db, driver, consumers, contract)
  }

  /** Publishes in one transaction; what comes back is on the disk. */
  async publish(facts: readonly Fact[]): Promise<void> {
    const provenance = now()
    await this.db.transaction().execute((tx) => this.bus.publish(tx, facts, provenance))
    this.bus.wake()
  }

  async close(): Promise<void> {
    await this.bus.stop()
    await this.db.destroy()
  }
}
