import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapLayout } from './map-layout.ts'

const named = (...ids: string[]) => ids.map((id) => ({ id }))

describe('the places on a map', () => {
  test('lie to the right of what leads there, by the longest way', () => {
    const { places, columns } = mapLayout(named('a', 'b', 'c'), [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'c' },
      { from: 'a', to: 'c' },
    ])
    expect(['a', 'b', 'c'].map((id) => places.get(id)?.column)).toEqual([0, 1, 2])
    expect(columns).toBe(3)
  })

  test('ways do not cross where they need not', () => {
    const { places } = mapLayout(named('a', 'b', 'x', 'y'), [
      { from: 'a', to: 'y' },
      { from: 'b', to: 'x' },
    ])
    const rowOf = (id: string) => places.get(id)?.row ?? -1
    expect(rowOf('a') < rowOf('b')).toBe(rowOf('y') < rowOf('x'))
  })

  test('every part has a place of its own, whatever leads where', () => {
    const graphs = fc.integer({ min: 1, max: 25 }).chain((size) => {
      const id = fc.nat(size - 1).map(String)
      return fc.record({ size: fc.constant(size), edges: fc.array(fc.record({ from: id, to: id }), { maxLength: 80 }) })
    })
    fc.assert(
      fc.property(graphs, ({ size, edges }) => {
        const { places, columns, rows } = mapLayout(
          named(...Array.from({ length: size }, (_, id) => String(id))),
          edges,
        )
        const taken = [...places.values()].map(({ column, row }) => `${column} ${row}`)
        expect(new Set(taken).size).toBe(size)
        expect([...places.values()].every(({ column, row }) => column < columns && row < rows)).toBe(true)
      }),
    )
  })
})
