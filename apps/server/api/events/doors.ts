import type { ArchiveQuery } from '@vacation-tracker/event-bus/archive'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { BusRequestError } from '@vacation-tracker/event-bus/subscription'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { streamSSE } from 'hono/streaming'
import type { Workplace } from '../../commands/transaction.ts'
import type { Tracing } from '../../tracing/tracing.ts'
import type { Discovery } from '../contracts/discovery.ts'
import { onlyBy, problem, sameOrigin } from '../request-checks.ts'
import type { Denial, Doorkeeper } from './access.ts'
import { cloudEventAnswer, cloudEventBatch, formOf, inCloudForm } from './cloud-form.ts'
import { namedVersions } from './named-versions.ts'
import { oneEvent } from './one-event.ts'
import { patternIn } from './pattern-in.ts'
import { BatchError, publishBatch } from './publish.ts'
import { Reading } from './reading.ts'
import { written } from './server-sent.ts'

/** Bytes of a batch. One event has a megabyte at most. */
const largestBatch = 4 * 1024 * 1024
const longestWait = 30
const usualLimit = 100
const mostAtOnce = 1_000

/** Events that a stream sends in one piece: one by one, it would fall behind when thousands come in a second. */
const mostInOneWrite = 500

/** Seconds after which a stream that has nothing to say says so, and looks whether it may go on. */
const heartbeat = 15

type Needs = {
  workplace: Workplace
  tracing: Tracing
  enter: Doorkeeper
  baseUrl: string
  /** Given when the server is about to stop: whoever waits is answered then. */
  closing: AbortSignal
  /** Remembers what unknown events look like; nothing where nobody looks. */
  discovery: Discovery | undefined
}

/** `/api/events`: publish a batch, pull by a cursor, and follow as Server-Sent Events. */
export function eventDoors({ workplace, tracing, enter, baseUrl, closing, discovery }: Needs): Hono {
  const { bus } = workplace
  const toCloud = (event: EventEnvelope) => inCloudForm(bus.contracts, event, baseUrl)
  const doors = new Hono()

  doors.onError((error, context) => {
    if (error instanceof BatchError) return context.json(problem('BAD_REQUEST', error.message), 400)
    if (!(error instanceof BusRequestError)) throw error
    return context.json(
      problem(error.code === 'INVALID' ? 'BAD_REQUEST' : error.code, error.message),
      statuses[error.code],
    )
  })

  const tooLarge = (context: Context) =>
    context.json(problem('PAYLOAD_TOO_LARGE', `A batch has at most ${largestBatch / 1024 / 1024} MB.`), 413)
  doors.post('/', sameOrigin(baseUrl), bodyLimit({ maxSize: largestBatch, onError: tooLarge }), async (context) => {
    const access = await enter(context.req.raw.headers)
    if ('status' in access) return denied(context, access)
    if (!access.publishes) return denied(context, mayNot('publish'))
    const body: unknown = await context.req.json().catch(() => {
      throw new BatchError('The body is not JSON.')
    })
    const entries = await publishBatch(body, access, { ...workplace, tracing }, discovery)
    const failedEntryCount = entries.filter((entry) => 'errorCode' in entry).length
    return context.json(isPutEvents(body) ? inPascalCase(failedEntryCount, entries) : { failedEntryCount, entries })
  })

  doors.get('/', async (context) => {
    const access = await enter(context.req.raw.headers)
    if ('status' in access) return denied(context, access)
    if (access.readable.length === 0) return denied(context, mayNot('read'))
    const limit = numberIn(context, 'limit', usualLimit, 1, mostAtOnce)
    const wait = numberIn(context, 'wait', 0, 0, longestWait)
    const form = formOf(context)
    const reading = new Reading(bus, access, await queryOf(context, bus.archive, 0), choiceIn(context))
    const events = await reading.nextWithin(limit, wait * 1000, AbortSignal.any([closing, context.req.raw.signal]))
    const cursor = await bus.archive.cursorAt(reading.position)
    if (form === 'eventbridge') return context.json({ events: events.map(({ event }) => event), cursor })
    return cloudEventBatch(
      context,
      events.map(({ event }) => toCloud(event)),
      cursor,
    )
  })

  doors.get('/stream', async (context) => {
    const { headers, signal } = context.req.raw
    const access = await enter(headers)
    if ('status' in access) return denied(context, access)
    if (access.readable.length === 0) return denied(context, mayNot('read'))
    const form = formOf(context)
    const start = await bus.archive.head()
    const reading = new Reading(bus, access, await queryOf(context, bus.archive, start), choiceIn(context))
    const mayGoOn = async () => !('status' in (await enter(headers)))
    return streamSSE(context, async (stream) => {
      const ended = new AbortController()
      stream.onAbort(() => ended.abort())
      for (const each of [signal, closing]) each.addEventListener('abort', () => ended.abort(), { once: true })
      await stream.write(': welcome\n\n')
      for (let checkedAt = performance.now(); !ended.signal.aborted; ) {
        const events = await reading.nextWithin(mostInOneWrite, heartbeat * 1000, ended.signal)
        const messages = events.map(async ({ position, event }) =>
          written({
            id: await bus.archive.cursorAt(position),
            type: event['detail-type'],
            data: form === 'eventbridge' ? event : toCloud(event),
          }),
        )
        await stream.write(events.length === 0 ? ': still here\n\n' : (await Promise.all(messages)).join(''))
        if (performance.now() - checkedAt < heartbeat * 1000) continue
        if (!(await mayGoOn())) return
        checkedAt = performance.now()
      }
    })
  })

  doors.get('/:eventId', async (context) => {
    const access = await enter(context.req.raw.headers)
    if ('status' in access) return denied(context, access)
    if (access.readable.length === 0) return denied(context, mayNot('read'))
    const form = formOf(context)
    const event = await oneEvent(bus, access, context.req.param('eventId'), context.req.query('version'))
    if ('status' in event) return context.json(problem(event.code, event.message), event.status)
    return form === 'eventbridge' ? context.json(event) : cloudEventAnswer(context, toCloud(event))
  })
  doors.all('/', onlyBy('GET', 'POST'))
  doors.all('/:eventId', onlyBy('GET'))
  return doors
}

/** The versions and the pattern that a reader asks for. */
function choiceIn(context: Context) {
  return { versions: namedVersions(context), matches: patternIn(context) }
}

const statuses = { INVALID: 400, NOT_FOUND: 404, CONFLICT: 409, GONE: 410 } as const

function denied(context: Context, { status, code, message }: Denial): Response {
  return context.json(problem(code, message), status)
}

function mayNot(act: 'publish' | 'read'): Denial {
  return {
    status: 403,
    code: 'FORBIDDEN',
    message: `This access is not enough to ${act} events. Ask an administrator for another.`,
  }
}

/** @param start the place after which one begins who brings no cursor */
async function queryOf(context: Context, archive: Workplace['bus']['archive'], start: number): Promise<ArchiveQuery> {
  const cursor = context.req.header('last-event-id') ?? context.req.query('after')
  const types = context.req.queries('type')
  const { source, group, from, to } = context.req.query()
  return {
    after: cursor === undefined ? Math.max(start, await archive.horizon()) : await archive.placeOf(cursor),
    ...(types && { types }),
    ...(source !== undefined && { source }),
    ...(group !== undefined && { group }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
}

function numberIn(context: Context, name: string, usual: number, least: number, most: number): number {
  const text = context.req.query(name)
  const number = text === undefined ? usual : Number(text)
  if (text !== '' && Number.isInteger(number) && number >= least && number <= most) return number
  throw new BusRequestError('INVALID', `${name} is a whole number from ${least} to ${most}, not ${text}.`)
}

function isPutEvents(body: unknown): boolean {
  return typeof body === 'object' && body !== null && Object.hasOwn(body, 'Entries')
}

function inPascalCase(FailedEntryCount: number, entries: Awaited<ReturnType<typeof publishBatch>>) {
  const Entries = entries.map((entry) =>
    'eventId' in entry ? { EventId: entry.eventId } : { ErrorCode: entry.errorCode, ErrorMessage: entry.errorMessage },
  )
  return { FailedEntryCount, Entries }
}
