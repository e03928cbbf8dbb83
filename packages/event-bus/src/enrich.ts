import type { EventEnvelope } from './envelope.ts'

/** Where events are served, and how one gets in. */
export type EventAddress = {
  /** The address of the server: `https://leave.example.com`. */
  baseUrl: string
  /** A token that may read the event. */
  token: string
  /** How requests are sent; over the network, unless said. */
  fetch?: (request: Request) => Response | Promise<Response>
}

/** A fact that could not be fetched. `status` is that of HTTP; nothing when the server was not reached. */
export class EnrichmentError extends Error {
  override name = 'EnrichmentError'
  readonly status: number | undefined

  constructor(message: string, status: number | undefined, options?: ErrorOptions) {
    super(message, options)
    this.status = status
  }
}

/**
 * Fetches the whole fact of which a thin event tells, in the version of that event, with the rights of the token.
 *
 * @throws EnrichmentError when the token may not read it (403), it is not there any more (404), or nobody answers
 * @example
 * const whole = await enrich(thin, { baseUrl: 'https://leave.example.com', token: 'vt_…' })
 */
export async function enrich<Event extends Pick<EventEnvelope, 'detail'>>(
  event: Event,
  { baseUrl, token, fetch = globalThis.fetch }: EventAddress,
): Promise<Event & EventEnvelope> {
  const { eventId, schemaVersion } = event.detail.metadata
  const place = new URL(`/api/events/${eventId}?version=${schemaVersion}`, baseUrl)
  const request = new Request(place, { headers: { authorization: `Bearer ${token}`, accept: 'application/json' } })
  let response: Response
  try {
    response = await fetch(request)
  } catch (cause) {
    throw new EnrichmentError(`${place.origin} does not answer. Try again later.`, undefined, { cause })
  }
  const body: unknown = await response.json().catch(() => undefined)
  if (response.ok) return Object(body)
  const said: unknown = Object(body).errors?.[0]?.message
  throw new EnrichmentError(`The fact ${eventId} was not given: ${said ?? response.status}`, response.status)
}
