import { expect, test } from 'vitest'
import { boundariesOfLife, runSeed } from './run.ts'

/** The short form; `npm run faults` runs a thousand. From all over the life of the program. */
const seeds = Array.from({ length: 8 }, (_, index) => 1 + Math.floor((index * boundariesOfLife) / 8))

test('killed between any two writes: nothing acknowledged is lost, nothing happens twice in effect', async () => {
  let kills = 0
  for (const seed of seeds) {
    const run = await runSeed(seed)
    expect(run.violations, `seed ${seed}`).toEqual([])
    expect(run.acknowledged).toBeGreaterThan(10)
    kills += run.kills
  }
  expect(kills).toBeGreaterThan(seeds.length)
}, 60_000)

test('a program that acknowledges before it has committed is found out', async () => {
  const found: string[] = []
  for (let seed = 40; seed < 60 && found.length === 0; seed++) {
    found.push(...(await runSeed(seed, { lying: true })).violations)
  }
  expect(found.join()).toContain('was acknowledged and is lost')
}, 60_000)
