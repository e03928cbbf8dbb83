import type { Clock } from '../clock.ts'

/** Milliseconds that seem to go by between two looks at the clock, so that an answer is later than its question. */
const tick = 7

/** A clock that jumps to where the story goes on. Between two jumps it goes on a little whenever somebody looks. */
export class SimulatedClock implements Clock {
  #now: Temporal.Instant

  constructor(now: Temporal.Instant) {
    this.#now = now
  }

  now(): Temporal.Instant {
    this.#now = this.#now.add({ milliseconds: tick })
    return this.#now
  }

  /** Jumps forward; it never goes back, because what happened later must be later. */
  jumpTo(instant: Temporal.Instant): void {
    if (Temporal.Instant.compare(instant, this.#now) > 0) this.#now = instant
  }
}
