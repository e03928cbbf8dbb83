import { randomBytes } from 'node:crypto'
import { setTimeout as rest } from 'node:timers/promises'
import { effectConsumer } from '@vacation-tracker/event-bus/consumer'
import { postgresDriver } from '@vacation-tracker/event-bus/postgres/driver'
import { Logger, makeWorkerUtils, run as runGraphile } from 'graphile-worker'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { type Bench, type Figure, medianOf, repeat } from './figure.ts'
import { moved, now, ParcelBus, ParcelMoved } from './parcel-bus.ts'
import { perSecond } from './per-second.ts'

const server = process.env.DATABASE_URL || 'postgres://postgres@127.0.0.1:5432/test'
const times = 3
const publishers = 16
const backlog = 20_000

/** One of those who are compared, on a fresh schema of the same PostgreSQL, every write durable. */
type Peer = {
  publishOne(): Promise<void>
  publishHundred(): Promise<void>
  /** Handles everything that was published. */
  drain(): Promise<void>
  close(): Promise<void>
}

const peers: Record<string, (schema: string) => Promise<Peer>> = {
  'event bus': openEventBus,
  'pg-boss': openPgBoss,
  'graphile-worker': openGraphileWorker,
}

/** Our PostgreSQL driver beside two well-known job queues. */
export const postgresPeers: Bench = {
  name: 'postgres',
  measure: async () => {
    const rounds = await repeat(times, async () => {
      const results: Record<string, Awaited<ReturnType<typeof measure>>> = {}
      for (const [name, open] of Object.entries(peers))
        results[name] = await inFreshSchema((schema) => measure(open, schema))
      return results
    })
    const of = (name: string, what: 'ones' | 'batches' | 'drained') => rounds.map((round) => round[name]?.[what] ?? 0)
    return (['ones', 'batches', 'drained'] as const).flatMap((what) => {
      const best = Math.max(medianOf(of('pg-boss', what)), medianOf(of('graphile-worker', what)))
      const figures: Figure[] = Object.keys(peers).map((name) => ({
        what: `${titles[what]}, ${name}`,
        unit: 'events/s',
        runs: of(name, what),
        ...(name === 'event bus' && { bar: { atLeast: best } }),
      }))
      return figures
    })
  },
}

const titles = {
  ones: `PostgreSQL: publish, ${publishers} at once`,
  batches: 'PostgreSQL: publish in batches of 100',
  drained: `PostgreSQL: drain ${backlog}`,
}

async function measure(open: (schema: string) => Promise<Peer>, schema: string) {
  const peer = await open(schema)
  const ones = await perSecond(peer.publishOne, publishers)
  const batches = (await perSecond(peer.publishHundred, 1)) * 100
  await peer.drain()
  for (let count = 0; count < backlog; count += 100) await peer.publishHundred()
  const start = performance.now()
  await peer.drain()
  const drained = (backlog * 1000) / (performance.now() - start)
  await peer.close()
  return { ones, batches, drained }
}

let step = 0
const payload = () => moved(step++).detail
const hundred = <Item>(make: () => Item) => Array.from({ length: 100 }, make)

async function openEventBus(schema: string): Promise<Peer> {
  const pool = new pg.Pool({
    connectionString: `${server}${server.includes('?') ? '&' : '?'}options=-c%20search_path%3D${schema}`,
    max: publishers,
    types: { getTypeParser: (oid: number) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid)) },
  })
  let handled = 0
  let published = 0
  const counter = effectConsumer({ name: 'counter', on: [ParcelMoved], effect: async () => void handled++ })
  const parcels = await ParcelBus.on(new Kysely({ dialect: new PostgresDialect({ pool }) }), postgresDriver, [counter])
  const publish = async (count: number) => {
    const entries = Array.from({ length: count }, () => ({ fact: moved(step++), provenance: now() }))
    published += (await parcels.bus.publishEach(entries)).length
  }
  let started = false
  return {
    publishOne: () => publish(1),
    publishHundred: () => publish(100),
    drain: async () => {
      if (started) await parcels.bus.subscriptions.resume('counter')
      else parcels.bus.start()
      started = true
      while (handled < published) await rest(2)
      await parcels.bus.subscriptions.pause('counter')
    },
    close: () => parcels.close(),
  }
}

async function openPgBoss(schema: string): Promise<Peer> {
  const boss = new PgBoss({ connectionString: server, schema, max: publishers, supervise: false, schedule: false })
  await boss.start()
  await boss.createQueue('parcels')
  return {
    publishOne: async () => void (await boss.send('parcels', payload())),
    publishHundred: async () =>
      void (await boss.insert(
        'parcels',
        hundred(() => ({ data: payload() })),
      )),
    // Its own loop looks every half second at most, so it is driven by hand, as fast as it goes.
    drain: async () => {
      for (;;) {
        const jobs = await boss.fetch('parcels', { batchSize: 500 })
        if (jobs.length === 0) return
        await boss.complete(
          'parcels',
          jobs.map(({ id }) => id),
        )
      }
    },
    close: () => boss.stop({ graceful: false }),
  }
}

/** It would write a line for each job. */
const silent = new Logger(() => () => {})

async function openGraphileWorker(schema: string): Promise<Peer> {
  const pool = new pg.Pool({ connectionString: server, max: publishers })
  const utils = await makeWorkerUtils({ pgPool: pool, schema })
  let handled = 0
  let published = 0
  return {
    publishOne: async () => {
      await utils.addJob('count', payload())
      published++
    },
    publishHundred: async () => {
      published += (await utils.addJobs(hundred(() => ({ identifier: 'count', payload: payload() })))).length
    },
    drain: async () => {
      const runner = await runGraphile({
        ...{ pgPool: pool, schema, concurrency: 10, noHandleSignals: true, logger: silent },
        taskList: { count: async () => void handled++ },
        // As it advises for throughput: jobs are fetched and completed many at a time.
        preset: { worker: { localQueue: { size: 500 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      })
      while (handled < published) await rest(2)
      await runner.stop()
    },
    close: async () => {
      await utils.release()
      await pool.end()
    },
  }
}

async function inFreshSchema<Result>(work: (schema: string) => Promise<Result>): Promise<Result> {
  const schema = `bench_${randomBytes(6).toString('hex')}`
  await execute(`create schema ${schema}`)
  try {
    return await work(schema)
  } finally {
    await execute(`drop schema ${schema} cascade`)
  }
}

async function execute(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
