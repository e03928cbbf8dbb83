import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'
import type { EventEnvelope } from '../envelope.ts'
import type { WebhookOptions } from '../webhook/webhook.ts'

/** What a receiver answers: a status, and how long one should wait. */
export type Answer = { status: number; headers?: Record<string, string> }

export type Received = { headers: IncomingHttpHeaders; body: string }

/** How a trial may send webhooks: to receivers on this machine. */
export const toThisMachine: WebhookOptions = {
  userAgent: 'trial',
  allowHttp: true,
  allowedNetworks: ['127.0.0.0/8'],
  timeLimit: 500,
}

/** A program elsewhere that is sent webhooks; it ends with the test. */
export async function startReceiver(
  answer: (received: Received) => Answer | Promise<Answer> = () => ({ status: 204 }),
): Promise<{ url: string; received: Received[]; steps(): number[] }> {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const one = { headers: request.headers, body: await text(request) }
    const { status, headers = {} } = await answer(one)
    if (status < 300) received.push(one)
    response.writeHead(status, headers).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/hook`, received, steps: () => received.map(({ body }) => stepOf(body)) }
}

/** The step that an event in a body tells of. */
export function stepOf(body: string): number {
  const event: EventEnvelope<string, { step: number }> = JSON.parse(body)
  return event.detail.step
}
