import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { describe, expect } from 'vitest'
import { busConformance } from '../conformance.ts'
import type { LogDriver } from '../driver.ts'
import { postgresDriver } from '../postgres/driver.ts'
import { sqliteDialect } from '../sqlite/dialect.ts'
import { sqliteDriver } from '../sqlite/driver.ts'
import { natsStream } from '../testing/nats.ts'
import { postgresAddress } from '../testing/postgres.ts'
import type { TrialDatabase, TrialTables } from '../testing/trial.ts'
import { jetStreamDriver } from './driver.ts'

const [stream, schema] = await Promise.all([natsStream(), postgresAddress()])
await schema?.drop()

describe.skipIf(stream === undefined)('where NATS answers', () => {
  busConformance(
    'SQLite and JetStream',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'event-bus-'))
      const open = () => new Kysely<TrialTables>({ dialect: sqliteDialect(join(folder, 'log.db')) })
      return withStream(sqliteDriver, open, () => rm(folder, { recursive: true }))
    },
    { writesAtOnce: false, durable: true, readsWhileWriting: true },
  )
})

describe.skipIf(stream === undefined || schema === undefined)('where NATS and PostgreSQL answer', () => {
  busConformance(
    'PostgreSQL and JetStream',
    async () => {
      const fresh = await postgresAddress()
      if (fresh === undefined) throw new Error('PostgreSQL does not answer any more.')
      const open = () => new Kysely<TrialTables>({ dialect: new PostgresDialect({ pool: poolAt(fresh.url) }) })
      return withStream(postgresDriver, open, fresh.drop)
    },
    { writesAtOnce: true, durable: true, readsWhileWriting: true },
  )
})

/** A database whose log has a stream of its own. */
async function withStream(
  base: LogDriver,
  open: () => Kysely<TrialTables>,
  remove: () => Promise<void>,
): Promise<TrialDatabase> {
  const fresh = await natsStream()
  if (fresh === undefined) throw new Error('NATS does not answer any more.')
  let db: Kysely<TrialTables>
  const problems: unknown[] = []
  const { nats, stream, subject } = fresh
  return {
    driver: jetStreamDriver({
      base,
      nats,
      stream,
      subject,
      db: { getExecutor: () => db.getExecutor() },
      onProblem: (problem) => problems.push(problem),
    }),
    open: () => {
      db = open()
      return db
    },
    remove: async () => {
      await remove()
      await fresh.remove()
      // Without NATS everything would go on just as well.
      expect(problems).toEqual([])
    },
  }
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
