import type { LogEvent } from 'kysely'
import { Histogram } from './histogram.ts'

/** Measures statements of the database. */
export class QueryMeter {
  readonly #durations = new Histogram<'operation' | 'outcome'>(
    'db_client_operation_duration_seconds',
    'How long statements took, waiting for their turn not counted.',
  )

  /** By level and kind: there are a dozen, and a request makes a hundred statements. */
  readonly #observers = new Map<string, (seconds: number) => void>()

  /** To be called with each statement that has ended. */
  readonly observe = ({ level, query, queryDurationMillis }: LogEvent): void => {
    const { kind } = query.query
    const key = level + kind
    let observe = this.#observers.get(key)
    if (observe === undefined) {
      // `SelectQueryNode` is a select; what is written as SQL is a `RawNode`.
      const operation = kind.replace(/(Query)?Node$/, '').toLowerCase()
      observe = this.#durations.observerOf({ operation, outcome: level === 'error' ? 'error' : 'ok' })
      this.#observers.set(key, observe)
    }
    observe(queryDurationMillis / 1000)
  }

  families() {
    return [this.#durations.family()]
  }
}
