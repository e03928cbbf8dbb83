import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { SessionReader } from '../../accounts/session.ts'
import type { Workplace } from '../../commands/transaction.ts'
import { findTrace } from '../../queries/traces.ts'
import { isMissing } from '../../store/spans.ts'
import type { Tracing } from '../../tracing/tracing.ts'
import type { Doorkeeper } from '../events/access.ts'
import { problem, sameOrigin } from '../request-checks.ts'
import { readBrowserSpans, SpansError } from './browser-spans.ts'

/** Bytes of the spans of a browser: a page hands in a few at a time. */
const largestBody = 16 * 1024

type Needs = {
  workplace: Workplace
  tracing: Tracing
  enter: Doorkeeper
  readSession: SessionReader
  baseUrl: string
}

/** `/api/traces/ID`: a trace with its spans. `/api/spans`: where pages hand in what they have measured. */
export function traceDoors({ workplace: { db }, tracing, enter, readSession, baseUrl }: Needs): Hono {
  const doors = new Hono()

  doors.get('/api/traces/:traceId', async (context) => {
    const access = await enter(context.req.raw.headers)
    if ('status' in access) return context.json(problem(access.code, access.message), access.status)
    if (access.readable !== '*') {
      const message = 'A trace shows events of every type: bring a token that may read all of them.'
      return context.json(problem('FORBIDDEN', message), 403)
    }
    const traceId = context.req.param('traceId')
    await tracing.flush()
    const trace = await findTrace(db, traceId)
    return trace === undefined
      ? context.json(problem('NOT_FOUND', `No trace ${traceId} is kept here.`), 404)
      : context.json(trace)
  })

  const tooLarge = (context: Context) =>
    context.json(problem('PAYLOAD_TOO_LARGE', `Hand in at most ${largestBody / 1024} KB of spans at once.`), 413)
  doors.post(
    '/api/spans',
    sameOrigin(baseUrl),
    bodyLimit({ maxSize: largestBody, onError: tooLarge }),
    async (context) => {
      const person = await readSession(context.req.raw.headers)
      if (person.kind !== 'person') return context.json(problem('UNAUTHENTICATED', 'Sign in first.'), 401)
      const body: unknown = await context.req.json().catch(() => undefined)
      try {
        const spans = readBrowserSpans(body, Date.now())
        // What a page has sent is the parent of a span of ours; of other traces it cannot know the ids.
        await tracing.flush()
        const missing = await Promise.all(spans.map((span) => isMissing(db, span)))
        const own = spans.filter((_, place) => missing[place])
        tracing.add(own)
        return context.json({ accepted: own.length }, 202)
      } catch (error) {
        if (error instanceof SpansError) return context.json(problem('BAD_REQUEST', error.message), 400)
        throw error
      }
    },
  )
  return doors
}
