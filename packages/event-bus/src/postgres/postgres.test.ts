import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { describe } from 'vitest'
import { busConformance } from '../conformance.ts'
import { postgresAddress } from '../testing/postgres.ts'
import { postgresDriver } from './driver.ts'

const schema = await postgresAddress()
await schema?.drop()

describe.skipIf(schema === undefined)('where a server answers', () => {
  busConformance(
    'PostgreSQL',
    async () => {
      const { url, drop } = await freshSchema()
      return {
        driver: postgresDriver,
        open: () => new Kysely({ dialect: new PostgresDialect({ pool: poolAt(url) }) }),
        remove: drop,
      }
    },
    { writesAtOnce: true, durable: true, readsWhileWriting: true },
  )
})

async function freshSchema() {
  const fresh = await postgresAddress()
  if (fresh === undefined) throw new Error('PostgreSQL does not answer any more.')
  return fresh
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
