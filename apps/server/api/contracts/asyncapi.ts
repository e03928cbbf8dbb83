import { asyncApiOf } from '@vacation-tracker/event-contracts/asyncapi'
import { Hono } from 'hono'
import type { Workplace } from '../../commands/transaction.ts'
import type { Doorkeeper } from '../events/access.ts'
import { problem } from '../request-checks.ts'
import { contractAccess } from './access.ts'

const about = {
  title: 'Vacation Tracker',
  version: '1.0.0',
  description: 'Every fact of leave management as an event, and what other teams have registered beside that.',
  license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
}

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
    const contact = { name: 'Who runs this server', url: baseUrl }
    const { registry } = workplace.contracts
    return context.json(asyncApiOf(registry, { ...about, contact, baseUrl, includes: access.mayKnow }))
  })
}
