import type { Arrow, Index, Placed, Section, Sticker } from '../board.ts'
import { copySize, looks } from './look.ts'

/** A sticker with its place, in pixels from the corner above it on the left. A copy stands for one that is elsewhere. */
export type DrawnSticker = {
  sticker: Sticker
  section: string
  isCopy: boolean
  x: number
  y: number
  width: number
  height: number
}

/** Words beside an arrow, above what it leads to. */
export type DrawnNote = { text: string; x: number; y: number; width: number }

/** A short arrow within a cluster, from left to right. */
export type Stroke = { x: number; y: number; length: number }

/** What belongs together: who gives a command, the command, and what comes of it; or what a policy does when. */
export type Cluster = {
  sticker: Sticker
  stickers: DrawnSticker[]
  notes: DrawnNote[]
  strokes: Stroke[]
  /** Who acts, as text: the same as in the cluster before need not be drawn again. Empty where nobody does. */
  who: string
  width: number
  height: number
}

const gap = 14
const arrowLength = 26
const noteHeight = 17
/** Stickers below each other: causes are copies, and small. */
const most = { causes: 3, outcomes: 2 }

/** Draws a sticker and what hangs on it. Without `withWho`, actors and views are left out where they are copies. */
export function clusterOf(sticker: Sticker, section: Section, index: Index, withWho: boolean): Cluster {
  const { stickers, notes, strokes, ...cluster } = new Drawing(sticker, section, index).draw(withWho)
  return { sticker, stickers, notes, strokes, ...cluster }
}

class Drawing {
  readonly stickers: DrawnSticker[] = []
  readonly notes: DrawnNote[] = []
  readonly strokes: Stroke[] = []
  readonly #own: Sticker
  readonly #section: Section
  readonly #index: Index
  #x = 0
  #height = 0

  constructor(own: Sticker, section: Section, index: Index) {
    this.#own = own
    this.#section = section
    this.#index = index
  }

  draw(withWho: boolean): Omit<Cluster, 'sticker'> {
    const sticker = this.#own
    const who = sticker.arrows.filter(({ verb }) => verb === 'by' || verb === 'from')
    const mustShow = who.some(({ puts }) => puts !== undefined)
    if (withWho || mustShow) this.#people(who)
    const isBeside = ({ puts, to }: Arrow) => puts !== undefined || !this.#isLine(to)
    const causes = sticker.arrows.filter((arrow) => arrow.verb === 'when' && isBeside(arrow))
    if (causes.length > 0) {
      this.#columns(causes, most.causes)
      this.#stroke()
    }
    this.#main(sticker)
    const outcomes = sticker.arrows.filter(({ verb, ...arrow }) => {
      if (verb === 'about') return arrow.puts !== undefined || this.#index.find(arrow.to)?.section !== this.#section
      return verb === 'on' || (verb === '->' && isBeside({ verb, ...arrow }))
    })
    if (outcomes.length > 0) {
      this.#stroke()
      this.#columns(outcomes, most.outcomes)
    }
    const { stickers, notes, strokes } = this
    const names = who.map(({ verb, to }) => `${verb} ${this.#index.find(to)?.sticker.label ?? to}`)
    return { stickers, notes, strokes, who: names.join(), width: this.#x, height: this.#height }
  }

  /** See {@link isLine}. */
  #isLine(to: string): boolean {
    return isLine(this.#own, this.#index.find(to), this.#section)
  }

  /** Views, and on their lower corners the actors who look at them, as people stick them. */
  #people(who: readonly Arrow[]): void {
    const found = who.map((arrow) => ({ arrow, sticker: arrow.puts ?? this.#index.find(arrow.to)?.sticker }))
    const of = (isView: boolean) => found.filter(({ sticker }) => (sticker?.kind === 'view') === isView)
    const [views, actors] = [of(true), of(false)]
    const shift = views.length > 0 && actors.length > 0 ? 34 : 0
    let y = 0
    let right = 0
    for (const { arrow, sticker } of views) {
      if (sticker !== undefined) y += this.#place(sticker, arrow.puts === undefined, this.#x + shift, y).height - 20
      right = shift + looks.view.width
    }
    for (const { arrow, sticker } of actors) {
      if (sticker === undefined) continue
      const placed = this.#place(sticker, arrow.puts === undefined, this.#x, y)
      y += placed.height + 6
      right = Math.max(right, placed.width)
    }
    if (right > 0) this.#x += right + gap
  }

  #main(sticker: Sticker): void {
    const placed = this.#place(sticker, false, this.#x, 0)
    this.#x += placed.width
  }

  /** Stickers below each other, and beside each other when they are many. */
  #columns(arrows: readonly Arrow[], mostInColumn: number): void {
    let y = 0
    let inColumn = 0
    let width = 0
    for (const { to, puts, note } of arrows) {
      const sticker = puts ?? this.#index.find(to)?.sticker
      if (sticker === undefined) continue
      if (inColumn === mostInColumn) {
        this.#x += width + gap
        ;[y, inColumn, width] = [0, 0, 0]
      }
      if (note !== undefined) {
        this.notes.push({ text: note, x: this.#x, y, width: looks[sticker.kind].width + 2 * gap })
        y += noteHeight
      }
      const placed = this.#place(sticker, puts === undefined, this.#x, y)
      y += placed.height + gap
      width = Math.max(width, placed.width, note === undefined ? 0 : looks[sticker.kind].width + gap)
      inColumn += 1
    }
    this.#x += width
  }

  #stroke(): void {
    this.strokes.push({ x: this.#x + 4, y: looks.command.height / 2, length: arrowLength - 8 })
    this.#x += arrowLength
  }

  #place(sticker: Sticker, isCopy: boolean, x: number, y: number): DrawnSticker {
    const { width, height } = looks[sticker.kind]
    const isSmall = isCopy && ['event', 'command', 'policy'].includes(sticker.kind)
    const size = isSmall ? { width: copySize, height: copySize } : { width, height }
    const placed = { sticker, section: this.#section.title, isCopy, x, y, ...size }
    this.stickers.push(placed)
    this.#height = Math.max(this.#height, y + placed.height)
    return placed
  }
}

/** As many clusters may stand between the ends of a line. Farther away, a copy says more than a line across the wall. */
const mostBetween = 1

/**
 * Whether an arrow is drawn as a line: both ends hang near each other in one section. Actors, views and systems are drawn
 * wherever they are named, as on any wall.
 */
export function isLine(from: Sticker, to: Placed | undefined, section: Section): boolean {
  if (to === undefined || to.section !== section) return false
  if (!['event', 'command', 'policy', 'aggregate'].includes(to.sticker.kind)) return false
  return Math.abs(placeIn(section, from) - placeIn(section, to.sticker)) <= mostBetween + 1
}

function placeIn({ stickers }: Section, wanted: Sticker): number {
  return stickers.findIndex((each) => each === wanted || each.arrows.some(({ puts }) => puts === wanted))
}
