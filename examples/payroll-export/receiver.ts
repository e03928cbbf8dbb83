import { createServer, type IncomingMessage, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import type { LeaveEvent } from './payroll.ts'

/** Takes webhooks: what is signed with our secret is handed on, everything else is refused. */
export function createReceiver(secret: string, take: (event: LeaveEvent) => void): Server {
  const webhook = new Webhook(secret)
  return createServer(async (request, response) => {
    response.statusCode = await answerTo(request).catch((error) => {
      // What goes wrong here is sent again, with growing pauses.
      process.stderr.write(`${error}\n`)
      return 500
    })
    response.end()
  })

  async function answerTo(request: IncomingMessage): Promise<number> {
    if (request.method !== 'POST') return 405
    const body = await text(request)
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    try {
      webhook.verify(body, headers)
    } catch (error) {
      if (error instanceof WebhookVerificationError) return 401
      throw error
    }
    take(JSON.parse(body))
    return 204
  }
}
