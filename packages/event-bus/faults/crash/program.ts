// One life of a program with a bus in it: node program.ts <folder> <seed> <life> <boundary to be killed at> [lying]
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { Kysely, sql } from 'kysely'
import { EventBus } from '../../src/bus.ts'
import { callConsumer, effectConsumer } from '../../src/consumer.ts'
import { sqliteDialect } from '../../src/sqlite/dialect.ts'
import { sqliteDriver } from '../../src/sqlite/driver.ts'
import { byDispatch, moved, ParcelMoved, parcelEvents } from '../../src/testing/parcels.ts'
import { boundariesPassed, killAt } from './boundaries.ts'
import { diceOf } from './dice.ts'
import { tell } from './ledger.ts'
import { isPoison, type Tables, type Tx } from './tables.ts'

const [folder = '', seed = '', life = '', boundary = '', lying] = process.argv.slice(2)
const dice = diceOf(Number(seed) * 10 + Number(life))
const isLastLife = boundary === '0'

const publishers = 3
const batchesEach = 4

/** Longer than a lease: whoever comes after a kill finds the lease of the dead run out. */
const betweenLives = 11_000
const clock = { now: () => Date.now() + Number(life) * betweenLives, random: Math.random }

const db = new Kysely<Tables>({ dialect: sqliteDialect(join(folder, 'bus.db')) })
await migrate()
killAt(Number(boundary))

const shelf = effectConsumer({
  name: 'shelf',
  on: [ParcelMoved],
  effect: async (event, tx: Tx) => note(tx, 'shelf', event),
})
const choosy = effectConsumer({
  name: 'choosy',
  on: [ParcelMoved],
  retry: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
  effect: async (event, tx: Tx) => {
    await note(tx, 'choosy', event)
    if (isPoison(event.detail.step)) throw new Error('poison')
  },
})
const refused = new Set<string>()
const phone = callConsumer({
  name: 'phone',
  on: [ParcelMoved],
  call: async ({ id, detail, 'replay-name': replay }) => {
    await rest(dice(3))
    if (detail.step % 5 === 0 && !refused.has(id)) {
      refused.add(id)
      throw new Error('no answer')
    }
    tell({ word: 'called', id, replay })
  },
})
const bus = new EventBus<Tables>({
  ...{ db, driver: sqliteDriver, contracts: parcelEvents, consumers: [shelf, choosy, phone] },
  ...{ chance: clock, pollEvery: 20, onProblem: () => {} },
})
bus.start()

let step = Number(life) * 1000
let hasReplayed = false
await Promise.all(Array.from({ length: publishers }, () => publishBatches()))
if (isLastLife) await finish()
await bus.stop()
await db.destroy()

async function publishBatches(): Promise<void> {
  for (let batch = 0; batch < batchesEach; batch++) {
    const facts = Array.from({ length: 1 + dice(4) }, () => moved(`p${dice(4)}`, ++step))
    tell({ word: 'trying', events: facts.length })
    if (dice(2) === 0) await publishWithState(facts)
    else {
      const outcomes = await bus.publishEach(facts.map((fact) => ({ fact, provenance: byDispatch })))
      tell({ word: 'acknowledged', ids: outcomes.flatMap((each) => ('id' in each ? [each.id] : [])) })
    }
    if (life === '1' && batch === 1) await replayOnce()
    await rest(dice(4))
  }
}

/** The product's own rows and the events are one transaction. */
async function publishWithState(facts: ReturnType<typeof moved>[]): Promise<void> {
  const envelopes = await db.transaction().execute(async (tx) => {
    const published = await bus.publish(tx, facts, byDispatch)
    if (lying !== undefined) tell({ word: 'acknowledged', ids: published.map(({ id }) => id) })
    for (const { id } of published) await sql`insert into stock (event) values (${id})`.execute(tx)
    return published
  })
  bus.wake()
  tell({ word: 'acknowledged', ids: envelopes.map(({ id }) => id) })
}

async function replayOnce(): Promise<void> {
  if (hasReplayed) return
  hasReplayed = true
  while (!(await bus.subscriptions.list()).some(({ name }) => name === 'phone')) await rest(1)
  const { id, after, until } = await bus.replays.start({ subscriptions: ['shelf', 'phone'] })
  tell({ word: 'replaying', id, after, until })
}

/** Goes on until nothing is left to do. */
async function finish(): Promise<void> {
  for (const name of ['shelf', 'choosy', 'phone']) {
    if (!(await bus.settled(name, 20_000))) throw new Error(`${name} does not come to an end.`)
  }
  const deadline = Date.now() + 20_000
  while (await isUnderWay()) {
    if (Date.now() > deadline) throw new Error('Retries or replays do not come to an end.')
    await rest(5)
  }
  const { damaged } = await bus.archive.verify()
  tell({ word: 'settled', boundaries: boundariesPassed(), damaged: damaged.length })
}

async function isUnderWay(): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select (select count(*) from event_delivery where state = 'waiting')
      + (select count(*) from event_replay where state = 'running') as count`.execute(db)
  return rows[0]?.count !== 0
}

async function note(tx: Tx, consumer: string, event: { id: string; 'replay-name'?: string | undefined }) {
  await sql`insert into handled (consumer, event, replay) values (${consumer}, ${event.id}, ${event['replay-name'] ?? null})
    `.execute(tx)
}

/** All at once, and once: the first life may have been killed before. */
async function migrate(): Promise<void> {
  const { rows } = await sql`select name from sqlite_master where name = 'stock'`.execute(db)
  if (rows.length > 0) return
  await db.transaction().execute(async (tx) => {
    for (const { sql: text } of sqliteDriver.migrations) {
      for (const statement of text.split(/;\s*$/m)) if (statement.trim()) await sql.raw(statement).execute(tx)
    }
    await sql`create table handled (place integer primary key, consumer text, event text, replay text)`.execute(tx)
    await sql`create table stock (event text)`.execute(tx)
  })
}
