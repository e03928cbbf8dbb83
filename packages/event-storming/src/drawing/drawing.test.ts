import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stickersOf } from '../board.ts'
import { parse } from '../parse.ts'
import { boards } from '../testing/boards.ts'
import { type DrawnSticker, layout } from './layout.ts'
import { toPng } from './png.ts'
import { toSvg } from './svg.ts'
import { fitText, lineHeight, widthOf } from './text-fit.ts'

const hostile = `board B & <Co>
section "S </text><script>alert(1)</script>"
command "x\\" onload=\\"alert(1)" = go
  by actor "]]><img src=x onerror=alert(1)>"
  -> event Done ("<!--")
`

describe('a board on the wall', () => {
  test('has every sticker once, all that it is connected to beside it or by a line, and none over another', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const { stickers, arrows, width, height } = layout(board)
        const originals = stickers.filter(({ isCopy }) => !isCopy).map(({ sticker }) => sticker)
        expect(new Set(originals).size).toBe(originals.length)
        expect(new Set(originals)).toEqual(new Set(stickersOf(board).map(({ sticker }) => sticker)))
        for (const sticker of stickers) {
          expect(sticker.x + sticker.width).toBeLessThanOrEqual(width)
          expect(sticker.y + sticker.height).toBeLessThanOrEqual(height)
        }
        for (const { from, to } of arrows) expect([from.isCopy, to.isCopy]).toEqual([false, false])
        expect(stickers.flatMap((one, at) => stickers.slice(at + 1).filter((other) => covers(one, other)))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('goes on in the next row where it is full', () => {
    const commands = Array.from({ length: 30 }, (_, at) => `command C${at}\n  -> event E${at}`)
    const { board } = parse(`board B\nsection S\n${commands.join('\n')}`)
    const { width, stickers } = layout(board ?? never(), { width: 1200 })
    expect(width).toBeLessThanOrEqual(1200)
    expect(new Set(stickers.map(({ y }) => y)).size).toBeGreaterThan(5)
  })

  test('repeats nobody who gave the command before', () => {
    const text = 'board B\nsection S\ncommand A\n by actor Ada\n -> event X\ncommand C\n by Ada\n -> event Y'
    const { stickers } = layout(parse(text).board ?? never())
    expect(stickers.filter(({ sticker }) => sticker.label === 'Ada')).toHaveLength(1)
  })
})

describe('the picture', () => {
  test('holds hostile words as words', () => {
    const svg = toSvg(parse(hostile).board ?? never())
    expect(svg).toContain('&lt;script&gt;')
    const tags = new Set([...svg.matchAll(/<\/?([^\s/>]+)/g)].map(([, name]) => name))
    expect([...tags].sort()).toEqual(
      ['defs', 'g', 'marker', 'path', 'pattern', 'rect', 'svg', 'text', 'title', 'tspan'].sort(),
    )
    expect(svg.match(/<[^>]*>/g)?.filter((tag) => /\son\w+=/.test(tag))).toEqual([])
  })

  test('is well-formed XML for any board', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const svg = toSvg(board)
        expect([...svg].filter((sign) => /[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(sign) && sign !== '\n')).toEqual([])
        expect(svg.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&')
        expect(balance(svg)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('is drawn as PNG, with letters', async () => {
    const png = await toPng(toSvg(parse(hostile).board ?? never()), 0.5)
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG')
    const mute = await toPng(toSvg(parse(hostile).board ?? never()).replace(/<text[\s\S]*?<\/text>/g, ''), 0.5)
    expect(png.length).toBeGreaterThan(mute.length + 1_000)
  })
})

test('a text fits into its box, in as many letters as are readable', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 200 }), (text) => {
      const { lines, size } = fitText(text, 100, 100)
      expect(lines.length * size * lineHeight).toBeLessThanOrEqual(100)
      for (const line of lines.slice(0, -1)) expect(widthOf(line) * size).toBeLessThanOrEqual(100.001)
    }),
  )
  expect(fitText('Ask for leave', 110, 100)).toEqual({ lines: ['Ask for leave'], size: 15 })
  expect(fitText('word '.repeat(200).trim(), 60, 40).lines.at(-1)).toMatch(/…$/)
})

/** An actor is stuck onto the corner of a view, as people do. */
function covers(one: DrawnSticker, other: DrawnSticker): boolean {
  const stuck = ['actor', 'system', 'view']
  if (stuck.includes(one.sticker.kind) && stuck.includes(other.sticker.kind)) return false
  const isApart =
    one.x + one.width <= other.x ||
    other.x + other.width <= one.x ||
    one.y + one.height <= other.y ||
    other.y + other.height <= one.y
  return !isApart
}

/** Tags that are not closed, or close what is not open. */
function balance(svg: string): string[] {
  const open: string[] = []
  for (const [, end, name = '', self] of svg.matchAll(/<(\/?)([\w]+)[^>]*?(\/?)>/g)) {
    if (self) continue
    if (end) {
      if (open.pop() !== name) return [name]
    } else open.push(name)
  }
  return open
}

function never(): never {
  throw new Error('The board could not be read.')
}
