import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { Versions } from '@vacation-tracker/event-bus/form'
import type { EventSource } from '../source.ts'

/** Seconds that the server keeps an answer until there is something, and events that it gives at once. */
const longestWait = 30
const mostAtOnce = 1_000

type Server = {
  /** Where it is reached: `http://localhost:3000`. */
  baseUrl: string
  /** A token that may read the events: `vt_…`. */
  token: string
  /** In which version events of a type come; the newest that was active when the token was made, where nothing is said. */
  versions?: Versions
  /** How requests are sent; over the network, unless said. */
  fetch?: (request: Request) => Response | Promise<Response>
}

type Page = { events: readonly EventEnvelope[]; cursor: string }

/** A server that does not give its events: because it is not reached, or will not. */
export class EventSourceError extends Error {
  override name = 'EventSourceError'
}

/**
 * The events of a running server, from now on, by its cursor: none is missed between two requests.
 *
 * @throws EventSourceError when it is not reached, or does not take the token
 * @example
 * const spy = spyOn(await onServer({ baseUrl: 'http://localhost:3000', token: 'vt_…' }))
 */
export async function onServer(server: Server): Promise<EventSource> {
  let cursor = await endOfLog(server)
  return {
    name: new URL(server.baseUrl).origin,
    async next({ waits, signal }) {
      for (;;) {
        const page = await pageAfter(server, cursor, waits && !signal.aborted ? { wait: longestWait, signal } : {})
        // It was called back while it waited: the cursor has not moved, so nothing is lost.
        if (page === undefined) return []
        const { events } = page
        cursor = page.cursor
        if (events.length > 0 || !waits || signal.aborted) return events
      }
    },
  }
}

/** Reads up to the end: a cursor is had from an answer only. */
async function endOfLog(server: Server): Promise<string | undefined> {
  let cursor: string | undefined
  for (;;) {
    const page = await pageAfter(server, cursor, {})
    if (page === undefined) return cursor
    cursor = page.cursor
    if (page.events.length === 0) return cursor
  }
}

async function pageAfter(
  server: Server,
  cursor: string | undefined,
  { wait = 0, signal }: { wait?: number; signal?: AbortSignal },
): Promise<Page | undefined> {
  const { baseUrl, token, versions = {}, fetch = globalThis.fetch } = server
  const place = new URL('/api/events', baseUrl)
  place.searchParams.set('limit', String(mostAtOnce))
  if (wait > 0) place.searchParams.set('wait', String(wait))
  if (cursor !== undefined) place.searchParams.set('after', cursor)
  const named = Object.entries(versions).map(([type, version]) => `${type}:${version}`)
  if (named.length > 0) place.searchParams.set('versions', named.join())
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json' }
  let response: Response
  let body: unknown
  try {
    response = await fetch(new Request(place, { headers, ...(signal && { signal }) }))
    body = await response.json()
  } catch (cause) {
    if (signal?.aborted) return undefined
    throw new EventSourceError(`${place.origin} does not give its events: ${cause}. Is the server up?`, { cause })
  }
  if (response.ok) return Object(body)
  const said: unknown = Object(body).errors?.[0]?.message
  throw new EventSourceError(`${place.origin} does not give its events: ${said ?? response.status}`)
}
