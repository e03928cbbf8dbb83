import '@vacation-tracker/event-testing/vitest'
import { newTrace } from '@vacation-tracker/event-testing/traces'
import { traceOnServer } from '@vacation-tracker/event-testing/traces/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { pruneTraces } from '../../store/spans.ts'
import type { Member, TestApp } from '../../testing/app.ts'
import { eventsOf } from '../../testing/events.ts'
import { eventually } from '../../testing/eventually.ts'
import { settled } from '../../testing/people.ts'
import { approve, granted, pending, submit, submitDocument } from '../../testing/requests.ts'
import { onBothStores } from '../../testing/stores.ts'
import { approval, readerToken, serverFor, submission } from '../../testing/traces.ts'
import { startReceiver } from '../../testing/webhook-receiver.ts'

onBothStores('traces', (open) => {
  let app: TestApp
  let ada: Member
  let ben: Member
  let secret: string

  beforeAll(async () => {
    app = await open()
    ada = await app.register('ada')
    ben = await app.register('ben')
    secret = await readerToken(ada)
  })

  /** Does something in a trace of its own. */
  async function inTrace(person: Member, work: () => Promise<unknown>): Promise<string> {
    const { traceId, traceparent } = newTrace()
    person.headers = { traceparent }
    await work()
    person.headers = {}
    return traceId
  }

  test('one leads from a request to the mail that tells of it', async () => {
    const { traceId, traceparent } = newTrace()
    ben.headers = { traceparent }
    granted(await submit(ben, { startDate: '2026-11-02', endDate: '2026-11-03' }))
    await expect(traceOnServer(serverFor(app, secret), traceId)).toHaveTrace(submission)
    ben.headers = {}
  })

  test('another from the approval', async () => {
    const { id } = await pending(ben, { startDate: '2026-11-09', endDate: '2026-11-10' })
    const traceId = await inTrace(ada, () => approve(ada, id))
    await expect(traceOnServer(serverFor(app, secret), traceId)).toHaveTrace(approval)
  })

  // The short form of `npm run bench trace`, which asks for a thousand.
  test('each of forty that are asked for at once is whole', async () => {
    const traces = Array.from({ length: 40 }, (_, place) => ({ ...newTrace(), day: dayAfter('2028-01-03', place * 7) }))
    await Promise.all(
      traces.map(async ({ traceparent, day }) => {
        const input = { category: 'SICK_LEAVE', startDate: day, endDate: day }
        const body = { query: submitDocument, variables: { input } }
        expect((await ben.post('/graphql', body, { traceparent })).status).toBe(200)
      }),
    )
    for (const { traceId } of traces) {
      await expect(traceOnServer(serverFor(app, secret), traceId)).toHaveTrace(submission, { within: 20_000 })
    }
  })

  test('and to a webhook that fails, with its second attempt', async () => {
    let answers = 0
    const receiver = await startReceiver(() => (++answers === 1 ? 503 : 204))
    const pattern = { 'detail-type': ['VacationRequestCancelled'] }
    await app.workplace.bus.subscriptions.create({ name: 'elsewhere', url: receiver.url, pattern })
    const { id } = await pending(ben, { startDate: '2026-11-16', endDate: '2026-11-16' })
    const traceId = await inTrace(ben, () =>
      ben.graphql('mutation ($id: ID!) { deleteVacationRequest(input: { id: $id }) { id } }', { id }),
    )
    const process = { 'process VacationRequestCancelled by elsewhere': { POST: {} } }
    const trace = traceOnServer(serverFor(app, secret), traceId)
    await expect(trace).toHaveTrace({
      'POST /graphql': {
        'mutation deleteVacationRequest': {
          'command deleteVacationRequest': { 'create VacationRequestCancelled': process },
        },
      },
    })
    await eventually(async () => {
      const attempts = (await trace.spans()).filter(({ name }) => name.endsWith('by elsewhere'))
      return expect(attempts.map(({ failed }) => failed).sort()).toEqual([false, true])
    }, 15_000)
    expect(await app.log.takes(1)).toMatchObject([
      { msg: 'a consumer failed', trace_id: traceId, event_id: expect.any(String) },
    ])
  })

  describe('what a caller says', () => {
    const looking = { query: '{ me { username } }' }

    test.each([
      'nonsense',
      `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
      'ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    ])('a malformed traceparent counts as none: %s', async (traceparent) => {
      const response = await ben.post('/graphql', looking, { traceparent })
      expect(response.status).toBe(200)
      expect(response.headers.get('traceresponse')).toMatch(/^00-(?!0{32}|4bf92f)[0-9a-f]{32}-[0-9a-f]{16}-01$/)
    })

    test('a trace that is not to be kept is not kept, and goes on', async () => {
      const traceparent = '00-11111111111111111111111111111111-00f067aa0ba902b7-00'
      const response = await ben.post('/graphql', looking, { traceparent })
      expect(response.headers.get('traceresponse')).toBeNull()
      await app.tracing.flush()
      expect((await ada.send('/api/traces/11111111111111111111111111111111')).status).toBe(404)
    })

    test('the id of a request is that of a proxy, if it is one', async () => {
      const idOf = async (id: string) =>
        (await ben.post('/graphql', looking, { 'x-request-id': id })).headers.get('x-request-id')
      expect(await idOf('edge-4711')).toBe('edge-4711')
      expect(await idOf('"},{')).toMatch(/^[0-9a-f-]{36}$/)
    })
  })

  test('an entry of a batch names the trace that it is a part of', async () => {
    const { traceId, traceparent } = newTrace()
    const entry = {
      ...{ source: 'VacationTrackerApp', 'detail-type': 'InvitationRevoked', 'schema-version': 1, traceparent },
      detail: { username: 'cleo', invitation: '0d4f9b7c-53c1-4c0e-8a53-0b0d8a0f6c11' },
    }
    const { entries } = await (await ada.post('/api/events', { entries: [entry] })).json()
    expect(entries).toEqual([{ eventId: expect.any(String) }])
    await expect(traceOnServer(serverFor(app, secret), traceId)).toHaveTrace({ 'create InvitationRevoked': {} })
  })

  describe('the spans of a page', () => {
    async function clicked() {
      const { traceId, traceparent } = newTrace()
      await ben.post('/graphql', { query: '{ me { username } }' }, { traceparent })
      const now = Date.now()
      const span = { traceId, spanId: traceparent.split('-')[2], name: 'me', startedAt: now - 50, endedAt: now }
      return { traceId, now, span }
    }

    test('are the beginning of what the server has seen', async () => {
      const { traceId, now, span } = await clicked()
      // The clock of this page is an hour ahead.
      const ahead = 3_600_000
      const spans = [{ ...span, startedAt: span.startedAt + ahead, endedAt: span.endedAt + ahead }]
      const response = await ben.post('/api/spans', { sentAt: now + ahead, spans })
      expect([response.status, await response.json()]).toEqual([202, { accepted: 1 }])
      const again = await ben.post('/api/spans', { sentAt: now + ahead, spans })
      expect(await again.json()).toEqual({ accepted: 0 })
      await expect(traceOnServer(serverFor(app, secret), traceId)).toHaveTrace({ 'click me': { 'POST /graphql': {} } })
      const { trace } = granted(
        await ada.graphql<{ trace: { startedAt: string; spans: object[] } }>(
          'query ($id: ID!) { trace(traceId: $id) { startedAt spans { name startedAfter duration } } }',
          { id: traceId },
        ),
      )
      expect(trace.spans[0]).toEqual({ name: 'click me', startedAfter: 0, duration: 50 })
      expect(Math.abs(Date.parse(trace.startedAt) - span.startedAt)).toBeLessThan(5_000)
    })

    test('of other traces are not taken, nor from strangers', async () => {
      const { now, span } = await clicked()
      const guessed = { ...span, spanId: '00f067aa0ba902b7' }
      expect(await (await ben.post('/api/spans', { sentAt: now, spans: [guessed] })).json()).toEqual({ accepted: 0 })
      expect((await app.visitor().post('/api/spans', { sentAt: now, spans: [span] })).status).toBe(401)
      const elsewhere = await ben.post('/api/spans', { sentAt: now, spans: [span] }, { origin: 'https://evil.example' })
      expect(elsewhere.status).toBe(403)
    })

    test.each([
      ['no object', null],
      ['none', { sentAt: Date.now(), spans: [] }],
      ['too many', { sentAt: Date.now(), spans: Array(51).fill({}) }],
      ['no ids', { traceId: 'x' }],
      ['hostile names', { name: '<img src=x onerror=alert(1)>' }],
      ['an end before the beginning', { endedAt: 1 }],
      ['what has not happened yet', { endedAt: Date.now() + 60_000 }],
    ])('%s: refused with a sentence', async (_what, wrong) => {
      const { now, span } = await clicked()
      const isWhole = wrong === null || 'spans' in wrong
      const response = await ben.post('/api/spans', isWhole ? wrong : { sentAt: now, spans: [{ ...span, ...wrong }] })
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringMatching(/\.$/) }] })
    })

    test('too large a body is not read', async () => {
      expect((await ben.post('/api/spans', { sentAt: 1, spans: ['x'.repeat(17_000)] })).status).toBe(413)
    })
  })

  test('who may not read every event may read no trace', async () => {
    expect((await ben.send('/api/traces/4bf92f3577b34da6a3ce929d0e0e4736')).status).toBe(403)
    expect((await app.visitor().send('/api/traces/4bf92f3577b34da6a3ce929d0e0e4736')).status).toBe(401)
    expect((await ada.send('/api/traces/none')).status).toBe(404)
  })

  test('the list is filtered and paged', async () => {
    type Page = {
      traces: {
        items: { name: string; failures: number; duration: number }[]
        nextToken: string | null
        names: string[]
      }
    }
    const list = async (variables: object) =>
      granted(
        await ada.graphql<Page>(
          `query ($filter: TraceFilter, $limit: Int, $nextToken: String) {
            traces(filter: $filter, limit: $limit, nextToken: $nextToken) {
              items { traceId name failures duration } nextToken names } }`,
          { ...variables },
        ),
      ).traces
    await app.tracing.flush()
    const all = await list({})
    expect(all.names).toContain('mutation submitVacationRequest')
    const first = await list({ limit: 2 })
    const second = await list({ limit: 2, nextToken: first.nextToken })
    expect(all.items.slice(0, 4)).toEqual([...first.items, ...second.items])
    const clicks = await list({ filter: { name: 'click me' } })
    expect(new Set(clicks.items.map(({ name }) => name))).toEqual(new Set(['click me']))
    const failed = await list({ filter: { failed: true } })
    expect(failed.items.length).toBeGreaterThan(0)
    expect(failed.items.every(({ failures }) => failures > 0)).toBe(true)
    const slow = await list({ filter: { minDuration: 50 } })
    expect(slow.items.every(({ duration }) => duration >= 50)).toBe(true)
    const wrong = await ada.graphql('{ traces(nextToken: "x") { names } }')
    expect(wrong.code).toBe('BAD_USER_INPUT')
  })

  test('the map says who led to whom', async () => {
    await app.tracing.flush()
    type Map = {
      serviceMap: { nodes: { id: string; calls: number; p95: number }[]; edges: { from: string; to: string }[] }
    }
    const { serviceMap } = granted(
      await ada.graphql<Map>('{ serviceMap { nodes { id calls p95 } edges { from to calls } isCut } }'),
    )
    const edges = serviceMap.edges.map(({ from, to }) => `${from} ${to}`)
    expect(edges).toEqual(
      expect.arrayContaining([
        'browser:browser server:server',
        'server:server database:database',
        'server:server event:VacationRequestSubmitted',
        'event:VacationRequestSubmitted consumer:validate-request',
        'consumer:send-mail mail:mail',
        'consumer:elsewhere webhook:127.0.0.1',
      ]),
    )
    const wrong = await ada.graphql(
      '{ serviceMap(from: "2026-02-01T00:00:00Z", to: "2026-01-01T00:00:00Z") { isCut } }',
    )
    expect(wrong.code).toBe('BAD_USER_INPUT')
  })

  test('what is old goes, and what is too much, each trace as a whole', async () => {
    await app.tracing.flush()
    const { db } = app
    const before = await db.selectFrom('trace').selectAll().orderBy('started_at', 'desc').execute()
    const newest = before.slice(0, 3)
    const most = newest.reduce((sum, { spans }) => sum + spans, 0)
    await pruneTraces(db, { before: 0, most })
    const left = await db.selectFrom('trace').select('trace_id').orderBy('started_at', 'desc').execute()
    expect(left.map(({ trace_id }) => trace_id)).toEqual(newest.map(({ trace_id }) => trace_id))
    expect(await db.selectFrom('span').select('span_id').execute()).toHaveLength(most)
    await pruneTraces(db, { before: Number.MAX_SAFE_INTEGER, most })
    expect(await db.selectFrom('span').select('span_id').execute()).toEqual([])
  })
})

onBothStores('traces that are few', (open) => {
  test('are kept whole or not at all, whatever their consumers do later', async () => {
    const app = await open({ traces: { perSecond: 0.5 } })
    await app.register('ada')
    const ben = await app.register('ben')
    const answers = await Promise.all(
      Array.from({ length: 12 }, async (_, place) => {
        const { traceId, traceparent } = newTrace()
        const day = dayAfter('2028-01-01', place)
        const body = {
          query: submitDocument,
          variables: { input: { category: 'SICK_LEAVE', startDate: day, endDate: day } },
        }
        const response = await ben.post('/graphql', body, { traceparent })
        return { traceId, isKept: response.headers.get('traceresponse') !== null }
      }),
    )
    await settled(app)
    await app.tracing.flush()
    const kept = answers.filter(({ isKept }) => isKept)
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThan(12)
    const known = await app.db
      .selectFrom('trace')
      .select(['trace_id', 'spans'])
      .where('name', 'like', '%submit%')
      .execute()
    expect(known.map(({ trace_id }) => trace_id).sort()).toEqual(kept.map(({ traceId }) => traceId).sort())
    expect(new Set(known.map(({ spans }) => spans)).size).toBe(1)
    const events = await eventsOf(app.db)
    const flags = (traceId: string) =>
      events
        .map(({ detail }) => detail.metadata.traceparent?.split('-') ?? [])
        .filter(([, id]) => id === traceId)
        .map(([, , , flag]) => flag)
    for (const { traceId, isKept } of answers) {
      expect(new Set(flags(traceId))).toEqual(new Set([isKept ? '01' : '00']))
    }
  })
})

function dayAfter(first: string, days: number): string {
  return Temporal.PlainDate.from(first).add({ days }).toString()
}
