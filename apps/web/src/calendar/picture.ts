import { leaveColors } from '../balances/leave-colors.ts'
import { isFree } from './calendar-days.ts'
import type { GridRow } from './calendar-grid.tsx'
import type { RowLooks } from './calendar-row.tsx'
import { headOf } from './say-days.ts'
import { stretchWithin } from './stretch-within.ts'

const measures = { names: 190, cell: 28, wideCell: 76, row: 26, head: 40, title: 46, edge: 16 }

/** As tall as browsers make a canvas, in pixels. */
const tallest = 16_000

interface Picture extends RowLooks {
  title: string
  rows: readonly GridRow[]
}

/** Draws the calendar as it is on the page, all of it, and saves it as PNG. False where the browser cannot. */
export async function savePicture(picture: Picture): Promise<boolean> {
  const blob = await drawn(picture)
  if (blob === null) return false
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = `${picture.title.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}

async function drawn(picture: Picture): Promise<Blob | null> {
  const { title, rows, columns } = picture
  const { names, row, head, edge } = measures
  const cell = columns.length > 12 ? measures.cell : measures.wideCell
  const width = names + cell * columns.length + edge * 2
  const height = measures.title + head + row * rows.length + edge * 2
  const scale = Math.min(2, tallest / height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(width * scale)
  canvas.height = Math.floor(height * scale)
  const paper = canvas.getContext('2d')
  if (paper === null) return null
  const paint = new Paint()
  paper.scale(scale, scale)
  paper.fillStyle = paint.of('bg-surface')
  paper.fillRect(0, 0, width, height)
  paper.textBaseline = 'middle'

  const write = (text: string, x: number, y: number, size: number, style = 'text-ink', weight = 400) => {
    paper.font = `${weight} ${size}px Inter, sans-serif`
    paper.fillStyle = paint.of(style)
    paper.fillText(text, x, y)
  }
  write(title, edge, edge + 14, 20, 'text-ink', 600)
  const left = edge + names
  const top = edge + measures.title + head
  for (const [place, column] of columns.entries()) {
    const { above, below } = headOf(column)
    const middle = left + cell * (place + 0.5)
    paper.textAlign = 'center'
    write(above, middle, top - 30, 11, 'text-soft')
    write(below, middle, top - 12, 12, 'text-ink', 500)
  }
  paper.textAlign = 'left'
  for (const [index, line] of rows.entries()) {
    const y = top + row * index
    if (line.kind === 'team') {
      paper.fillStyle = paint.of('bg-ground')
      paper.fillRect(edge, y, width - edge * 2, row)
      write(line.name, edge + 6, y + row / 2, 12, 'text-soft', 600)
      continue
    }
    const { person } = line
    write(shortened(paper, person.name, names - 14), edge + 6, y + row / 2, 13)
    for (const [place, column] of columns.entries()) {
      const x = left + cell * place
      const look = picture.looks.on(person, column.from)
      const isDay = column.from === column.to
      if (isDay && (look.holiday || isFree(look))) {
        paper.fillStyle = paint.of(look.holiday ? 'bg-wait-tint' : 'bg-tint')
        paper.fillRect(x, y, look.holiday && look.holiday.free !== 'DAY' ? cell / 2 : cell, row)
      }
      for (const absence of person.absences) {
        const within = stretchWithin(absence, column)
        if (within === undefined) continue
        const color = picture.colors.get(absence.leaveType ?? '')
        paper.fillStyle = paint.of(color === undefined ? 'bg-edge' : leaveColors(color).bar)
        const [start, length] = [x + cell * within.start, cell * within.length]
        paper.fillRect(start, y + 5, length, row - 10)
        if (absence.isPending)
          hatch(paper, { x: start, y: y + 5, width: length, height: row - 10 }, paint.of('bg-surface'))
      }
    }
    underline(paper, { x: edge, y: y + row, width: width - edge * 2 }, paint.of('bg-line'))
  }
  paint.done()
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
}

/** The colours of the page, day or night, by the classes that have them. */
class Paint {
  readonly #probe = document.body.appendChild(document.createElement('span'))
  readonly #known = new Map<string, string>()

  of(name: string): string {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    this.#probe.className = name
    const style = getComputedStyle(this.#probe)
    const color = name.startsWith('text-') ? style.color : style.backgroundColor
    this.#known.set(name, color)
    return color
  }

  done(): void {
    this.#probe.remove()
  }
}

type Box = { x: number; y: number; width: number; height: number }

function hatch(paper: CanvasRenderingContext2D, { x, y, width, height }: Box, color: string): void {
  paper.save()
  paper.beginPath()
  paper.rect(x, y, width, height)
  paper.clip()
  paper.strokeStyle = color
  paper.lineWidth = 2
  for (let start = x - height; start < x + width; start += 6) {
    paper.beginPath()
    paper.moveTo(start, y + height)
    paper.lineTo(start + height, y)
    paper.stroke()
  }
  paper.restore()
}

function underline(paper: CanvasRenderingContext2D, { x, y, width }: Omit<Box, 'height'>, color: string): void {
  paper.fillStyle = color
  paper.fillRect(x, y - 0.5, width, 1)
}

function shortened(paper: CanvasRenderingContext2D, text: string, width: number): string {
  paper.font = '400 13px Inter, sans-serif'
  if (paper.measureText(text).width <= width) return text
  let short = text
  while (short.length > 1 && paper.measureText(`${short}…`).width > width) short = short.slice(0, -1)
  return `${short}…`
}
