import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { onTestFinished } from 'vitest'

/** A program elsewhere that is sent events by webhook. It ends with the test. */
export async function startReceiver(answer: () => number = () => 204) {
  const received: EventEnvelope[] = []
  const server = createServer(async (request, response) => {
    const event = (await json(request)) as EventEnvelope
    const status = answer()
    if (status < 300) received.push(event)
    response.writeHead(status).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return { url: `http://127.0.0.1:${port}/hook`, received }
}
