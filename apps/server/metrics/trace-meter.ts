import { Counter } from './counter.ts'

/** Counts what becomes of the spans of kept traces. */
export class TraceMeter {
  readonly #spans = new Counter<'destination' | 'outcome'>(
    'tracing_spans_total',
    'Spans of traces that are kept, by where they were to go: kept there, dropped because it fell behind, or failed.',
  )

  readonly count = (
    destination: 'database' | 'collector',
    outcome: 'kept' | 'dropped' | 'failed',
    spans: number,
  ): void => {
    this.#spans.count({ destination, outcome }, spans)
  }

  families() {
    return [this.#spans.family()]
  }
}
