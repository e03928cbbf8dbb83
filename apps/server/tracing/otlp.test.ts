import { once } from 'node:events'
import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'
import { newTrace } from '@vacation-tracker/event-testing/traces'
import { expect, onTestFinished, test } from 'vitest'
import { createTestApp } from '../testing/app.ts'
import { eventually } from '../testing/eventually.ts'
import { granted, submit } from '../testing/requests.ts'
import type { TraceRules } from './tracing.ts'

type OtlpSpan = {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  kind: number
  links?: unknown[]
}
type OtlpRequest = {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] }
    scopeSpans: { spans: OtlpSpan[] }[]
  }[]
}

/** A collector that takes OTLP over HTTP as JSON, or answers what the test says, or nothing at all. */
async function startCollector(answer: () => number | undefined = () => 200) {
  const requests: { path: string | undefined; body: OtlpRequest }[] = []
  let asked = 0
  const server = createServer(async (request, response) => {
    asked++
    const body = (await json(request)) as OtlpRequest
    const status = answer()
    if (status === undefined) return
    if (status === 200) requests.push({ path: request.url, body })
    response.writeHead(status, { 'content-type': 'application/json' }).end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const resources = () => requests.flatMap(({ body }) => body.resourceSpans)
  return {
    endpoint: `http://127.0.0.1:${port}`,
    requests,
    asked: () => asked,
    resources,
    spans: () => resources().flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
  }
}

async function openWith(endpoint: string, rules: Partial<TraceRules> = {}) {
  const app = await createTestApp({ store: 'sqlite', traces: { endpoint, ...rules } })
  onTestFinished(async () => {
    await app.close()
    app.log.expectQuiet()
  })
  await app.register('ada')
  return { app, ben: await app.register('ben') }
}

const outcomes = async (app: Awaited<ReturnType<typeof openWith>>['app']) =>
  (await (await app.visitor().send('/metrics')).text()).match(/^tracing_spans_total.*$/gm)?.join('\n') ?? ''

test('a collector gets the spans of a trace as they are, and who sent them', async () => {
  const collector = await startCollector()
  const { ben } = await openWith(collector.endpoint)
  const { traceId, traceparent } = newTrace()
  ben.headers = { traceparent }
  granted(await submit(ben))
  const spans = await eventually(() => {
    const own = collector.spans().filter((span) => span.traceId === traceId)
    return own.some(({ name }) => name === 'send mail') && own
  })
  const named = (name: string) => spans.find((span) => span.name === name)
  expect(named('POST /graphql')?.parentSpanId).toBe(traceparent.split('-')[2])
  const processed = named('process VacationRequestSubmitted by validate-request')
  const created = named('create VacationRequestSubmitted')
  expect(processed).toMatchObject({
    parentSpanId: created?.spanId,
    kind: 5,
    links: [{ spanId: created?.spanId, traceId }],
  })
  expect(collector.requests.every(({ path }) => path === '/v1/traces')).toBe(true)
  const [resource] = collector.resources()
  expect(resource?.resource.attributes).toContainEqual({
    key: 'service.name',
    value: { stringValue: 'vacation-tracker' },
  })
})

test('a collector that refuses is told of, counted, and in nobody’s way', async () => {
  const collector = await startCollector(() => 400)
  const { app, ben } = await openWith(collector.endpoint)
  granted(await submit(ben))
  await eventually(async () => expect(await outcomes(app)).toMatch(/destination="collector",outcome="failed"\} [1-9]/))
  expect(await outcomes(app)).toMatch(/destination="database",outcome="kept"\} [1-9]/)
})

test('a collector that does not answer holds up neither requests nor the end, and whole batches are dropped', async () => {
  const collector = await startCollector(() => undefined)
  // So many that none of them is left out before it gets there.
  const { app, ben } = await openWith(collector.endpoint, { perSecond: 10_000 })
  granted(await submit(ben))
  await eventually(() => expect(collector.asked()).toBe(1))
  const began = performance.now()
  for (let each = 0; each < 128 * 40; each++) app.workplace.tracer.startSpan('a lot').end()
  expect(performance.now() - began).toBeLessThan(2_000)
  expect(await outcomes(app)).toMatch(/destination="collector",outcome="dropped"\} [1-9]/)
  granted(await ben.graphql('{ me { username } }'))
})

test('nobody at the address is the same', async () => {
  const { app, ben } = await openWith('http://127.0.0.1:1')
  granted(await submit(ben))
  granted(await ben.graphql('{ me { username } }'))
  await app.tracing.flush()
  expect(await outcomes(app)).toMatch(/destination="database",outcome="kept"\} [1-9]/)
})
