import { timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import type { Workplace } from '../commands/transaction.ts'
import { expositionType } from '../metrics/exposition.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { problem } from './request-checks.ts'

type Needs = {
  workplace: Workplace
  metrics: Metrics
  /** What a reader has to bring; nothing when everybody may read. */
  token: string | undefined
}

/** `/metrics`: how the process does, for Prometheus. There are no names of people in it. */
export function metricsDoor({ workplace, metrics, token }: Needs): Hono {
  return new Hono().get('/metrics', async (context) => {
    if (token !== undefined && !isSame(context.req.header('authorization') ?? '', `Bearer ${token}`)) {
      const message = 'Send the METRICS_TOKEN of this server as Authorization: Bearer …'
      return context.json(problem('UNAUTHENTICATED', message), 401, { 'www-authenticate': 'Bearer' })
    }
    return context.body(await metrics.text(workplace.bus), 200, { 'content-type': expositionType })
  })
}

/** Takes as long for a wrong token that begins well as for any other. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}
