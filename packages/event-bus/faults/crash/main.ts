// The long form: npm run faults [-- --runs 1000 --seed 1]. To see one seed again: -- --runs 1 --seed 123.
import { parseArgs } from 'node:util'
import { runSeed } from './run.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
})
const [runs, first] = [Number(values.runs), Number(values.seed)]
if (!(Number.isInteger(runs) && runs > 0 && Number.isInteger(first) && first > 0)) {
  process.stderr.write('--runs and --seed are whole numbers from 1 on.\n')
  process.exit(1)
}

const atOnce = 2
const began = performance.now()
const total = { runs: 0, kills: 0, acknowledged: 0, violations: 0 }
let next = first

await Promise.all(
  Array.from({ length: atOnce }, async () => {
    while (next < first + runs) {
      const seed = next++
      const { kills, acknowledged, violations } = await runSeed(seed)
      total.runs++
      total.kills += kills
      total.acknowledged += acknowledged
      total.violations += violations.length
      for (const violation of violations) process.stderr.write(`Seed ${seed}: ${violation}\n`)
      if (total.runs % 50 === 0) process.stdout.write(summary())
    }
  }),
)
process.stdout.write(summary())
process.exit(total.violations > 0 ? 1 : 0)

function summary(): string {
  const minutes = ((performance.now() - began) / 60_000).toFixed(1)
  return `${total.runs} runs, ${total.kills} kills, ${total.acknowledged} events acknowledged, ${total.violations} violations, ${minutes} min\n`
}
