import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresAddress } from '@vacation-tracker/event-bus/testing/postgres'
import { spyOn } from '@vacation-tracker/event-testing'
import { onBus } from '@vacation-tracker/event-testing/bus'
import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import type { Store } from '../store/database.ts'
import type { TraceRules } from '../tracing/tracing.ts'
import { TestClock } from './clock.ts'
import { TestLog } from './log.ts'
import { TestMailer } from './mailer.ts'
import { baseUrl, Person, type Registration, registrationOf } from './person.ts'

/** Which database, what time it is at first, and what is decided about traces. */
export type TestAppOptions = { store: Store['kind']; now?: string; traces?: Partial<TraceRules> }

/** The morning on which the tests play unless they say otherwise. */
export const usualNow = '2026-05-13T10:28:13.902Z'

/** An empty place for data: a folder, and a schema when it is to be PostgreSQL. */
export async function emptyPlace(store: Store['kind']): Promise<{ config: Config; remove(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'vacation-tracker-'))
  const schema = store === 'postgres' ? await postgresAddress() : undefined
  if (store === 'postgres' && schema === undefined) throw new Error('There is no PostgreSQL for this test.')
  return {
    config: {
      port: 0,
      host: '127.0.0.1',
      dataDir,
      databaseUrl: schema?.url,
      natsUrl: undefined,
      baseUrl,
      authSecret: randomBytes(32).toString('base64url'),
      smtpUrl: undefined,
      logLevel: 'silent',
      retention: {},
      notificationAge: 365 * 86_400_000,
      metricsToken: undefined,
      contractDiscovery: true,
      traces: { perSecond: 1_000, maxAge: 7 * 86_400_000, maxSpans: 100_000, endpoint: undefined },
      webhooks: { allowHttp: true, allowedNetworks: ['127.0.0.0/8'] },
    },
    remove: async () => {
      await schema?.drop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The whole product with an empty database of its own, a clock that stands still and a mailer that collects. */
export type TestApp = Awaited<ReturnType<typeof createTestApp>>

export async function createTestApp({ store, now = usualNow, traces }: TestAppOptions) {
  const { config: usual, remove } = await emptyPlace(store)
  const config = { ...usual, traces: { ...usual.traces, ...traces } }
  const clock = new TestClock(now)
  const mailer = new TestMailer()
  const log = new TestLog()
  const app = await createApp(config, { clock, mailer, log: log.logger, webFolder: join(config.dataDir, 'web') })
  const visitor = () => new Person(app.fetch)
  return {
    ...app,
    db: app.workplace.db,
    config,
    clock,
    mailer,
    log,
    /** Somebody who has not signed in. */
    visitor,
    /** Hears the events that are published from now on. Use it by `await using`, so that it ends with the test. */
    spy: async () => spyOn(await onBus(app.workplace.bus)),
    /** Somebody who has just registered and is signed in. */
    register: async (username: string, other: Partial<Registration> = {}) => {
      const person = visitor()
      const response = await person.post('/api/auth/sign-up/email', registrationOf(username, other))
      if (!response.ok) throw new Error(`${username} could not register: ${await response.text()}`)
      return Object.assign(person, { username, email: other.email ?? `${username}@example.com` })
    },
    close: async () => {
      await app.close()
      await remove()
    },
  }
}

/** Somebody with an account. */
export type Member = Awaited<ReturnType<TestApp['register']>>
