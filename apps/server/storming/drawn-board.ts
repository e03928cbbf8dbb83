import type { Board } from '@vacation-tracker/event-storming'
import type { Drawing } from '@vacation-tracker/event-storming/layout'
import { readBoard } from './declared-system.ts'

/** The board of this release: as it was read, where everything hangs, and the picture as SVG. */
export type DrawnBoard = { board: Board; drawing: Drawing; svg: string }

let drawn: Promise<DrawnBoard> | undefined

/** Reads and draws the board when it is first asked for. It does not change while the server runs. */
export function drawnBoard(): Promise<DrawnBoard> {
  drawn ??= draw()
  return drawn
}

async function draw(): Promise<DrawnBoard> {
  const [{ layout }, { draw: toSvg }] = await Promise.all([
    import('@vacation-tracker/event-storming/layout'),
    import('@vacation-tracker/event-storming/svg'),
  ])
  const board = await readBoard()
  const drawing = layout(board)
  return { board, drawing, svg: toSvg(drawing) }
}
