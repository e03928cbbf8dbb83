import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { EventBus } from '../bus.ts'
import { byDispatch, moved, parcelContracts } from '../testing/parcels.ts'
import { postgresAddress } from '../testing/postgres.ts'
import { eventually, noting, type TrialTables } from '../testing/trial.ts'
import { postgresDriver } from './driver.ts'
import { listening } from './listening.ts'

const schema = await postgresAddress()
await schema?.drop()

/** One of several processes on a database. Its consumers would look for themselves only after a minute. */
function process(url: string, names: string[]) {
  const pool = new pg.Pool({
    connectionString: url,
    types: { getTypeParser: (oid: number) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid)) },
  })
  // The test breaks connections on purpose.
  pool.on('error', () => {})
  const db = new Kysely<TrialTables>({ dialect: new PostgresDialect({ pool }) })
  const bus = new EventBus<TrialTables>({
    ...{ db, driver: listening(postgresDriver, pool), contracts: parcelContracts(), pollEvery: 60_000 },
    consumers: names.map((name) => noting(name)),
    onProblem: () => {},
  })
  return { db, bus, end: () => bus.stop().then(() => db.destroy()) }
}

async function open() {
  const fresh = await postgresAddress()
  if (fresh === undefined) throw new Error('PostgreSQL does not answer any more.')
  const [publisher, other] = [process(fresh.url, []), process(fresh.url, ['elsewhere'])]
  onTestFinished(async () => {
    await Promise.all([publisher.end(), other.end()])
    await fresh.drop()
  })
  for (const migration of postgresDriver.migrations) await sql.raw(migration.sql).execute(publisher.db)
  await sql`create table handled (consumer text, parcel text, step integer, place integer)`.execute(publisher.db)
  const steps = async () =>
    (await other.db.selectFrom('handled').select('step').orderBy('place').execute()).map(({ step }) => step)
  const publish = async (step: number) => {
    await publisher.db.transaction().execute((tx) => publisher.bus.publish(tx, [moved('a', step)], byDispatch))
    publisher.bus.wake()
  }
  other.bus.start()
  // Until it listens; then it looks once.
  await publish(0)
  await eventually(async () => expect(await steps()).toEqual([0]))
  return { publisher, other, publish, steps }
}

describe.skipIf(schema === undefined)('processes that share a PostgreSQL', () => {
  test('hear of each other at once, without looking', async () => {
    const { publish, steps } = await open()
    for (const step of [1, 2, 3]) {
      await publish(step)
      await eventually(async () => expect((await steps()).at(-1)).toBe(step))
    }
  })

  test('listen again after their connection broke', async () => {
    const { publisher, publish, steps } = await open()
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where query like 'listen %' and datname = current_database()`.execute(publisher.db)
    await publish(1)
    await eventually(async () => expect(await steps()).toEqual([0, 1]))
    await publish(2)
    await eventually(async () => expect(await steps()).toEqual([0, 1, 2]))
  })
})
