import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, type LifeStep, standingOf, standingsAfter } from './life-cycle.ts'

const at = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`
const key = { name: 'ParcelSent', version: 1, by: 'jane' }
const life: LifeStep[] = [
  { ...key, step: 'published', stage: 'experimental', at: at(1) },
  { ...key, step: 'activated', at: at(2) },
  { ...key, step: 'deprecated', at: at(3), until: '2026-05-01', reason: 'Old.', useInstead: 'ParcelSent 2' },
  { ...key, step: 'extended', at: at(4), until: '2026-06-01', reason: 'Late.' },
  { ...key, step: 'retired', at: at(5) },
]

test('a version goes through its stages, and keeps when it was published and why it ends', () => {
  expect(life.map((_, steps) => standingOf(life.slice(0, steps + 1), key).stage)).toEqual([
    ...['experimental', 'active', 'deprecated', 'deprecated', 'retired'],
  ])
  expect(standingOf(life, key)).toEqual({
    ...{ stage: 'retired', publishedAt: at(1), since: at(5) },
    deprecation: { since: at(3), until: '2026-06-01', reason: 'Old.', useInstead: 'ParcelSent 2' },
  })
})

test('a version of which the ledger does not speak is active, and published at no time', () => {
  const unspoken = { stage: 'active', publishedAt: undefined, since: undefined, deprecation: undefined }
  expect(standingOf([], key)).toEqual(unspoken)
  expect(standingOf(life, { ...key, version: 2 })).toEqual(unspoken)
})

test('the steps of one version say nothing about another: however they are mixed, each stands as by its own', () => {
  const steps = fc
    .shuffledSubarray([1, 2, 3])
    .chain((versions) =>
      fc.tuple(
        ...versions.map((version) =>
          fc.integer({ min: 1, max: life.length }).map((n) => life.slice(0, n).map((step) => ({ ...step, version }))),
        ),
      ),
    )
  fc.assert(
    fc.property(steps, fc.infiniteStream(fc.nat()), (lives, choices) => {
      const queues = lives.map((each) => [...each])
      const mixed: LifeStep[] = []
      while (queues.some((queue) => queue.length > 0)) {
        const open = queues.filter((queue) => queue.length > 0)
        const next = open[(choices.next().value ?? 0) % open.length]?.shift()
        if (next !== undefined) mixed.push(next)
      }
      const standings = standingsAfter(mixed)
      for (const own of lives)
        for (const step of own.slice(0, 1)) expect(standings.get(keyOf(step))).toEqual(standingOf(own, step))
    }),
  )
})
