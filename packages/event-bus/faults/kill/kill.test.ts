import { expect, test } from 'vitest'
import type { Fault } from './consumers.ts'
import { type Run, run } from './rounds.ts'

/** Runs some seeds, two at a time. */
async function runAll(seeds: readonly number[]): Promise<Run[]> {
  const waiting = [...seeds]
  const done: Run[] = []
  const runNext = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) done.push(await run(seed))
  }
  await Promise.all([runNext(), runNext()])
  return done
}

/** The long form is in main.ts. */
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

test(`killed between writes, again and again, with ${seeds.length} seeds: what was acknowledged is there, and its effects once`, async () => {
  const runs = await runAll(seeds)
  expect(runs.flatMap(({ seed, violations }) => violations.map((each) => `--seed ${seed}: ${each}`))).toEqual([])
  const total = (figure: (each: Run) => number) => runs.reduce((sum, each) => sum + figure(each), 0)
  expect(total(({ kills }) => kills.length)).toBeGreaterThan(seeds.length)
  expect(total(({ acknowledged }) => acknowledged)).toBeGreaterThan(seeds.length * 10)
  expect(total(({ replays }) => replays)).toBeGreaterThan(0)
  expect(total(({ duplicates }) => duplicates)).toBeGreaterThan(0)
  expect(total(({ deadLetters }) => deadLetters)).toBeGreaterThan(0)
}, 120_000)

test('a seed gives the same run again', async () => {
  const [one, other] = await runAll([3, 3])
  expect(other).toEqual(one)
}, 60_000)

/*
 * The seed is one with which it is found today. Which boundary a seed hits follows from what the bus writes, so when that
 * changes some more are tried.
 */
test.each<[Fault, number, RegExp]>([
  ['acknowledges-early', 5, /was acknowledged and is not in the log/],
  ['effect-apart', 5, /was given event \d+ [2-9] times/],
  ['calls-late', 7, /was given event \d+ 0 times/],
  ['archives-replays', 7, /2 events follow from event/],
  ['damages-log', 7, /damage: Event 1 is damaged/],
])(
  'a worker that %s is found out',
  async (fault, first, violation) => {
    const found: string[] = []
    for (let seed = first; seed < first + 30 && !found.some((each) => violation.test(each)); seed++) {
      found.push(...(await run(seed, { fault })).violations)
    }
    expect(found.join('\n')).toMatch(violation)
  },
  120_000,
)
