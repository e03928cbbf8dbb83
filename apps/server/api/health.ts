import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Database } from '../store/database.ts'

/** `/healthz`: the process runs. `/readyz`: it can serve, that is, its database answers. */
export function health(db: Database): Hono {
  return new Hono()
    .get('/healthz', (context) => context.json({ status: 'ok' }))
    .get('/readyz', async (context) => {
      try {
        await sql`select 1`.execute(db)
        return context.json({ status: 'ready' })
      } catch {
        return context.json({ status: 'unavailable', reason: 'The database does not answer.' }, 503)
      }
    })
}
