import { EventSourceError } from '../sources/server.ts'
import type { TestedSpan, Trace } from './trace.ts'

type Server = {
  /** Where it is reached: `http://localhost:3000`. */
  baseUrl: string
  /** A token that may read events of every type: `vt_…`. */
  token: string
  /** How requests are sent; over the network, unless said. */
  fetch?: (request: Request) => Response | Promise<Response>
}

/**
 * A trace as a running server keeps it.
 *
 * @throws EventSourceError by `spans`, when the server is not reached, or does not take the token
 * @example
 * await expect(traceOnServer({ baseUrl, token: 'vt_…' }, traceId)).toHaveTrace({ 'POST /graphql': {} })
 */
export function traceOnServer({ baseUrl, token, fetch = globalThis.fetch }: Server, traceId: string): Trace {
  const place = new URL(`/api/traces/${traceId}`, baseUrl)
  const refuse = (why: unknown, cause?: unknown) =>
    new EventSourceError(`${place.origin} does not give its traces: ${why}`, { cause })
  return {
    traceId,
    async spans(): Promise<readonly TestedSpan[]> {
      let response: Response
      let body: unknown
      try {
        response = await fetch(new Request(place, { headers: { authorization: `Bearer ${token}` } }))
        body = await response.json()
      } catch (cause) {
        throw refuse(`${cause}. Is the server up?`, cause)
      }
      // Nothing has been kept of it yet.
      if (response.status === 404) return []
      if (!response.ok) throw refuse(Object(body).errors?.[0]?.message ?? response.status)
      return Object(body).spans
    },
  }
}
