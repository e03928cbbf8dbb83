import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { callConsumer } from '../consumer.ts'
import { sqliteDialect } from '../sqlite/dialect.ts'
import { sqliteDriver } from '../sqlite/driver.ts'
import { moved, ParcelMoved } from '../testing/parcels.ts'
import { eventually, stoppedClock, Trial } from '../testing/trial.ts'

// What the model test has found about replays that end, each in the order of events in which it shows.

const retry = { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 }

/** On a file, where reads go on while a write waits for the disk. */
function begin(): Promise<Trial> {
  return Trial.begin(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'event-bus-'))
    return {
      driver: sqliteDriver,
      open: () => new Kysely({ dialect: sqliteDialect(join(folder, 'log.db')) }),
      remove: () => rm(folder, { recursive: true }),
    }
  })
}

/** The bus may take a second to notice that something was put back. */
const timeout = 30_000

/** A consumer that fails when it is told to, and not before. */
function failing(maximumRetryAttempts: number) {
  const seen: number[] = []
  const control: { fails: boolean; before: () => Promise<void> } = { fails: false, before: async () => {} }
  const consumer = callConsumer({
    ...{ name: 'shelf', on: [ParcelMoved], retry: { ...retry, maximumRetryAttempts } },
    call: async ({ detail }) => {
      await control.before()
      if (control.fails) throw new Error('no')
      seen.push(detail.step)
    },
  })
  return { consumer, seen, control }
}

test('a cancelled replay leaves nothing waiting, though an attempt was under way and fails', async () => {
  const trial = await begin()
  const { consumer, seen, control } = failing(3)
  const bus = trial.started([consumer], { chance: stoppedClock() })
  await trial.publish(moved('a', 1))
  await eventually(() => expect(seen).toEqual([1]))
  const reached = Promise.withResolvers<void>()
  const goOn = Promise.withResolvers<void>()
  control.fails = true
  control.before = () => {
    reached.resolve()
    return goOn.promise
  }
  const { id } = await bus.replays.start({ subscriptions: ['shelf'] })
  await reached.promise
  const cancelled = bus.replays.cancel(id)
  await eventually(async () => expect(await bus.replays.get(id)).toMatchObject({ state: 'cancelled' }))
  await trial.logged()
  await trial.logged()
  goOn.resolve()
  expect(await cancelled).toMatchObject({ state: 'cancelled', waiting: 0 })
})

test('a dead letter of a cancelled replay is not lost when all are redriven', async () => {
  const trial = await begin()
  const { consumer, seen, control } = failing(0)
  const bus = trial.started([consumer], { chance: stoppedClock() })
  await trial.publish(moved('a', 1), moved('a', 2))
  await eventually(() => expect(seen).toEqual([1, 2]))
  control.fails = true
  const { id } = await bus.replays.start({ subscriptions: ['shelf'], eventsPerSecond: 1 })
  await eventually(async () => expect(await bus.replays.get(id)).toMatchObject({ dead: 1 }))
  await bus.replays.cancel(id)
  control.fails = false
  await bus.deadLetters.redriveAll('shelf')
  await eventually(async () =>
    expect([...seen.slice(2), ...(await bus.deadLetters.list()).map(({ position }) => position)]).toEqual([1]),
  )
})

test('a dead letter of a replay that is done is tried again, whoever looks while it is put back', {
  timeout,
}, async () => {
  const trial = await begin()
  const { consumer, seen, control } = failing(0)
  const bus = trial.started([consumer])
  await trial.publish(moved('a', 1))
  await eventually(() => expect(seen).toEqual([1]))
  control.fails = true
  const { id } = await bus.replays.start({ subscriptions: ['shelf'] })
  const isDone = () =>
    eventually(async () => expect(await bus.replays.get(id)).toMatchObject({ state: 'done', waiting: 0, dead: 1 }))
  for (let round = 1; round <= 3; round++) {
    await isDone()
    // Each change of a subscription, though it changes nothing, has the bus look at what it should be doing.
    const looks = Array.from({ length: 5 }, () => bus.subscriptions.resume('shelf'))
    await Promise.all([bus.deadLetters.redrive(`shelf@${id}`, 1), ...looks])
    await isDone()
    const [letter] = await bus.deadLetters.list()
    expect(letter?.history).toHaveLength(round + 1)
  }
})
