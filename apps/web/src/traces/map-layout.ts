/** A part of the map, and a way from one to another, by their ids. */
export type MapNode = { id: string }
export type MapEdge = { from: string; to: string }

/** Where a part stands: its column from the left and its row from the top, and how many there are of both. */
export type MapLayout = { places: Map<string, { column: number; row: number }>; columns: number; rows: number }

/** Times that the rows are brought into another order, so that fewer ways cross. */
const sweeps = 4

/**
 * Places the parts of a map in columns, so that ways lead to the right wherever they can: a way that leads back, as in a
 * ring, is left out of account.
 */
export function mapLayout(nodes: readonly MapNode[], edges: readonly MapEdge[]): MapLayout {
  const known = new Set(nodes.map(({ id }) => id))
  const forward = withoutRings(
    nodes,
    edges.filter(({ from, to }) => known.has(from) && known.has(to) && from !== to),
  )
  const columnOf = columnsOf(nodes, forward)
  const columns: string[][] = []
  for (const { id } of nodes) {
    const column = columnOf.get(id) ?? 0
    columns[column] ??= []
    columns[column].push(id)
  }
  for (let sweep = 0; sweep < sweeps; sweep++) for (const column of columns) untangle(column, columns, forward)
  const places = new Map(columns.flatMap((ids, column) => ids.map((id, row) => [id, { column, row }] as const)))
  return { places, columns: columns.length, rows: Math.max(0, ...columns.map(({ length }) => length)) }
}

/** The ways that are left when those are taken out that lead back to where one came from. */
function withoutRings(nodes: readonly MapNode[], edges: readonly MapEdge[]): MapEdge[] {
  const leaving = Map.groupBy(edges, ({ from }) => from)
  const state = new Map<string, 'open' | 'done'>()
  const kept: MapEdge[] = []
  const visit = (id: string): void => {
    state.set(id, 'open')
    for (const edge of leaving.get(id) ?? []) {
      if (state.get(edge.to) === 'open') continue
      kept.push(edge)
      if (!state.has(edge.to)) visit(edge.to)
    }
    state.set(id, 'done')
  }
  const reached = new Set(edges.map(({ to }) => to))
  for (const { id } of nodes) if (!reached.has(id) && !state.has(id)) visit(id)
  for (const { id } of nodes) if (!state.has(id)) visit(id)
  return kept
}

/** Each part as far to the right as the longest way to it is long. There are no rings any more. */
function columnsOf(nodes: readonly MapNode[], edges: readonly MapEdge[]): Map<string, number> {
  const columnOf = new Map(nodes.map(({ id }) => [id, 0]))
  for (let moved = true; moved; ) {
    moved = false
    for (const { from, to } of edges) {
      const least = (columnOf.get(from) ?? 0) + 1
      if ((columnOf.get(to) ?? 0) >= least) continue
      columnOf.set(to, least)
      moved = true
    }
  }
  return columnOf
}

/** Brings the parts of a column into the order of those that they are tied to. */
function untangle(column: string[], columns: readonly string[][], edges: readonly MapEdge[]): void {
  const rowOf = new Map(columns.flatMap((ids) => ids.map((id, row) => [id, row / Math.max(1, ids.length)] as const)))
  const weight = (id: string): number => {
    const tied = edges.flatMap(({ from, to }) => (to === id ? [from] : from === id ? [to] : []))
    return tied.reduce((sum, other) => sum + (rowOf.get(other) ?? 0), 0) / Math.max(1, tied.length)
  }
  const weights = new Map(column.map((id) => [id, weight(id)]))
  column.sort((one, other) => (weights.get(one) ?? 0) - (weights.get(other) ?? 0))
}
