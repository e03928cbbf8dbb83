import type { LogEvent } from 'kysely'
import { Histogram } from './histogram.ts'

/** Measures statements of the database. */
export class QueryMeter {
  readonly #durations = new Histogram<'operation' | 'outcome'>(
    'db_client_operation_duration_seconds',
    'How long statements took, waiting for their turn not counted.',
  )

  /** To be called with each statement that has ended. */
  readonly observe = ({ level, query, queryDurationMillis }: LogEvent): void => {
    // `SelectQueryNode` is a select; what is written as SQL is a `RawNode`.
    const operation = query.query.kind.replace(/(Query)?Node$/, '').toLowerCase()
    this.#durations.observe({ operation, outcome: level === 'error' ? 'error' : 'ok' }, queryDurationMillis / 1000)
  }

  families() {
    return [this.#durations.family()]
  }
}
