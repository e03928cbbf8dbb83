import type { KeptSpan } from './kept-span.ts'

/** A part of the whole, and how it did. Durations are in microseconds. */
export type ServiceNode = {
  /** `kind:name`. */
  id: string
  calls: number
  failures: number
  p50: number
  p95: number
}

export type ServiceEdge = { from: string; to: string; calls: number; failures: number }

export type ServiceMap = { nodes: ServiceNode[]; edges: ServiceEdge[] }

type Mapped = Pick<KeptSpan, 'traceId' | 'spanId' | 'parentId' | 'node' | 'duration' | 'failed'>

/**
 * Who worked with whom, from spans: a node is every part that spans name, an edge leads from one to another whose span is
 * below its own. Spans between that name no part count as those of their parent.
 */
export function serviceMap(spans: readonly Mapped[]): ServiceMap {
  const known = new Map(spans.map((span) => [span.traceId + span.spanId, span]))
  const durations = new Map<string, { all: number[]; failures: number }>()
  const edges = new Map<string, ServiceEdge>()
  for (const span of spans) {
    const { node, duration, failed } = span
    if (node === null) continue
    const figures = durations.get(node) ?? { all: [], failures: 0 }
    durations.set(node, figures)
    figures.all.push(duration)
    if (failed) figures.failures++
    const from = callerOf(span, known)
    if (from === undefined || from === node) continue
    const key = `${from}\n${node}`
    const edge = edges.get(key) ?? { from, to: node, calls: 0, failures: 0 }
    edges.set(key, edge)
    edge.calls++
    if (failed) edge.failures++
  }
  return { nodes: [...durations].map(([id, figures]) => nodeOf(id, figures)).sort(byId), edges: [...edges.values()] }
}

/** The part that a span was called by: that of the next span above that names one. */
function callerOf({ traceId, parentId }: Mapped, known: ReadonlyMap<string, Mapped>): string | undefined {
  const seen = new Set<string>()
  for (let next = parentId; next !== null && !seen.has(next); ) {
    seen.add(next)
    const above = known.get(traceId + next)
    if (above === undefined) return undefined
    if (above.node !== null) return above.node
    next = above.parentId
  }
  return undefined
}

function nodeOf(id: string, { all, failures }: { all: number[]; failures: number }): ServiceNode {
  const sorted = all.toSorted((one, other) => one - other)
  const percentile = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { id, calls: all.length, failures, p50: percentile(0.5), p95: percentile(0.95) }
}

function byId(one: ServiceNode, other: ServiceNode): number {
  return one.id < other.id ? -1 : 1
}
