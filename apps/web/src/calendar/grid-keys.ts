/** A place in the grid. Row −1 is that of the heads. */
export interface Place {
  row: number
  column: number
}

/** How far the grid goes, and which of its rows hold cells: those with the name of a team do not. */
export interface Extent {
  rows: number
  columns: number
  hasCells: (row: number) => boolean
}

/** As many rows as a key for a page goes. */
const page = 10

/**
 * Where a key leads to, as the pattern for grids of the ARIA Authoring Practices Guide has it; nothing for other keys. At
 * an edge it stays.
 */
export function movedBy(
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  { row, column }: Place,
  { rows, columns, hasCells }: Extent,
): Place | undefined {
  const vertically = (step: number, times = 1): Place => {
    let reached = row
    for (let time = 0; time < times; time++) {
      let next = reached + step
      while (next >= 0 && next < rows && !hasCells(next)) next += step
      if (next < -1 || next >= rows) break
      reached = next
    }
    return { row: reached, column }
  }
  const horizontally = (to: number): Place => ({ row, column: Math.min(Math.max(to, 0), columns - 1) })
  switch (key) {
    case 'ArrowUp':
      return vertically(-1)
    case 'ArrowDown':
      return vertically(1)
    case 'PageUp':
      return vertically(-1, page)
    case 'PageDown':
      return vertically(1, page)
    case 'ArrowLeft':
      return horizontally(column - 1)
    case 'ArrowRight':
      return horizontally(column + 1)
    case 'Home':
      return ctrlKey ? { row: -1, column: 0 } : horizontally(0)
    case 'End':
      return ctrlKey ? { row: vertically(1, rows).row, column: columns - 1 } : horizontally(columns - 1)
    default:
      return undefined
  }
}
