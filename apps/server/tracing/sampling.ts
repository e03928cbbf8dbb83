import { type Context, type SpanContext, TraceFlags, trace } from '@opentelemetry/api'
import { type Sampler, SamplingDecision } from '@opentelemetry/sdk-trace-base'
import { isSampled } from '@vacation-tracker/event-bus/trace-context'

/** As many seconds as nothing may have happened for it to make up for a burst. */
const burst = 2

/** Gives out so many a second, and what was not taken in the last seconds at once. */
class Allowance {
  readonly #perSecond: number
  readonly #now: () => number
  #left: number
  #lookedAt: number

  constructor(perSecond: number, now: () => number) {
    this.#perSecond = perSecond
    this.#now = now
    this.#left = perSecond * burst
    this.#lookedAt = now()
  }

  take(): boolean {
    const now = this.#now()
    this.#left = Math.min(this.#perSecond * burst, this.#left + ((now - this.#lookedAt) / 1_000) * this.#perSecond)
    this.#lookedAt = now
    if (this.#left < 1) return false
    this.#left--
    return true
  }
}

/**
 * Decides which traces are kept: at most so many a second, and each whole or not at all. So it is decided once, where a
 * trace begins or comes in, and everything below goes by the flag of its parent.
 */
export class TraceSampler implements Sampler {
  readonly #begun: Allowance
  readonly #asked: Allowance

  /**
   * @param perSecond new traces that are kept: as many of those that begin here, and of those that a caller asks for
   * @param now in milliseconds
   */
  constructor(perSecond: number, now: () => number = () => performance.now()) {
    this.#begun = new Allowance(perSecond, now)
    this.#asked = new Allowance(perSecond, now)
  }

  shouldSample(around: Context) {
    const parent = trace.getSpanContext(around)
    const isKept = parent === undefined ? this.#begun.take() : isSampled(parent)
    return { decision: isKept ? SamplingDecision.RECORD_AND_SAMPLED : SamplingDecision.NOT_RECORD }
  }

  /** A trace that comes from outside: what the caller wants of it is done as far as there is room. */
  admit(caller: SpanContext): SpanContext {
    return isSampled(caller) && !this.#asked.take() ? { ...caller, traceFlags: TraceFlags.NONE } : caller
  }

  toString(): string {
    return 'TraceSampler'
  }
}
