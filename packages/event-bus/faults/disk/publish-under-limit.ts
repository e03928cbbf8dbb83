import { Kysely, sql } from 'kysely'
import { EventBus } from '../../src/bus.ts'
import { sqliteDialect } from '../../src/sqlite/dialect.ts'
import { sqliteDriver } from '../../src/sqlite/driver.ts'
import { byDispatch, moved, parcelContracts } from '../../src/testing/parcels.ts'

/** What the program tells on its standard output, as JSON. */
export type Report = { acknowledged: number[]; errors: string[]; afterwards: 'acknowledged' | string }

/** Far more than there is room for; beyond that, nothing has failed that should have. */
const mostSteps = 20_000

const [, , file = ''] = process.argv
const db = new Kysely<never>({ dialect: sqliteDialect(file) })
const bus = new EventBus({
  ...{ db, driver: sqliteDriver, contracts: parcelContracts(), consumers: [] },
  onProblem: ({ error }) => {
    throw error
  },
})
const report: Report = { acknowledged: [], errors: [], afterwards: '' }

async function publish(step: number): Promise<void> {
  await db.transaction().execute((tx) => bus.publish(tx, [moved(`parcel ${step % 7}`, step)], byDispatch))
}

for (const { sql: text } of sqliteDriver.migrations) {
  for (const statement of text.split(/;\s*$/m)) if (statement.trim()) await sql.raw(statement).execute(db)
}
for (let first = 1; report.errors.length < 200 && first < mostSteps; first += 100) {
  const steps = Array.from({ length: 100 }, (_, index) => first + index)
  const outcomes = await Promise.allSettled(steps.map(publish))
  for (const [index, outcome] of outcomes.entries()) {
    if (outcome.status === 'fulfilled') report.acknowledged.push(first + index)
    else report.errors.push(String(outcome.reason))
  }
}
// Makes room: the write-ahead log is written from its beginning again.
await sql`pragma wal_checkpoint(restart)`.execute(db).catch(() => {})
await publish(1_000_000).then(
  () => {
    report.acknowledged.push(1_000_000)
    report.afterwards = 'acknowledged'
  },
  (cause: unknown) => {
    report.afterwards = String(cause)
  },
)
process.stdout.write(JSON.stringify(report))
