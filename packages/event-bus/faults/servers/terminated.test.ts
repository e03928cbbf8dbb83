import { setTimeout as rest } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { callConsumer } from '../../src/consumer.ts'
import { postgresDriver } from '../../src/postgres/driver.ts'
import { listening } from '../../src/postgres/listening.ts'
import { moved, ParcelMoved } from '../../src/testing/parcels.ts'
import { postgresAddress } from '../../src/testing/postgres.ts'
import { eventually, noting, Trial, type TrialDatabase, type TrialTables } from '../../src/testing/trial.ts'
import { range } from '../disk/publishers.ts'

const schema = await postgresAddress()
await schema?.drop()

/** A database whose connections carry a name, by which they are found and ended. */
async function namedDatabase(): Promise<
  TrialDatabase & { terminate(): Promise<number>; terminateInUse(): Promise<void> }
> {
  const fresh = await postgresAddress()
  if (fresh === undefined) throw new Error('PostgreSQL does not answer any more.')
  const name = `victim ${fresh.url.slice(-16)}`
  const types = {
    getTypeParser: (oid: number) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid)),
  }
  const pools: pg.Pool[] = []
  let broken = 0
  const open = () => {
    const pool = new pg.Pool({ connectionString: fresh.url, max: 8, types, application_name: name })
    // An idle connection that breaks is replaced at the next query.
    pool.on('error', () => {})
    // One that breaks between two statements of a transaction says so by itself, and without a listener that would end
    // the process; the next statement fails in any case.
    pool.on('connect', (client) => client.on('error', () => void broken++))
    pools.push(pool)
    return new Kysely<TrialTables>({ dialect: new PostgresDialect({ pool }) })
  }
  const executioner = new pg.Client({ connectionString: fresh.url })
  await executioner.connect()
  /** Ends all connections; resolves when it has come to the ears of one at least that is in use. */
  const terminateInUse = async () => {
    const before = broken
    await terminate()
    await eventually(() => expect(broken).toBeGreaterThan(before))
  }
  const terminate = async () => {
    const { rowCount } = await executioner.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1',
      [name],
    )
    return rowCount ?? 0
  }
  const first = () => {
    const pool = pools.at(-1)
    if (pool === undefined) throw new Error('It has not been opened.')
    return pool
  }
  const driver = listening(postgresDriver, {
    connect: () => first().connect(),
    query: (text, values) => first().query(text, values),
  })
  const remove = () => executioner.end().then(fresh.drop)
  return { driver, open, remove, terminate, terminateInUse }
}

/** The steps of everything in the log, whether it may be read yet or not. */
async function stepsWritten({ db }: Trial): Promise<number[]> {
  const { rows } = await sql<{ step: number }>`
    select (envelope::json -> 'detail' ->> 'step')::int as step from event_log order by step`.execute(db)
  return rows.map(({ step }) => step)
}

/** What would end a process that has no listener for it. */
function uncaughtErrors(): unknown[] {
  const errors: unknown[] = []
  const listener = (error: unknown) => void errors.push(error)
  process.on('uncaughtException', listener)
  onTestFinished(() => void process.off('uncaughtException', listener))
  return errors
}

describe.skipIf(schema === undefined)('when PostgreSQL ends all connections', { timeout: 30_000 }, () => {
  test('again and again at work: what was acknowledged is in the log, and is handled once in effect', async () => {
    const uncaught = uncaughtErrors()
    const database = await namedDatabase()
    const trial = await Trial.begin(async () => database)
    const called = new Map<number, number>()
    const call = async ({ detail: { step } }: { detail: { step: number } }) =>
      void called.set(step, (called.get(step) ?? 0) + 1)
    const bus = trial.started([
      noting('one', { after: () => rest(1) }),
      noting('two'),
      callConsumer({ name: 'caller', on: [ParcelMoved], call }),
    ])
    const acknowledged: number[] = []
    const failures: string[] = []
    let over = false
    let next = 1
    const publishers = range(1, 4).map(async (publisher) => {
      while (!over) {
        const step = next++
        await trial.publish(moved(`parcel ${publisher}`, step)).then(
          () => acknowledged.push(step),
          (cause: unknown) => failures.push(String(cause)),
        )
      }
    })
    let terminated = 0
    for (let round = 0; round < 12; round++) {
      const wanted = acknowledged.length + 15
      while (acknowledged.length < wanted) await rest(5)
      terminated += await database.terminate()
    }
    over = true
    await Promise.all(publishers)
    expect(terminated).toBeGreaterThan(30)
    expect(failures.length).toBeGreaterThan(0)

    // The pool notices a broken connection only when the news of it has come.
    const inLog = await vi.waitFor(() => stepsWritten(trial))
    expect(inLog).toEqual(expect.arrayContaining(acknowledged))
    expect(new Set(inLog).size).toBe(inLog.length)
    const deadline = Date.now() + 10_000
    const handled = async (name: string) => (await trial.handled(name)).toSorted((a, b) => a - b)
    for (const name of ['one', 'two']) {
      while ((await handled(name)).length < inLog.length && Date.now() < deadline) await rest(20)
      expect(await handled(name)).toEqual(inLog)
    }
    while (called.size < inLog.length && Date.now() < deadline) await rest(20)
    expect([...called.keys()].toSorted((a, b) => a - b)).toEqual(inLog)
    expect(await bus.deadLetters.list()).toEqual([])
    expect(uncaught).toEqual([])
  })

  test('while a transaction is open and does nothing: the process goes on, and the event is handled once', async () => {
    const uncaught = uncaughtErrors()
    const database = await namedDatabase()
    const trial = await Trial.begin(async () => database)
    let attempts = 0
    trial.started([
      noting('slow', {
        // Between two statements nobody waits for an answer of the connection that breaks here.
        after: async () => {
          if (++attempts === 1) await database.terminateInUse()
        },
      }),
    ])
    // Of one group: whichever connections break, and whatever is tried again, their order stays.
    await trial.publish(moved('a', 1), moved('a', 2))
    await trial.expectHandled('slow', [1, 2])
    expect(uncaught.map(String)).toEqual([])
  })

  test('while a publisher thinks between two statements: it is told, and nothing of it is in the log', async () => {
    const uncaught = uncaughtErrors()
    const database = await namedDatabase()
    const trial = await Trial.begin(async () => database)
    const bus = trial.bus()
    const transaction = trial.db.transaction().execute(async (tx) => {
      await bus.publish(tx, [moved('a', 1)], { actor: 'dispatch', time: '2026-11-23T10:00:00.000Z' })
      await database.terminateInUse()
      await sql`select 1`.execute(tx)
    })
    await expect(transaction).rejects.toThrow()
    await trial.publish(moved('a', 2))
    expect(await stepsWritten(trial)).toEqual([2])
    expect(uncaught.map(String)).toEqual([])
  })
})
