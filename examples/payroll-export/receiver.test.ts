import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LeaveEvent } from './payroll.ts'
import { createReceiver } from './receiver.ts'

const secret = `whsec_${Buffer.from('a secret of 24 bytes or more').toString('base64')}`
const body = JSON.stringify({ 'detail-type': 'VacationRequestApproved', time: '2026-05-13T10:28:13Z', detail: {} })
let taken: LeaveEvent[]
let server: ReturnType<typeof createReceiver>

beforeEach(async () => {
  taken = []
  server = createReceiver(secret, (event) => taken.push(event)).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => server.close())

async function send(signedWith: string): Promise<number> {
  const { port } = server.address() as AddressInfo
  const now = new Date()
  const headers = {
    'webhook-id': 'event-1',
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(signedWith).sign('event-1', now, body),
  }
  return (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', headers, body })).status
}

test('what is signed with our secret is taken', async () => {
  expect(await send(secret)).toBe(204)
  expect(taken).toEqual([JSON.parse(body)])
})

test('what is signed with another one is refused', async () => {
  expect(await send(`whsec_${Buffer.from('somebody else, 24 bytes too').toString('base64')}`)).toBe(401)
  expect(taken).toEqual([])
})
