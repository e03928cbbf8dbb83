/** Names and values of what tells one sample of a metric from another. */
export type Labels = Readonly<Record<string, string>>

/** One line of a metric. A histogram has lines of three parts. */
export type Sample = { part?: '_bucket' | '_sum' | '_count'; labels: Labels; value: number }

/** A metric with all its lines, named by Prometheus' rules: base units, counters end in `_total`. */
export type Family = {
  name: string
  help: string
  type: 'counter' | 'gauge' | 'histogram'
  samples: readonly Sample[]
}
