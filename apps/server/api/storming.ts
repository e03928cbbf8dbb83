import { refusalFor } from '@vacation-tracker/leave/permissions'
import { Hono } from 'hono'
import type { SessionReader } from '../accounts/session.ts'
import { problem } from './request-checks.ts'

/** `/api/storming.svg`: the board as a picture, for those who may see events, by their cookie. */
export function stormingDoor({ readSession }: { readSession: SessionReader }): Hono {
  return new Hono().get('/api/storming.svg', async (context) => {
    const refusal = refusalFor(await readSession(context.req.raw.headers), 'READ_EVENTS')
    if (refusal !== undefined) {
      return context.json(problem(refusal.code, refusal.message), refusal.code === 'UNAUTHENTICATED' ? 401 : 403)
    }
    const { drawnBoard } = await import('../storming/drawn-board.ts')
    return context.body((await drawnBoard()).svg, 200, {
      'content-type': 'image/svg+xml; charset=utf-8',
      'cache-control': 'private, no-cache',
      // Opened by itself it is a document: nothing in it may run or load anything.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
    })
  })
}
