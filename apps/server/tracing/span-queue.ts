import { context, ROOT_CONTEXT } from '@opentelemetry/api'
import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-base'
import { isForgotten } from './looking.ts'

/** Spans that are written at once, and batches that may wait for that: four thousand spans are about 4 MB. */
const batchSize = 128
const mostBatches = 32

/** Milliseconds after which spans are written that do not fill a batch. */
const writtenAfter = 1_000

/** What became of spans. */
export type SpanFate = 'kept' | 'dropped' | 'failed'

type Options<Taken> = {
  /** What is remembered of a span until then. */
  take(span: ReadableSpan): Taken
  /** Writes a batch down, or sends it; one at a time. */
  write(spans: readonly Taken[]): Promise<void>
  count(fate: SpanFate, spans: number): void
  onProblem(error: unknown): void
}

/**
 * Hands spans to whoever writes or sends them, in the background and in batches. When that falls behind, whole batches are
 * dropped and counted: nothing waits for it, and it never takes more memory.
 */
export class SpanQueue<Taken> implements SpanProcessor {
  readonly #options: Options<Taken>
  #gathering: Taken[] = []
  readonly #waiting: Taken[][] = []
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> | undefined

  constructor(options: Options<Taken>) {
    this.#options = options
  }

  onStart(): void {}

  onEnd(span: ReadableSpan): void {
    if (!isForgotten(span)) this.add(this.#options.take(span))
  }

  add(span: Taken): void {
    this.#gathering.push(span)
    if (this.#gathering.length >= batchSize) this.#close()
    else this.#timer ??= this.#soon()
  }

  /** Ends when everything that has been kept up to now has been written, or dropped. */
  async forceFlush(): Promise<void> {
    this.#close()
    await this.#writing
  }

  async shutdown(): Promise<void> {
    await this.forceFlush()
    clearTimeout(this.#timer)
  }

  /** The batch is full, or has waited for long enough. */
  #close(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#gathering.length === 0) return
    this.#waiting.push(this.#gathering)
    this.#gathering = []
    if (this.#waiting.length > mostBatches) this.#options.count('dropped', this.#waiting.shift()?.length ?? 0)
    // Not as a part of whatever has just ended.
    this.#writing ??= context.with(ROOT_CONTEXT, () => this.#writeAll())
  }

  async #writeAll(): Promise<void> {
    const { write, count, onProblem } = this.#options
    for (let batch = this.#waiting.shift(); batch !== undefined; batch = this.#waiting.shift()) {
      try {
        await write(batch)
        count('kept', batch.length)
      } catch (error) {
        count('failed', batch.length)
        onProblem(error)
      }
    }
    this.#writing = undefined
  }

  #soon(): NodeJS.Timeout {
    return context.with(ROOT_CONTEXT, () => setTimeout(() => this.#close(), writtenAfter).unref())
  }
}
