import { asyncApiOf } from '@vacation-tracker/event-contracts/asyncapi'
import { Hono } from 'hono'
import type { Workplace } from '../../commands/transaction.ts'
import type { Doorkeeper } from '../events/access.ts'
import { problem } from '../request-checks.ts'
import { aboutServer } from './about.ts'
import { contractAccess } from './access.ts'

/** `/asyncapi.json`: all events that the reader may know of, as an AsyncAPI 3 document. */
export function asyncApiDoor({
  workplace,
  enter,
  baseUrl,
}: {
  workplace: Workplace
  enter: Doorkeeper
  baseUrl: string
}): Hono {
  return new Hono().get('/asyncapi.json', async (context) => {
    const access = await contractAccess(context.req.raw.headers, enter)
    if ('status' in access) return context.json(problem(access.code, access.message), access.status)
    const { registry } = workplace.contracts
    return context.json(asyncApiOf(registry, { ...aboutServer(baseUrl), includes: access.mayKnow }))
  })
}
