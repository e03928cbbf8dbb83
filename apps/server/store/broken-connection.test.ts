import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestApp } from '../testing/app.ts'
import { stores } from '../testing/stores.ts'

const isMissing = stores.some(({ store, isMissing }) => store === 'postgres' && isMissing)

test.skipIf(isMissing)(
  'a connection that ends between two queries of a transaction does not end the server',
  async () => {
    const app = await createTestApp({ store: 'postgres' })
    const transaction = app.db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
      await sql`select pg_terminate_backend(${rows[0]?.pid}, 2000)`.execute(app.db)
      // By now the client has heard of it, and nobody was asking anything of it.
      await new Promise((resolve) => setImmediate(resolve))
      await sql`select 1`.execute(tx)
    })
    await expect(transaction).rejects.toThrow()
    expect((await app.visitor().send('/readyz')).status).toBe(200)
    await app.close()
    app.log.take()
  },
)
