import { type Board, codeOf, type Kind, kinds } from '../board.ts'
import { readable } from '../names.ts'
import { type Drawing, type DrawnArrow, type DrawnSticker, layout, legendHeight } from './layout.ts'
import { looks } from './look.ts'
import { fitText, lineHeight, widthOf } from './text-fit.ts'

const font = `Inter, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif`

/**
 * A board as a picture: SVG 1.1, all of it in one file, on a light ground. What is written on stickers is escaped, so
 * that nothing in it is markup.
 */
export function toSvg(board: Board): string {
  return draw(layout(board))
}

/** A board that has been laid out. */
export function draw(drawing: Drawing): string {
  const { width, height, title, sections, stickers, notes, strokes, arrows } = drawing
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${font}">
<title>${xml(title)}</title>
<defs>
<pattern id="grid" width="130" height="130" patternUnits="userSpaceOnUse"><path d="M130 0H0V130" fill="none" stroke="#e2e2df"/></pattern>
<marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" orient="auto-start-reverse"><path d="M0 1 10 5 0 9 2.5 5z" fill="#3a3f4b"/></marker>
</defs>
<rect width="${width}" height="${height}" fill="#f2f2ef"/>
<rect width="${width}" height="${height}" fill="url(#grid)"/>
<text x="40" y="56" font-size="32" font-weight="700" fill="#1f2430">${xml(title)}</text>
${sections.map(({ title: name, y, height: tall }, index) => section(name, y, tall, width, index)).join('\n')}
${arrows
  .filter(({ isQuestion }) => !isQuestion)
  .map(arrow)
  .join('\n')}
${strokes.map(({ x, y, length }) => `<path d="M${x} ${y}h${length}" stroke="#3a3f4b" stroke-width="1.6" marker-end="url(#head)"/>`).join('\n')}
${stickers.map(sticker).join('\n')}
${arrows
  .filter(({ isQuestion }) => isQuestion)
  .map(arrow)
  .join('\n')}
${notes.map(({ text, x, y, width: wide }) => label(text, x, y + 12, wide)).join('\n')}
${legend(height - legendHeight)}
</svg>
`
}

function section(title: string, y: number, height: number, width: number, index: number): string {
  const shade =
    index % 2 === 0 ? '' : `<rect y="${y}" width="${width}" height="${height}" fill="#000000" opacity="0.025"/>`
  return `${shade}<path d="M0 ${y}H${width}" stroke="#c9c9c4"/><text x="40" y="${y + 30}" font-size="19" font-weight="600" fill="#4b5160">${xml(title)}</text>`
}

/** A sticker hangs a little askew, each in its own way and always the same. */
function sticker({ sticker: own, isCopy, x, y, width, height }: DrawnSticker): string {
  const { kind, label: text } = own
  const { fill, ink, meaning } = looks[kind]
  const code = codeOf(own)
  const isPale = isCopy && (kind === 'event' || kind === 'command' || kind === 'policy')
  const shown = readable(text)
  const turn = ((hashOf(`${text} ${x} ${y}`) % 100) / 50 - 1) * 1.4
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  const { lines, size } = fitText(shown, width - 10, height - 12)
  const first = middleY - ((lines.length - 1) * size * lineHeight) / 2 + size * 0.35
  const words = lines.map(
    (line, at) => `<tspan x="${middleX}" y="${round(first + at * size * lineHeight)}">${xml(line)}</tspan>`,
  )
  const told = `${meaning}: ${shown}${code === undefined ? '' : ` (${code})`}`
  return `<g class="sticker ${kind}" transform="rotate(${round(turn)} ${middleX} ${middleY})"${isPale ? ' opacity="0.72"' : ''}>
<title>${xml(told)}</title>
<path d="M${x + 5} ${y + height - 6}L${x + 3} ${y + height + 5}Q${middleX} ${y + height + 1} ${x + width - 1} ${y + height + 6}L${x + width + 2} ${y + height - 14}z" fill="#000000" opacity="0.2"/>
<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"${isPale ? ' stroke="#7a7f8a" stroke-dasharray="4 3"' : ''}/>
<text font-size="${size}" text-anchor="middle" fill="${ink}">${words.join('')}</text>
</g>`
}

/** From the nearer sides of the two, in a bow. */
function arrow({ from, to, note, isQuestion }: DrawnArrow): string {
  const style = isQuestion
    ? 'stroke="#c81e5a" stroke-width="1.6" stroke-dasharray="2 5" stroke-linecap="round"'
    : 'stroke="#3a3f4b" stroke-width="1.6" marker-end="url(#head)"'
  const { d, middle } = bow(from, to)
  const words = note === undefined ? '' : label(note, middle.x - 60, middle.y - 4, 120, 'middle')
  return `<path d="${d}" fill="none" ${style}/>${words}`
}

type Point = { x: number; y: number }

function bow(from: DrawnSticker, to: DrawnSticker): { d: string; middle: Point } {
  const centre = ({ x, y, width, height }: DrawnSticker): Point => ({ x: x + width / 2, y: y + height / 2 })
  const [a, b] = [centre(from), centre(to)]
  const isRow = Math.abs(a.y - b.y) < 60
  const space = Math.max(from.x, to.x) - Math.min(from.x + from.width, to.x + to.width)
  // With others between them, the line goes over those.
  if (isRow && space > 60) {
    const top = Math.min(from.y, to.y)
    const points = [a.x + 12, from.y - 3, a.x + 24, top - 30, b.x - 24, top - 30, b.x - 12, to.y - 4].map(round)
    const [x, y, ...curve] = points
    return { d: `M${x} ${y}C${curve.join(' ')}`, middle: { x: (a.x + b.x) / 2, y: top - 26 } }
  }
  const right = a.x < b.x
  const start = isRow
    ? { x: right ? from.x + from.width + 3 : from.x - 3, y: a.y }
    : { x: a.x, y: edge(from, b.y > a.y) }
  const end = isRow ? { x: right ? to.x - 4 : to.x + to.width + 4, y: b.y } : { x: b.x, y: edge(to, a.y > b.y) }
  const reach = isRow ? { x: (end.x - start.x) / 2, y: 0 } : { x: 0, y: (end.y - start.y) / 2 }
  const points = [start.x + reach.x, start.y + reach.y, end.x - reach.x, end.y - reach.y, end.x, end.y].map(round)
  return {
    d: `M${round(start.x)} ${round(start.y)}C${points.join(' ')}`,
    middle: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
  }
}

function edge({ y, height }: DrawnSticker, isLower: boolean): number {
  return isLower ? y + height + 4 : y - 4
}

function label(text: string, x: number, y: number, width: number, anchor: 'start' | 'middle' = 'start'): string {
  const { lines, size } = fitText(text, width, 16)
  const at = anchor === 'middle' ? x + width / 2 : x
  return `<text x="${at}" y="${y}" font-size="${Math.min(size, 12)}" font-style="italic" fill="#4b5160" text-anchor="${anchor}">${xml(lines.join(' '))}</text>`
}

function legend(y: number): string {
  let x = 40
  const entries = kinds.map((kind: Kind) => {
    const { fill, meaning } = looks[kind]
    const entry = `<rect x="${x}" y="${y + 34}" width="26" height="26" fill="${fill}" transform="rotate(-2 ${x + 13} ${y + 47})"/><text x="${x + 36}" y="${y + 52}" font-size="15" fill="#1f2430">${meaning}</text>`
    x += 36 + Math.ceil(widthOf(meaning) * 15) + 30
    return entry
  })
  return `<path d="M0 ${y}H100000" stroke="#c9c9c4"/>${entries.join('')}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/** FNV-1a, 32 bits: only to turn each sticker by an angle of its own. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash
}

/** What XML 1.0 does not allow at all is left out. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
