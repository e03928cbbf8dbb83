import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sequenceAfter } from './search.ts'

describe('sequenceAfter', () => {
  test('finds the first message after a place, in as few looks as halving takes', async () => {
    const ascending = fc.uniqueArray(fc.nat(500), { maxLength: 64 }).map((all) => all.toSorted((a, b) => a - b))
    await fc.assert(
      fc.asyncProperty(ascending, fc.nat(500), fc.integer({ min: 1, max: 1_000 }), async (places, position, first) => {
        let looks = 0
        const found = await sequenceAfter(position, { first, last: first + places.length - 1 }, async (sequence) => {
          looks++
          return places[sequence - first]
        })
        expect(found).toBe(first + places.filter((place) => place <= position).length)
        expect(looks).toBeLessThanOrEqual(7)
      }),
    )
  })

  test('where messages are gone it begins too early, never too late', async () => {
    const gaps = fc.array(fc.option(fc.constant(true)), { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(gaps, fc.nat(40), async (isThere, position) => {
        const look = async (sequence: number) => (isThere[sequence - 1] ? sequence : undefined)
        const found = await sequenceAfter(position, { first: 1, last: isThere.length }, look)
        const wanted = isThere.findIndex((there, index) => there && index + 1 > position)
        expect(found).toBeLessThanOrEqual(wanted === -1 ? isThere.length + 1 : wanted + 1)
      }),
    )
  })
})
