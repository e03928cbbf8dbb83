import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultRetryPolicy, isExhausted, pauseAfter } from './retry.ts'

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

describe('the pause before the next attempt', () => {
  test('doubles from 100 ms to 5 minutes at most', () => {
    const longest = [1, 2, 3, 4, 11, 12, 185].map((failed) => pauseAfter(failed, 1))
    expect(longest).toEqual([200, 400, 800, 1_600, 204_800, 300_000, 300_000])
  })

  test('is between half and all of its bound, in whole milliseconds', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), chance, (failed, random) => {
        const bound = Math.min(300_000, 100 * 2 ** failed)
        const pause = pauseAfter(failed, random)
        expect(pause).toBeGreaterThanOrEqual(bound / 2)
        expect(pause).toBeLessThanOrEqual(bound)
        expect(Number.isInteger(pause)).toBe(true)
      }),
    )
  })

  test('differs with chance, so that not all come back together', () => {
    expect(pauseAfter(5, 0)).toBe(1_600)
    expect(pauseAfter(5, 0.5)).toBe(2_400)
  })
})

describe('giving up', () => {
  const policy = { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 60 }

  test.each([
    { failed: 3, age: 0, givenUp: false },
    { failed: 4, age: 0, givenUp: true },
    { failed: 1, age: 60_000, givenUp: false },
    { failed: 1, age: 60_001, givenUp: true },
  ])('after $failed failures and $age ms: $givenUp', ({ failed, age, givenUp }) => {
    expect(isExhausted(policy, failed, 5_000, 5_000 + age)).toBe(givenUp)
  })

  test('comes to every delivery that keeps failing, within the attempts and, but for the last pause, the age', () => {
    fc.assert(
      fc.property(
        fc.record({
          maximumRetryAttempts: fc.nat(185),
          maximumEventAgeInSeconds: fc.integer({ min: 60, max: 86_400 }),
        }),
        chance,
        (bounds, random) => {
          let now = 0
          let failed = 1
          while (!isExhausted(bounds, failed, 0, now)) now += pauseAfter(failed++, random)
          expect(failed).toBeLessThanOrEqual(bounds.maximumRetryAttempts + 1)
          expect(now).toBeLessThanOrEqual(bounds.maximumEventAgeInSeconds * 1_000 + 300_000)
        },
      ),
    )
  })

  test('is by default a day and 185 attempts away, as EventBridge has it', () => {
    expect(defaultRetryPolicy).toEqual({ maximumRetryAttempts: 185, maximumEventAgeInSeconds: 86_400 })
  })
})
