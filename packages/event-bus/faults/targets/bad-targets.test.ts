import { setTimeout as rest } from 'node:timers/promises'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { callConsumer } from '../../src/consumer.ts'
import { postgresDriver } from '../../src/postgres/driver.ts'
import { moved, ParcelMoved } from '../../src/testing/parcels.ts'
import { postgresAddress } from '../../src/testing/postgres.ts'
import { startReceiver, stepOf, toThisMachine } from '../../src/testing/receiver.ts'
import { eventually, noting, Trial, type TrialDatabase } from '../../src/testing/trial.ts'
import { range, sqliteOnDisk } from '../disk/publishers.ts'
import { startBadTargets } from './bad-targets.ts'

/** Milliseconds in which everybody gets an event whose own target is in order: a hundredth of it, or this on a busy machine. */
const bound = 2_000

/** Longer than the test publishes: what hangs does so all the time. */
const timeLimit = 5_000

const schema = await postgresAddress()
await schema?.drop()

/** With fewer connections than there are bad targets: none may be held while a target is waited for. */
async function onPostgres(): Promise<TrialDatabase> {
  const fresh = await postgresAddress()
  if (fresh === undefined) throw new Error('PostgreSQL does not answer any more.')
  const types = {
    getTypeParser: (oid: number) => (oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid)),
  }
  const pool = () => new pg.Pool({ connectionString: fresh.url, max: 4, types })
  return {
    driver: postgresDriver,
    open: () => new Kysely({ dialect: new PostgresDialect({ pool: pool() }) }),
    remove: fresh.drop,
  }
}

/** Notes how long each step took from its publishing on. */
class Stopwatch {
  readonly #began = new Map<number, number>()
  readonly took = new Map<number, number>()

  begin(step: number): void {
    this.#began.set(step, performance.now())
  }

  arrived(step: number): void {
    this.took.set(step, performance.now() - (this.#began.get(step) ?? 0))
  }
}

async function othersGoOn(create: () => Promise<TrialDatabase>): Promise<void> {
  const trial = await Trial.begin(create)
  const [byWebhook, byCall, byEffect] = [new Stopwatch(), new Stopwatch(), new Stopwatch()]
  const watches = [byWebhook, byCall, byEffect]
  const webhooks = { ...toThisMachine, timeLimit }
  const call = async ({ detail: { step } }: { detail: { step: number } }) => byCall.arrived(step)
  const bus = trial.started(
    [
      noting('effect', { after: ({ step }) => byEffect.arrived(step) }),
      callConsumer({ name: 'call', on: [ParcelMoved], call }),
    ],
    // Everybody is woken; looking every few milliseconds would only keep the machine busy.
    { webhooks, pollEvery: 200 },
  )
  const followed = await startReceiver()
  const healthy = await startReceiver(({ body }) => {
    byWebhook.arrived(stepOf(body))
    return { status: 204 }
  })
  const pattern = { source: ['Parcels'] }
  const targets = await startBadTargets(followed.url)
  onTestFinished(() => {
    for (const target of targets) target.end()
  })
  for (const { name, url } of targets) {
    await bus.subscriptions.create({ name, pattern, url, concurrency: 10 })
    await bus.subscriptions.create({ name: `${name}-unordered`, pattern, url, ordered: false, concurrency: 10 })
  }
  await bus.subscriptions.create({ name: 'healthy', pattern, url: healthy.url })

  const steps = range(1, 30)
  for (const step of steps) {
    for (const watch of watches) watch.begin(step)
    await trial.publish(moved(`parcel ${step % 4}`, step))
    // The pace of publishing, not a wait for anything.
    await rest(25)
  }
  for (const watch of watches) {
    await eventually(() => expect([...watch.took.keys()].toSorted((a, b) => a - b)).toEqual(steps))
    expect(Math.max(...watch.took.values())).toBeLessThan(bound)
  }
  for (const target of targets) expect(target.requests(), target.name).toBeGreaterThan(0)
  // Both subscriptions are waited for at this moment still.
  const hanging = targets.filter(({ name }) => name === 'hangs' || name === 'trickles-headers')
  for (const target of hanging) expect(target.open(), target.name).toBeGreaterThanOrEqual(2)
  const failing = await bus.subscriptions.get('fails')
  expect(failing).toMatchObject({ state: 'enabled', dead: 0, handled: 0 })
  expect(failing.waiting).toBeGreaterThan(0)
  expect(followed.received).toEqual([])
  expect(healthy.steps()).toEqual(steps)
}

describe('targets that hang, trickle, redirect, fail or close half delay nobody else', { timeout: 20_000 }, () => {
  test('on SQLite', () => othersGoOn(sqliteOnDisk))

  test.skipIf(schema === undefined)('on PostgreSQL with fewer connections than targets', () => othersGoOn(onPostgres))
})
