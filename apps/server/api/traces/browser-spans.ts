import { type KeptSpan, nodeName } from '../../tracing/kept-span.ts'

/** Spans that cannot be read; the message says why. */
export class SpansError extends Error {
  override name = 'SpansError'
}

const mostSpans = 50

/** Milliseconds that a span of a page may take, and may be old: whoever waits for longer has gone. */
const longest = 600_000

/**
 * The spans that a page hands in: `{ sentAt, spans: [{ traceId, spanId, name, startedAt, endedAt, failed }] }`. All of them
 * begin their traces. Times are in milliseconds by the clock of the page, which may be wrong: `sentAt` says by how much.
 *
 * @param now milliseconds since 1970, by our clock
 * @throws SpansError when they are not such
 */
export function readBrowserSpans(body: unknown, now: number): KeptSpan[] {
  const { sentAt, spans } = Object(body)
  if (!isTime(sentAt) || !Array.isArray(spans) || spans.length === 0 || spans.length > mostSpans) {
    throw new SpansError(`Send { "sentAt": …, "spans": [ … ] } with 1 to ${mostSpans} spans.`)
  }
  return spans.map((span: unknown, place) => readSpan(Object(span), place, { now, sentAt }))
}

type Clocks = { now: number; sentAt: number }

function readSpan(span: Record<string, unknown>, place: number, { now, sentAt }: Clocks): KeptSpan {
  const { traceId, spanId, name, startedAt, endedAt, failed } = span
  const refuse = (what: string) => new SpansError(`spans[${place}]: ${what}`)
  if (!isHex(traceId, 32)) throw refuse('traceId is 32 hex digits, not all of them 0.')
  if (!isHex(spanId, 16)) throw refuse('spanId is 16 hex digits, not all of them 0.')
  if (typeof name !== 'string' || !/^\w{1,80}$/.test(name)) throw refuse('name is the name of an operation.')
  if (!isTime(startedAt) || !isTime(endedAt)) throw refuse('startedAt and endedAt are milliseconds since 1970.')
  const age = sentAt - startedAt
  const duration = endedAt - startedAt
  if (duration < 0 || endedAt > sentAt || age > longest) throw refuse('It ends before it began, or is too long ago.')
  return {
    ...{ traceId, spanId, parentId: null, isEntry: false, name: `click ${name}`, kind: 'CLIENT' },
    node: nodeName('browser', 'browser'),
    startedAt: Math.round((now - age) * 1_000),
    duration: Math.round(duration * 1_000),
    failed: failed === true,
    ...{ attributes: { 'graphql.operation.name': name }, links: [], problem: null },
  }
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0
}

function isHex(value: unknown, digits: number): value is string {
  return typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value) && !/^0+$/.test(value)
}
