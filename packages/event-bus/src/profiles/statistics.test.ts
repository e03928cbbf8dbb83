import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FieldStatistics } from './statistics.ts'

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })

function statisticsOf(values: readonly number[]): FieldStatistics {
  const statistics = new FieldStatistics()
  for (const each of values) statistics.add(each)
  return statistics
}

test('mean and deviation are those of the textbook', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 200 }), (values) => {
      const { mean, deviation, minimum, maximum, count } = statisticsOf(values).profile
      const expected = values.reduce((sum, each) => sum + each, 0) / values.length
      const squares = values.reduce((sum, each) => sum + (each - expected) ** 2, 0)
      expect(mean).toBeCloseTo(expected, 4)
      expect(deviation).toBeCloseTo(Math.sqrt(squares / (values.length - 1)), 3)
      expect([minimum, maximum, count]).toEqual([Math.min(...values), Math.max(...values), values.length])
    }),
  )
})

test('parts that are put together, in any order, are as if all had been seen at once', () => {
  fc.assert(
    fc.property(fc.array(fc.array(value, { maxLength: 100 }), { maxLength: 5 }), (parts) => {
      const all = statisticsOf(parts.flat())
      for (const order of [parts, parts.toReversed()]) {
        const merged = new FieldStatistics()
        for (const part of order) merged.merge(statisticsOf(part))
        expect(merged.profile.mean).toBeCloseTo(all.profile.mean, 4)
        expect(merged.profile.deviation).toBeCloseTo(all.profile.deviation, 3)
        expect(merged.sketch).toEqual(all.sketch)
        expect(merged.count).toBe(all.count)
      }
    }),
  )
})

test('different values are counted exactly while they are few, and estimated when they are many', () => {
  expect(statisticsOf([1, 2, 2, 3, 0, -0]).profile.distinct).toBe(4)
  expect(statisticsOf(Array.from({ length: 64 }, (_, index) => index % 63)).profile.distinct).toBe(63)
  for (const many of [1_000, 50_000]) {
    const { distinct } = statisticsOf(Array.from({ length: many }, (_, index) => index * 1.5)).profile
    expect(distinct / many).toBeGreaterThan(0.6)
    expect(distinct / many).toBeLessThan(1.6)
  }
})

test('of nothing there is a profile as well', () => {
  const none = new FieldStatistics()
  none.addAbsent()
  expect(none.profile).toEqual({ count: 0, absent: 1, minimum: 0, maximum: 0, mean: 0, deviation: 0, distinct: 0 })
})
