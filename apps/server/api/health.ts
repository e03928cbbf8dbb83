import { Hono } from 'hono'
import type { Readiness } from '../health/readiness.ts'

/**
 * `/healthz`: the process runs, so it need not be started anew. `/readyz`: it can serve, and who is to send people here
 * may do so; when it cannot, the answer says why.
 */
export function health(readiness: Readiness): Hono {
  return new Hono()
    .get('/healthz', (context) => context.json({ status: 'ok' }))
    .get('/readyz', async (context) => {
      const problems = await readiness.problems()
      if (problems.length === 0) return context.json({ status: 'ready' })
      return context.json({ status: 'unavailable', reason: problems.join(' '), problems }, 503)
    })
}
