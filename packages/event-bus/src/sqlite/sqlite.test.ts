import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely } from 'kysely'
import { busConformance } from '../conformance.ts'
import { sqliteDialect } from './dialect.ts'
import { sqliteDriver } from './driver.ts'

busConformance(
  'SQLite',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'event-bus-'))
    return {
      driver: sqliteDriver,
      open: () => new Kysely({ dialect: sqliteDialect(join(folder, 'log.db')) }),
      remove: () => rm(folder, { recursive: true }),
    }
  },
  { writesAtOnce: false, durable: true, readsWhileWriting: true },
)
