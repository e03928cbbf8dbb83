/** What the server is told of a click, in milliseconds by the clock of the browser. */
export interface ClickSpan {
  traceId: string
  spanId: string
  name: string
  startedAt: number
  endedAt: number
  failed: boolean
}

/** Where clicks are handed in. */
const spansUrl = '/api/spans'

/**
 * Sends a request like `fetch`. Each mutation of GraphQL begins a trace, which the server is told of by `traceparent` (W3C
 * Trace Context); when the server says that it keeps that trace (`traceresponse`), it gets the click as its beginning.
 */
export async function fetchAsClick(url: RequestInfo | URL, request: RequestInit = {}): Promise<Response> {
  const name = mutationIn(request.body)
  if (name === undefined) return fetch(url, request)
  const traceId = randomHex(16)
  const spanId = randomHex(8)
  const headers = new Headers(request.headers)
  headers.set('traceparent', `00-${traceId}-${spanId}-01`)
  const startedAt = now()
  const response = await fetch(url, { ...request, headers })
  if (isKept(response, traceId)) {
    handIn({ traceId, spanId, name, startedAt, endedAt: now(), failed: !response.ok })
  }
  return response
}

/** The name of the mutation that a body asks for; nothing when it asks for something else. */
function mutationIn(body: BodyInit | null | undefined): string | undefined {
  if (typeof body !== 'string' || !body.includes('"mutation ')) return undefined
  const { operationName, query } = Object(JSON.parse(body))
  return typeof query === 'string' && query.startsWith('mutation ') ? operationName : undefined
}

function isKept(response: Response, traceId: string): boolean {
  return response.headers.get('traceresponse')?.startsWith(`00-${traceId}-`) ?? false
}

/** Nobody waits for it, and it outlives the page. What does not arrive is missing in a picture, and nowhere else. */
function handIn(span: ClickSpan): void {
  const body = JSON.stringify({ sentAt: now(), spans: [span] })
  const headers = { 'content-type': 'application/json' }
  fetch(spansUrl, { method: 'POST', keepalive: true, credentials: 'same-origin', headers, body }).catch(() => {})
}

/** Finer than `Date.now`, as much happens within a millisecond. */
function now(): number {
  return performance.timeOrigin + performance.now()
}

function randomHex(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
}
