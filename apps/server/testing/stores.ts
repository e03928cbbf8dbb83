import { postgresAddress } from '@vacation-tracker/event-bus/testing/postgres'
import { afterAll, afterEach, describe } from 'vitest'
import type { Store } from '../store/database.ts'
import { createTestApp, type TestApp, type TestAppOptions } from './app.ts'

/** Opens the product on the database that the suite is about; it is closed when the suite is over. */
export type Open = (options?: Omit<TestAppOptions, 'store'>) => Promise<TestApp>

const probe = await postgresAddress()
await probe?.drop()

/** The databases that the product runs on; PostgreSQL is left out where no server answers. */
export const stores: { store: Store['kind']; isMissing: boolean }[] = [
  { store: 'sqlite', isMissing: false },
  { store: 'postgres', isMissing: probe === undefined },
]

/** Runs a suite once on each database. An error in the log that no test has taken fails the test. */
export function onBothStores(name: string, suite: (open: Open, store: Store['kind']) => void): void {
  for (const { store, isMissing } of stores) {
    describe.skipIf(isMissing)(`${name} (${store})`, () => {
      const apps: TestApp[] = []
      afterEach(() => {
        for (const { log } of apps) log.expectQuiet()
      })
      afterAll(async () => {
        await Promise.all(apps.map((app) => app.close()))
        for (const { log } of apps) log.expectQuiet()
      })
      suite(async (options) => {
        const app = await createTestApp({ ...options, store })
        apps.push(app)
        return app
      }, store)
    })
  }
}
