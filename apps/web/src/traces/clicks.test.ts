import { afterEach, expect, test, vi } from 'vitest'
import { fetchAsClick } from './clicks.ts'

const mutation = JSON.stringify({ operationName: 'Submit', query: 'mutation Submit { submit { id } }' })

/** A server that keeps traces or does not, and what it was sent. */
function server(keeps: boolean) {
  const sent: { url: string; headers: Headers; body: unknown }[] = []
  vi.stubGlobal('fetch', async (url: string, { headers, body }: { headers?: HeadersInit; body: string }) => {
    const request = { url, headers: new Headers(headers), body: JSON.parse(body) }
    sent.push(request)
    const traceparent = request.headers.get('traceparent')
    return new Response('{}', { headers: keeps && traceparent ? { traceresponse: traceparent } : {} })
  })
  return sent
}

afterEach(() => vi.unstubAllGlobals())

test('a mutation begins a trace, and its click is handed in when that is kept', async () => {
  const sent = server(true)
  await fetchAsClick('/graphql', { body: mutation, headers: { accept: 'application/json' } })
  const [request, spans] = sent
  const [, traceId, spanId] = request?.headers.get('traceparent')?.match(/^00-([0-9a-f]{32})-([0-9a-f]{16})-01$/) ?? []
  expect(request?.headers.get('accept')).toBe('application/json')
  expect(spans).toMatchObject({
    url: '/api/spans',
    body: { spans: [{ traceId, spanId, name: 'Submit', failed: false }] },
  })
  const {
    sentAt,
    spans: [span],
  } = Object(spans?.body)
  expect(span.startedAt).toBeLessThanOrEqual(span.endedAt)
  expect(span.endedAt).toBeLessThanOrEqual(sentAt)
})

test('a trace that is not kept is left at that', async () => {
  const sent = server(false)
  await fetchAsClick('/graphql', { body: mutation })
  expect(sent).toHaveLength(1)
})

test('what only looks begins none', async () => {
  const sent = server(true)
  await fetchAsClick('/graphql', { body: JSON.stringify({ operationName: 'Me', query: 'query Me { me { name } }' }) })
  expect(sent.map(({ headers }) => headers.get('traceparent'))).toEqual([null])
})
