import { parseArgs } from 'node:util'
import { Kysely, sql } from 'kysely'
import { EventBus } from '../../src/bus.ts'
import { sqliteDialect } from '../../src/sqlite/dialect.ts'
import { sqliteDriver } from '../../src/sqlite/driver.ts'
import { byDispatch, lost, parcelContracts } from '../../src/testing/parcels.ts'
import { consumersOf, type Fault, PlannedFailure, type Tables } from './consumers.ts'
import { dice } from './dice.ts'
import { tell } from './ledger.ts'
import { consumerNames, planOf } from './plan.ts'
import { publishAll } from './publishing.ts'
import { passTimeByTurns, pause } from './turns.ts'
import { watchWrites } from './write-boundaries.ts'

/*
 * The process that is killed: a bus on a database file, that does what the seed says until it reaches the boundary at
 * which it is to end, or until everything is delivered.
 */

/** Milliseconds, in its own time, after which the worker says that it does not come to an end. */
const patience = 300_000

const { values } = parseArgs({
  options: {
    file: { type: 'string', default: '' },
    seed: { type: 'string', default: '' },
    start: { type: 'string', default: '' },
    now: { type: 'string', default: '' },
    'kill-at': { type: 'string', default: '0' },
    among: { type: 'string', default: '' },
    fault: { type: 'string' },
  },
})
const seed = Number(values.seed)
const start = Number(values.start)
const killAt = Number(values['kill-at'])
const fault = values.fault as Fault | undefined

let count = 0
const underWay = { publishings: 0 }
function reached(name: string): void {
  const boundary = underWay.publishings > 0 ? `${name}, publishing` : name
  if (!boundary.includes(values.among) || ++count !== killAt) return
  tell({ says: 'dying', boundary, count, now: Date.now() })
  process.kill(process.pid, 'SIGKILL')
}

const plan = planOf(seed, start)
const time = passTimeByTurns({ now: Number(values.now), turn: plan.turn })
watchWrites(reached)
const db = new Kysely<Tables>({ dialect: sqliteDialect(values.file) })
await migrate()
await sql.raw(`pragma wal_autocheckpoint = ${plan.checkpointAfter}`).execute(db)

const bus: EventBus<Tables> = new EventBus<Tables>({
  ...{ db, driver: sqliteDriver, contracts: parcelContracts(), pollEvery: plan.pollEvery },
  chance: { now: Date.now, random: dice('chance', seed, start) },
  consumers: consumersOf({
    ...{ seed, db, fault, reached },
    publishLost: async (tx, cause, { parcelId, step }) => {
      await bus.publish(tx, [lost(parcelId, step)], { ...byDispatch, cause })
    },
  }),
  onProblem: ({ consumer, error }) => {
    if (!(error instanceof PlannedFailure)) tell({ says: 'problem', problem: `${consumer}: ${error}` })
  },
})
bus.start()
await publishAll(plan.publishers, { bus, db, fault, underWay })
const deadline = Date.now() + patience
while (!(await isSettled())) {
  if (Date.now() > deadline) throw new Error('Not everything was delivered in time.')
  await pause(20)
}
if (fault === 'damages-log') await sql`update event_log set envelope = envelope || ' ' where seq = 1`.execute(db)
await bus.stop()
await db.destroy()
time.stop()
tell({ says: 'settled', count, now: Date.now() })

/** Everything is handled or given up, and no replay is under way. */
async function isSettled(): Promise<boolean> {
  for (const name of Object.values(consumerNames)) if (!(await bus.settled(name, 1_000))) return false
  const { rows } = await sql<{ open: number }>`select
    (select count(*) from event_delivery where state = 'waiting') +
    (select count(*) from event_replay where state = 'running') as open`.execute(db)
  return rows[0]?.open === 0
}

/** All tables at once, or none: half of them would be of no use. */
async function migrate(): Promise<void> {
  const { rows } = await sql`select 1 from sqlite_schema where name = 'handled'`.execute(db)
  if (rows.length > 0) return
  const own = `create table handled (place integer primary key autoincrement, delivery text, id text);
    create table batch (name text)`
  await db.transaction().execute(async (tx) => {
    for (const text of [...sqliteDriver.migrations.map((each) => each.sql), own]) {
      for (const statement of text.split(/;\s*$/m)) if (statement.trim()) await sql.raw(statement).execute(tx)
    }
  })
}
