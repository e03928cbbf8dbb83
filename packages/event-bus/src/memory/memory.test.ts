import { Kysely } from 'kysely'
import { busConformance } from '../conformance.ts'
import { inMemory, sqliteDialect } from '../sqlite/dialect.ts'
import { sqliteDriver } from '../sqlite/driver.ts'

busConformance(
  'memory',
  async () => ({
    driver: sqliteDriver,
    open: () => new Kysely({ dialect: sqliteDialect(inMemory) }),
    keptOpen: true,
    remove: async () => {},
  }),
  { writesAtOnce: false, durable: false, readsWhileWriting: false },
)
