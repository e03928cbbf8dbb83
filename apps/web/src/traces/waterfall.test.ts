import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DrawnSpan, waterfall } from './waterfall.ts'

const span = (spanId: string, parentId: string | null, startedAfter: number, duration = 1): DrawnSpan => ({
  ...{ spanId, parentId, startedAfter, duration },
})

describe('a waterfall', () => {
  test('has each span behind what it is a part of, in the order in which they began', () => {
    const rows = waterfall(
      [span('late', 'root', 6), span('root', null, 0, 10), span('deep', 'early', 3), span('early', 'root', 2)],
      10,
    )
    expect(rows.map(({ span: { spanId }, depth }) => [spanId, depth])).toEqual([
      ['root', 0],
      ['early', 1],
      ['deep', 2],
      ['late', 1],
    ])
  })

  test('shows what hangs below nothing known at the left', () => {
    expect(waterfall([span('a', 'gone', 5)], 10)).toMatchObject([{ depth: 0, left: 0.5, width: 0.1 }])
    expect(waterfall([span('a', 'a', 0)], 0)).toMatchObject([{ left: 0, width: 1 }])
  })

  test('never leaves out a span of a tree, and no bar sticks out', () => {
    const trees = fc.array(fc.record({ above: fc.nat(), startedAfter: fc.nat(100), duration: fc.nat(1_000) }))
    fc.assert(
      fc.property(trees, (parts) => {
        const spans = parts.map(({ above, ...times }, place) => ({
          ...{ spanId: String(place), parentId: place === 0 ? null : String(above % place), ...times },
        }))
        const rows = waterfall(spans, 100)
        expect(rows).toHaveLength(spans.length)
        for (const { left, width } of rows) {
          expect(left).toBeGreaterThanOrEqual(0)
          expect(left + width).toBeLessThanOrEqual(1.000_001)
        }
      }),
    )
  })
})
