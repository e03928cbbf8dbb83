import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { describe, test } from 'vitest'
import { postgresDriver } from '../postgres/driver.ts'
import { inMemory, sqliteDialect } from '../sqlite/dialect.ts'
import { sqliteDriver } from '../sqlite/driver.ts'
import { postgresAddress } from '../testing/postgres.ts'
import type { TrialDatabase } from '../testing/trial.ts'
import { commands } from './testing/commands.ts'
import { settleBoth } from './testing/compare.ts'
import { bringToAnEnd } from './testing/end.ts'
import { emptyModel } from './testing/state.ts'
import { subscriptions } from './testing/subscriptions.ts'
import { World } from './testing/world.ts'

// Random commands to a bus and to a model of it (plain arrays), which must stay the same.
//
// FAULT_RUNS=2000 makes so many runs in memory, and a share of them on the other databases. A failure tells a seed and a
// path: give them to `fc.assert` beside `numRuns`, and the replayPath to `fc.commands`, to see it again.
const runs = Number(process.env.FAULT_RUNS || 60)

/** Milliseconds, far more than the runs take. A failure waits for what does not come, and then looks for a smaller one. */
const longest = 90_000 + runs * 500
const timeout = longest + 20_000

test('in memory, a bus does what its model does', { timeout }, () =>
  hold(runs, async () => ({
    driver: sqliteDriver,
    open: () => new Kysely({ dialect: sqliteDialect(inMemory) }),
    keptOpen: true,
    remove: async () => {},
  })),
)

test('on SQLite, a bus does what its model does', { timeout }, () =>
  hold(Math.ceil(runs / 8), async () => {
    const folder = await mkdtemp(join(tmpdir(), 'event-bus-'))
    return {
      driver: sqliteDriver,
      open: () => new Kysely({ dialect: sqliteDialect(join(folder, 'log.db')) }),
      remove: () => rm(folder, { recursive: true }),
    }
  }),
)

const schema = await postgresAddress()
await schema?.drop()

describe.skipIf(schema === undefined)('where a server answers', () => {
  test('on PostgreSQL, a bus does what its model does', { timeout }, () =>
    hold(Math.ceil(runs / 16), async () => {
      const fresh = await postgresAddress()
      if (fresh === undefined) throw new Error('PostgreSQL does not answer any more.')
      return {
        driver: postgresDriver,
        open: () => new Kysely({ dialect: new PostgresDialect({ pool: poolAt(fresh.url) }) }),
        remove: fresh.drop,
      }
    }),
  )
})

async function hold(numRuns: number, create: () => Promise<TrialDatabase>): Promise<void> {
  const anyCommands = fc.commands(commands, { maxCommands: 40, size: 'max' })
  const property = fc.asyncProperty(anyCommands, async (all) => {
    const world = await World.begin(create)
    const model = emptyModel(world.clock.now(), subscriptions)
    try {
      await fc.asyncModelRun(() => ({ model, real: world }), all)
      await settleBoth(model, world)
      await bringToAnEnd(model, world)
    } finally {
      await world.end()
    }
  })
  await fc.assert(property, { numRuns, interruptAfterTimeLimit: longest, markInterruptAsFailure: true })
}

/** Places and instants are numbers far below 2^53; pg would return them as text. */
function poolAt(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 8 })
  pool.options.types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === pg.types.builtins.INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
  }
  return pool
}
