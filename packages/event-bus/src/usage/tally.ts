import type { EventEnvelope } from '../envelope.ts'

/** Remembers what has been handed on within a transaction, until it is known whether it commits. */
export class Tally {
  readonly #count: (events: readonly EventEnvelope[]) => void
  #events: EventEnvelope[] = []

  constructor(count: (events: readonly EventEnvelope[]) => void) {
    this.#count = count
  }

  add(event: EventEnvelope): void {
    this.#events.push(event)
  }

  /** The transaction has been committed. */
  keep(): void {
    const events = this.#events
    this.#events = []
    if (events.length > 0) this.#count(events)
  }

  /** Another transaction begins; what was not kept has been rolled back. */
  forget(): void {
    this.#events = []
  }
}
