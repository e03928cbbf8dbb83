import { setImmediate as breathe } from 'node:timers/promises'
import { Kysely } from 'kysely'
import { expect, onTestFinished, test, vi } from 'vitest'
import { effectConsumer } from './consumer.ts'
import { inMemory, sqliteDialect } from './sqlite/dialect.ts'
import { sqliteDriver } from './sqlite/driver.ts'
import { byDispatch, lost, moved, ParcelMoved } from './testing/parcels.ts'
import { Trial, type TrialTx } from './testing/trial.ts'

test('whoever waits until a consumer has settled does not wait for its next look, though it has published itself', async () => {
  const trial = await Trial.begin(async () => ({
    driver: sqliteDriver,
    open: () => new Kysely({ dialect: sqliteDialect(inMemory) }),
    keptOpen: true,
    remove: async () => {},
  }))
  const losing = effectConsumer({
    name: 'losing',
    on: [ParcelMoved],
    effect: async ({ detail }, tx: TrialTx) => {
      await bus.publish(tx, [lost(detail.parcelId, detail.step)], byDispatch)
    },
  })
  const bus = trial.bus([losing], { pollEvery: 60_000 })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  bus.start()
  await trial.publish(moved('a', 1))
  while ((await bus.archive.last()) < 2) await breathe()
  let settled = false
  bus.settled('losing', 60_000).then((isSettled) => {
    settled = isSettled
  })
  for (let elapsed = 0; elapsed < 100; elapsed += 2) {
    await vi.advanceTimersByTimeAsync(2)
    await breathe()
  }
  expect(settled).toBe(true)
})
