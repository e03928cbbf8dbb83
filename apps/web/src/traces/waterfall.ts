/** What is drawn of a span: instants and durations in milliseconds. */
export type DrawnSpan = { spanId: string; parentId: string | null; startedAfter: number; duration: number }

/** A span with its place: how deep below the one with which the trace begins, and where its bar lies, in parts of the whole. */
export type WaterfallRow<Span> = { span: Span; depth: number; left: number; width: number }

/** The narrowest bar, in parts of the whole: it has to be seen. */
const narrowest = 0.004

/**
 * The spans of a trace as the rows of a waterfall: each behind what it is a part of, and those of one span in the order in
 * which they began. A span whose parent is not known begins anew at the left.
 *
 * @param whole milliseconds that the trace took
 */
export function waterfall<Span extends DrawnSpan>(spans: readonly Span[], whole: number): WaterfallRow<Span>[] {
  const known = new Set(spans.map(({ spanId }) => spanId))
  const below = Map.groupBy(spans, ({ spanId, parentId }) =>
    parentId !== null && parentId !== spanId && known.has(parentId) ? parentId : '',
  )
  const inOrder = (some: readonly Span[] = []) => some.toSorted((one, other) => other.startedAfter - one.startedAfter)
  const rows: WaterfallRow<Span>[] = []
  // A list instead of calls within calls: a trace may be deep.
  const open = inOrder(below.get('')).map((span) => ({ span, depth: 0 }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { span, depth } = next
    rows.push({ span, depth, ...barOf(span, whole) })
    open.push(...inOrder(below.get(span.spanId)).map((each) => ({ span: each, depth: depth + 1 })))
  }
  return rows
}

function barOf({ startedAfter, duration }: DrawnSpan, whole: number): { left: number; width: number } {
  if (whole <= 0) return { left: 0, width: 1 }
  const width = Math.min(1, Math.max(narrowest, duration / whole))
  return { left: Math.max(0, Math.min(1 - width, startedAfter / whole)), width }
}
