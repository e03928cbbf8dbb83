import { setTimeout as rest } from 'node:timers/promises'
import type { SpanContext, Tracer } from '@opentelemetry/api'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BasicTracerProvider, type ReadableSpan } from '@opentelemetry/sdk-trace-base'
import type { Database } from '../store/database.ts'
import { addSpans, pruneTraces } from '../store/spans.ts'
import { followContext } from './active-context.ts'
import { type KeptSpan, keptSpan } from './kept-span.ts'
import { type Collector, openCollector } from './otlp.ts'
import { TraceSampler } from './sampling.ts'
import { type SpanFate, SpanQueue } from './span-queue.ts'

/** What operators decide about traces. */
export type TraceRules = {
  /** New traces that are kept, a second: as many of those that begin here, and of those that a caller asks for. */
  perSecond: number
  /** Milliseconds for which they are kept, and spans that are kept at most. */
  maxAge: number
  maxSpans: number
  /** Where a collector takes OTLP over HTTP, if they go to one as well. */
  endpoint: string | undefined
}

type Options = {
  db: Database
  rules: TraceRules
  /** Told what has become of spans, by where they were to go. */
  count(destination: 'database' | 'collector', fate: SpanFate, spans: number): void
  onProblem(error: unknown): void
}

/** Milliseconds that the end of the process waits for a collector. */
const lastPatience = 1_000

/** Spans after whose writing it is looked whether there are too many. */
const prunedEvery = 5_000

/** The traces of this process: they are made by {@link tracer}, kept in the database, and sent to a collector if there is one. */
export class Tracing {
  readonly tracer: Tracer
  readonly #options: Options
  readonly #sampler: TraceSampler
  readonly #kept: SpanQueue<KeptSpan>
  readonly #sent: SpanQueue<ReadableSpan> | undefined
  readonly #collector: Collector | undefined
  #sincePruned = 0

  private constructor(options: Options, collector: Collector | undefined) {
    const { db, rules, count, onProblem } = options
    this.#options = options
    this.#collector = collector
    this.#sampler = new TraceSampler(rules.perSecond)
    this.#kept = new SpanQueue({
      take: keptSpan,
      write: async (spans) => {
        await addSpans(db, spans)
        this.#sincePruned += spans.length
        if (this.#sincePruned > prunedEvery) await this.prune()
      },
      count: (fate, spans) => count('database', fate, spans),
      onProblem,
    })
    if (collector !== undefined) {
      this.#sent = new SpanQueue({
        take: (span) => span,
        write: collector.send,
        count: (fate, spans) => count('collector', fate, spans),
        onProblem,
      })
    }
    const provider = new BasicTracerProvider({
      resource: resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME ?? 'vacation-tracker' }),
      sampler: this.#sampler,
      spanProcessors: this.#sent === undefined ? [this.#kept] : [this.#kept, this.#sent],
    })
    this.tracer = provider.getTracer('vacation-tracker')
  }

  static async open(options: Options): Promise<Tracing> {
    followContext()
    const { endpoint } = options.rules
    return new Tracing(options, endpoint === undefined ? undefined : await openCollector(endpoint))
  }

  /** A trace that comes from outside, with the decision whether its spans are kept here. */
  admit(caller: SpanContext): SpanContext {
    return this.#sampler.admit(caller)
  }

  /** Keeps spans that others have measured. */
  add(spans: readonly KeptSpan[]): void {
    for (const span of spans) this.#kept.add(span)
  }

  /** Ends when the spans that have ended are in the database. */
  flush(): Promise<void> {
    return this.#kept.forceFlush()
  }

  /** Removes what is older than it is kept, and what is too much. */
  async prune(): Promise<void> {
    this.#sincePruned = 0
    const { db, rules } = this.#options
    await pruneTraces(db, { before: (Date.now() - rules.maxAge) * 1_000, most: rules.maxSpans })
  }

  async close(): Promise<void> {
    await this.#kept.shutdown()
    const sent = this.#sent?.shutdown().then(() => this.#collector?.close())
    await Promise.race([sent, rest(sent === undefined ? 0 : lastPatience, undefined, { ref: false })])
  }
}
