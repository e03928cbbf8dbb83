import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { type Run, run } from './rounds.ts'

/*
 * The long form: npx node packages/event-bus/faults/kill/main.ts --runs 1000 --seed 1 --parallel 2
 * The run of one seed again: npx node packages/event-bus/faults/kill/main.ts --seed 123
 */
const { values } = parseArgs({
  options: { runs: { type: 'string' }, seed: { type: 'string' }, parallel: { type: 'string' } },
})
const first = wholeNumber(values.seed, 1)
// A seed alone is that of a run to be seen again.
const runs = wholeNumber(values.runs, values.seed === undefined ? 1_000 : 1)
const parallel = wholeNumber(values.parallel, Math.min(2, availableParallelism()))

const began = performance.now()
const done: Run[] = []
let next = first
await Promise.all(
  Array.from({ length: parallel }, async () => {
    while (next < first + runs) {
      const each = await run(next++)
      done.push(each)
      for (const violation of each.violations) say(`VIOLATION with --seed ${each.seed}: ${violation}`)
      if (done.length % 50 === 0) say(`${done.length} runs, ${seconds()} s, ${violated()} with violations`)
    }
  }),
)
summarize()
process.exitCode = violated() > 0 ? 1 : 0

function summarize(): void {
  const sum = (figure: (each: Run) => number) => done.reduce((total, each) => total + figure(each), 0)
  const kills = done.flatMap((each) => each.kills)
  const counts = kills.map(({ count }) => count).toSorted((one, other) => one - other)
  const quantile = (share: number) => counts[Math.floor(share * (counts.length - 1))] ?? 0
  say(`runs ${done.length}, of which ${violated()} violate something; ${seconds()} s`)
  say(
    `kills ${kills.length}, at boundary ${[0, 0.25, 0.5, 0.75, 1].map(quantile).join(' / ')} (least, quartiles, most)`,
  )
  say(`acknowledged events ${sum((each) => each.acknowledged)}, dead letters ${sum((each) => each.deadLetters)}`)
  say(`replays ${sum((each) => each.replays)}, calls made again after a kill ${sum((each) => each.duplicates)}`)
  const byBoundary = [...Map.groupBy(kills, ({ boundary }) => boundary)].map(([name, list]) => ({ name, list }))
  for (const { name, list } of byBoundary.toSorted((one, other) => other.list.length - one.list.length)) {
    say(`${String(list.length).padStart(7)} ${name}`)
  }
}

function violated(): number {
  return done.filter(({ violations }) => violations.length > 0).length
}

function seconds(): number {
  return Math.round((performance.now() - began) / 1000)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

function wholeNumber(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? otherwise)
  if (Number.isInteger(number) && number > 0) return number
  throw new Error(`Give a whole number from 1 on, not ${text}.`)
}
