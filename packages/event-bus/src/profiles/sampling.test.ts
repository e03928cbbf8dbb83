import { expect, test } from 'vitest'
import { Sampling } from './sampling.ts'

/** Of so many events in one window, the places of those that are looked at. */
function taken(events: number, random: () => number): number[] {
  const sampling = new Sampling(random)
  return Array.from({ length: events }, (_, place) => place).filter(() => sampling.takes('ParcelMoved', 1_000))
}

test('few events are all looked at, of many some from the whole of the window', () => {
  expect(taken(64, () => 0.99)).toHaveLength(64)
  let seed = 1
  const dice = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const places = taken(10_000, dice)
  expect(places.length).toBeGreaterThan(200)
  expect(places.length).toBeLessThan(600)
  expect(places.filter((place) => place >= 5_000).length).toBeGreaterThan(20)
})

test('each type and each window has its own share, also when the clock is put back', () => {
  const sampling = new Sampling(() => 0.99)
  const share = (type: string, now: number) =>
    Array.from({ length: 100 }).filter(() => sampling.takes(type, now)).length
  expect([share('a', 1_000), share('b', 1_000), share('a', 1_099)]).toEqual([64, 64, 0])
  expect([share('a', 1_100), share('a', 10)]).toEqual([64, 64])
})
