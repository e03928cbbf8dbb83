import { setTimeout as rest } from 'node:timers/promises'
import type { TestedSpan, Trace } from '../traces/trace.ts'
import type { MatcherResult } from './result.ts'

/**
 * Spans by their names, each with those that are directly below it. What is not named may be there as well.
 *
 * @example
 * const tree: SpanTree = { 'create ParcelMoved': { 'process ParcelMoved by board': {} } }
 */
export type SpanTree = { readonly [name: string]: SpanTree }

/** Milliseconds between two looks, and until the trace has to be there. */
const lookEvery = 20
const patience = 5_000

/**
 * Whether a trace has these spans, in this nesting. It waits until they are there, as the last consumer comes long after
 * the click.
 */
export async function toHaveTrace(
  received: unknown,
  tree: SpanTree,
  { within = patience }: { within?: number } = {},
): Promise<MatcherResult> {
  if (!isTrace(received)) throw new TypeError('Expect this of a trace: traceOnServer(…) or traceInMemory(…).')
  const deadline = Date.now() + within
  for (;;) {
    const spans = await received.spans()
    const missing = missingIn(tree, spans, rootsOf(spans), [])
    if (missing.length === 0) return { pass: true, message: () => told(received, 'has all of this', spans) }
    if (Date.now() >= deadline) return { pass: false, message: () => shortfall(received, missing, spans, within) }
    await rest(lookEvery)
  }
}

function isTrace(received: unknown): received is Trace {
  return typeof Object(received).spans === 'function' && typeof Object(received).traceId === 'string'
}

/** Those whose parents are not there: where the trace begins, or as much of it as is known. */
function rootsOf(spans: readonly TestedSpan[]): TestedSpan[] {
  const ids = new Set(spans.map(({ spanId }) => spanId))
  return spans.filter(({ parentId }) => parentId === null || !ids.has(parentId))
}

/** The ways to what is not there: of several spans with one name, the one that comes nearest counts. */
function missingIn(
  tree: SpanTree,
  spans: readonly TestedSpan[],
  among: readonly TestedSpan[],
  way: readonly string[],
): string[] {
  return Object.entries(tree).flatMap(([name, below]) => {
    const here = [...way, name]
    const found = among
      .filter((span) => span.name === name)
      .map(({ spanId }) => {
        const children = spans.filter(({ parentId }) => parentId === spanId)
        return missingIn(below, spans, children, here)
      })
      .sort((one, other) => one.length - other.length)
    return found[0] ?? [here.join(' › ')]
  })
}

function shortfall({ traceId }: Trace, missing: string[], spans: readonly TestedSpan[], within: number): string {
  return [
    `The trace ${traceId} was not complete within ${within} ms. Missing:`,
    ...missing.map((way) => `  - ${way}`),
    ...(spans.length === 0 ? ['Nothing of it came.'] : ['What came:', ...drawn(spans)]),
  ].join('\n')
}

function told({ traceId }: Trace, what: string, spans: readonly TestedSpan[]): string {
  return [`The trace ${traceId} ${what}:`, ...drawn(spans)].join('\n')
}

function drawn(spans: readonly TestedSpan[]): string[] {
  const draw = (some: readonly TestedSpan[], depth: number): string[] =>
    some.flatMap(({ spanId, name, failed }) => [
      `${'  '.repeat(depth)}${name}${failed ? ' (failed)' : ''}`,
      ...draw(
        spans.filter(({ parentId }) => parentId === spanId),
        depth + 1,
      ),
    ])
  return draw(rootsOf(spans), 1)
}
