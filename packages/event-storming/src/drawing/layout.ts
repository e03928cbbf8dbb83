import { type Board, Index, type Section, type Sticker } from '../board.ts'
import { type Cluster, clusterOf, type DrawnNote, type DrawnSticker, isLine, type Stroke } from './cluster.ts'

export type { DrawnNote, DrawnSticker, Stroke } from './cluster.ts'

/** A line between two stickers of a section that do not stand side by side. */
export type DrawnArrow = { from: DrawnSticker; to: DrawnSticker; note?: string; isQuestion: boolean }

/** A band of the board, in pixels. */
export type DrawnSection = { title: string; y: number; height: number }

/** A board as it hangs on the wall. All in pixels. */
export type Drawing = {
  title: string
  width: number
  height: number
  sections: DrawnSection[]
  stickers: DrawnSticker[]
  notes: DrawnNote[]
  strokes: Stroke[]
  arrows: DrawnArrow[]
}

const margin = 40
const headline = 84
const sectionTitle = 46
const between = 46
/** Between two commands of the same people. */
const close = 26
const rowGap = 40

/**
 * Puts the stickers on the wall: a band for each section, in which time goes from left to right and on to the next row,
 * and in it who gives a command, the command and what comes of it side by side.
 *
 * @param width that a row may have, in pixels
 */
export function layout(board: Board, { width = 2200 }: { width?: number } = {}): Drawing {
  const index = new Index(board)
  const wall = new Wall(width)
  for (const section of board.sections) wall.hang(section, index)
  return wall.drawing(board.title)
}

class Wall {
  readonly #width: number
  readonly #sections: DrawnSection[] = []
  readonly #stickers: DrawnSticker[] = []
  readonly #notes: DrawnNote[] = []
  readonly #strokes: Stroke[] = []
  readonly #arrows: DrawnArrow[] = []
  #y = headline
  #right = 0

  constructor(width: number) {
    this.#width = width
  }

  hang(section: Section, index: Index): void {
    const top = this.#y
    this.#y += sectionTitle
    let row: { x: number; height: number; who: string } = { x: margin, height: 0, who: '' }
    const hung = new Map<Sticker, DrawnSticker>()
    for (const sticker of section.stickers) {
      const own = clusterOf(sticker, section, index, true)
      const isSame = own.who !== '' && own.who === row.who
      const short = isSame ? clusterOf(sticker, section, index, false) : own
      const space = row.x === margin ? 0 : isSame ? close : between
      const isFull = row.x + space + short.width > this.#width - margin && row.x > margin
      if (isFull) {
        this.#y += row.height + rowGap
        row = { x: margin, height: 0, who: '' }
      }
      const cluster = isFull ? own : short
      const x = isFull ? row.x : row.x + space
      for (const each of this.#put(cluster, x, this.#y)) if (!each.isCopy) hung.set(each.sticker, each)
      row = {
        x: x + cluster.width,
        height: Math.max(row.height, cluster.height),
        who: sticker.kind === 'hotspot' ? row.who : own.who,
      }
      this.#right = Math.max(this.#right, row.x)
    }
    this.#y += row.height + rowGap
    this.#sections.push({ title: section.title, y: top, height: this.#y - top })
    this.#connect(hung, section, index)
  }

  drawing(title: string): Drawing {
    const size = { width: Math.max(900, this.#right + margin), height: this.#y + legendHeight }
    const parts = { sections: this.#sections, stickers: this.#stickers, notes: this.#notes }
    return { title, ...size, ...parts, strokes: this.#strokes, arrows: this.#arrows }
  }

  #put({ stickers, notes, strokes }: Cluster, x: number, y: number): DrawnSticker[] {
    const moved = <Part extends { x: number; y: number }>(part: Part) => ({ ...part, x: part.x + x, y: part.y + y })
    const placed = stickers.map(moved)
    this.#stickers.push(...placed)
    this.#notes.push(...notes.map(moved))
    this.#strokes.push(...strokes.map(moved))
    return placed
  }

  /** Lines between stickers of this section that hang near each other, but not side by side. */
  #connect(hung: ReadonlyMap<Sticker, DrawnSticker>, section: Section, index: Index): void {
    for (const [sticker, own] of hung) {
      for (const { verb, to, puts, note } of sticker.arrows) {
        const found = index.find(to)
        const other = found && hung.get(found.sticker)
        if (other === undefined || puts !== undefined || verb === 'by' || verb === 'from') continue
        if (verb !== 'about' && !isLine(sticker, found, section)) continue
        const [from, target] = verb === 'when' ? [other, own] : [own, other]
        this.#arrows.push({ from, to: target, ...(note && { note }), isQuestion: verb === 'about' })
      }
    }
  }
}

/** The lowest band explains the colours. */
export const legendHeight = 96
