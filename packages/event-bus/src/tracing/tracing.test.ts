import { AsyncLocalStorage } from 'node:async_hooks'
import { type Context, type ContextManager, context, ROOT_CONTEXT, SpanKind, SpanStatusCode } from '@opentelemetry/api'
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BasicTracerProvider,
  InMemorySpanExporter,
  ParentBasedSampler,
  type Sampler,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callConsumer } from '../consumer.ts'
import type { EventEnvelope } from '../envelope.ts'
import { inMemory, sqliteDialect } from '../sqlite/dialect.ts'
import { sqliteDriver } from '../sqlite/driver.ts'
import { byDispatch, moved, ParcelMoved } from '../testing/parcels.ts'
import { startReceiver, toThisMachine } from '../testing/receiver.ts'
import { eventually, noting, stoppedClock, Trial } from '../testing/trial.ts'
import { spanContextOf, traceparentOf } from './trace-context.ts'

const outside = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

const openTrial = () =>
  Trial.begin(async () => ({
    driver: sqliteDriver,
    open: () => new Kysely({ dialect: sqliteDialect(inMemory) }),
    keptOpen: true,
    remove: async () => {},
  }))

/** A tracer, and the spans that it has made, once they have ended. */
function tracing(root: Sampler = new AlwaysOnSampler()) {
  const exporter = new InMemorySpanExporter()
  const sampler = new ParentBasedSampler({ root })
  const provider = new BasicTracerProvider({ sampler, spanProcessors: [new SimpleSpanProcessor(exporter)] })
  const named = (name: string) => exporter.getFinishedSpans().filter((span) => span.name === name)
  return { tracer: provider.getTracer('test'), named, all: () => exporter.getFinishedSpans() }
}

/** Follows what goes on, as a process that traces does. */
const storage = new AsyncLocalStorage<Context>()
const following: ContextManager = {
  active: () => storage.getStore() ?? ROOT_CONTEXT,
  with: (around, work, self, ...parameters) => storage.run(around, () => work.apply(self, parameters)),
  bind: (_around, target) => target,
  enable: () => following,
  disable: () => following,
}
beforeAll(() => void context.setGlobalContextManager(following))
afterAll(() => context.disable())

describe('the spans of an event', () => {
  test('its creation is what the envelope names, and what its processing is below and linked to', async () => {
    const trial = await openTrial()
    const { tracer, named } = tracing()
    const bus = trial.started([noting('reader')], { tracer })
    const [event] = await trial.db
      .transaction()
      .execute((tx) => bus.publish(tx, [moved('a', 1)], { ...byDispatch, traceparent: outside }))
    bus.wake()
    const [processed] = await eventually(() => {
      expect(named('process ParcelMoved by reader')).toHaveLength(1)
      return named('process ParcelMoved by reader')
    })
    const [created] = named('create ParcelMoved')
    const creation = created?.spanContext()
    expect(created).toMatchObject({
      kind: SpanKind.PRODUCER,
      parentSpanContext: { spanId: 'b7ad6b7169203331' },
      attributes: { 'messaging.message.id': event?.id, 'messaging.operation.type': 'create' },
    })
    expect(event?.detail.metadata.traceparent).toBe(creation && traceparentOf(creation))
    expect(processed).toMatchObject({
      kind: SpanKind.CONSUMER,
      parentSpanContext: { spanId: creation?.spanId },
      links: [{ context: { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: creation?.spanId } }],
      attributes: { 'messaging.destination.subscription.name': 'reader', 'event_bus.attempt': 1 },
    })
    expect(named('send event log')[0]?.links.map(({ context }) => context.spanId)).toEqual([creation?.spanId])
  })

  test('every attempt has one: those that failed say why, and one that was rolled back says that', async () => {
    const trial = await openTrial()
    const { tracer, named } = tracing()
    const clock = stoppedClock()
    let failures = 0
    const failing = noting('reader', {
      before: ({ step }) => {
        if (step === 2 && ++failures <= 2) throw new Error('not yet')
      },
    })
    trial.started([failing], { tracer, chance: clock })
    await trial.publish(moved('a', 1), moved('b', 2))
    await eventually(() => expect(trial.problems).toHaveLength(1))
    clock.pass(60_000)
    await trial.expectHandled('reader', [1, 2])
    await eventually(() => expect(named('process ParcelMoved by reader')).toHaveLength(5))
    const told = named('process ParcelMoved by reader').map(({ status, attributes }) => [
      attributes['event_bus.attempt'],
      status.code === SpanStatusCode.ERROR ? status.message : (attributes['event_bus.rolled_back'] ?? 'done'),
    ])
    expect(told.sort()).toEqual([
      [1, 'done'],
      [1, 'not yet'],
      [1, 'not yet'],
      [1, true],
      [2, 'done'],
    ])
  })

  test('a replay is processed in traces of its own, linked to the creation', async () => {
    const trial = await openTrial()
    const { tracer, named } = tracing()
    const bus = trial.started([noting('reader')], { tracer })
    await trial.publish(moved('a', 1))
    await trial.expectHandled('reader', [1])
    await bus.replays.start({ subscriptions: ['reader'] })
    await eventually(() => expect(named('process ParcelMoved by reader')).toHaveLength(2))
    const [first, again] = named('process ParcelMoved by reader')
    expect(again?.parentSpanContext).toBeUndefined()
    expect(again?.spanContext().traceId).not.toBe(first?.spanContext().traceId)
    expect(again?.links.map(({ context }) => context)).toEqual(first?.links.map(({ context }) => context))
  })

  test('a large publication has one for the sending, in which all are created', async () => {
    const trial = await openTrial()
    const { tracer, named } = tracing()
    const bus = trial.bus([], { tracer })
    const facts = Array.from({ length: 33 }, (_, step) => moved('a', step))
    const events = await trial.db.transaction().execute((tx) => bus.publish(tx, facts, byDispatch))
    expect(named('create ParcelMoved')).toEqual([])
    const [sent] = named('send event log')
    expect(sent?.attributes).toMatchObject({ 'messaging.batch.message_count': 33 })
    const names = new Set(events.map(({ detail }) => detail.metadata.traceparent))
    expect([...names]).toEqual([sent && traceparentOf(sent.spanContext())])
  })

  test.each([
    ['that is not kept', outside.replace(/01$/, '00')],
    ['that begins here and is not kept', undefined],
  ])('a trace %s has none, and goes on all the same', async (_what, traceparent) => {
    const trial = await openTrial()
    const { tracer, all } = tracing(new AlwaysOffSampler())
    const arrived: EventEnvelope[] = []
    const reader = callConsumer({ name: 'reader', on: [ParcelMoved], call: async (event) => void arrived.push(event) })
    const bus = trial.started([reader], { tracer })
    await trial.db
      .transaction()
      .execute((tx) => bus.publish(tx, [moved('a', 1)], { ...byDispatch, ...(traceparent && { traceparent }) }))
    bus.wake()
    await eventually(() => expect(arrived).toHaveLength(1))
    expect(arrived[0]?.detail.metadata.traceparent).toMatch(traceparent ?? /-00$/)
    expect(all()).toEqual([])
  })

  test('a webhook is told of its own sending', async () => {
    const trial = await openTrial()
    const { tracer, named } = tracing()
    const receiver = await startReceiver()
    const bus = trial.started([], { tracer, webhooks: toThisMachine })
    await bus.subscriptions.create({ name: 'elsewhere', url: receiver.url, pattern: { source: ['Parcels'] } })
    await trial.publish(moved('a', 1))
    await eventually(() => expect(named('POST')).toHaveLength(1))
    const [posted] = named('POST')
    expect(posted?.attributes).toMatchObject({ 'server.address': '127.0.0.1', 'http.response.status_code': 204 })
    expect(posted?.parentSpanContext?.spanId).toBe(named('process ParcelMoved by elsewhere')[0]?.spanContext().spanId)
    expect(receiver.received[0]?.headers.traceparent).toBe(posted && traceparentOf(posted.spanContext()))
  })
})

describe('traceparent', () => {
  test.each([
    ['of version 00', outside, true],
    ['of a later version, with more behind', `01${outside.slice(2)}-more`, true],
    ['of version 00, with more behind', `${outside}-more`, false],
    ['of the version that is none', `ff${outside.slice(2)}`, false],
    ['in capitals', outside.toUpperCase(), false],
    ['of no trace', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, false],
    ['of no span', `00-0af7651916cd43dd8448eb211c80319c-${'0'.repeat(16)}-01`, false],
    ['with something else', 'a\r\nb: c', false],
    ['that is not there', undefined, false],
  ])('%s', (_what, traceparent, isRead) => {
    expect(spanContextOf(traceparent) !== undefined).toBe(isRead)
  })

  test('is written as it was read', () => {
    const read = spanContextOf(outside)
    expect(read && traceparentOf(read)).toBe(outside)
  })
})
