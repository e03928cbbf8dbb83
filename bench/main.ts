// `npm run bench [name …]`: measures, and prints each figure beside its bar. With `--strict` a missed bar is a failure.
import { cpus, loadavg } from 'node:os'
import { calendar } from './calendar.ts'
import { check } from './check.ts'
import { contracts } from './contracts.ts'
import { deliver } from './deliver.ts'
import { docs } from './docs.ts'
import { type Bench, type Figure, keepsBar } from './figure.ts'
import { flow } from './flow.ts'
import { fresh } from './fresh.ts'
import { jetstream } from './jetstream.ts'
import { leave } from './leave.ts'
import { leavePolicies } from './leave-policies.ts'
import { lighthouseScores } from './lighthouse.ts'
import { live } from './live.ts'
import { match } from './match.ts'
import { memory } from './memory.ts'
import { million } from './million.ts'
import { page } from './page.ts'
import { pages } from './pages.ts'
import { postgresPeers } from './peers.ts'
import { publish } from './publish.ts'
import { reports } from './reports.ts'
import { spy } from './spy.ts'
import { start } from './start.ts'
import { stream } from './stream.ts'
import { submit } from './submit.ts'
import { tableOf } from './table.ts'
import { trace } from './trace.ts'

const usual: readonly Bench[] = [
  start,
  memory,
  submit,
  live,
  stream,
  page,
  pages,
  lighthouseScores,
  match,
  leave,
  contracts,
  check,
  docs,
  leavePolicies,
  publish,
  deliver,
  spy,
  flow,
  trace,
  million,
  calendar,
  reports,
  postgresPeers,
  jetstream,
]
const all: readonly Bench[] = [...usual, fresh]

const parameters = process.argv.slice(2)
const names = parameters.filter((parameter) => parameter !== '--strict')
const unknown = names.filter((name) => !all.some((bench) => bench.name === name))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are ${all.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

console.log(surroundings())
const figures: Figure[] = []
let broken = 0
for (const bench of names.length === 0 ? usual : all.filter(({ name }) => names.includes(name))) {
  console.log(`${bench.name} … (load ${loadavg()[0]?.toFixed(1)})`)
  try {
    const measured = await bench.measure()
    // At once, too: a later one may take long, or break.
    console.log(tableOf(measured))
    figures.push(...measured)
  } catch (error) {
    broken++
    console.error(error)
  }
}
console.log(`\n${tableOf(figures)}`)
const missed = figures.filter((figure) => !keepsBar(figure))
console.log(`\n${missed.length === 0 ? 'Every bar that was measured is kept.' : `Missed: ${missed.length}.`}`)
// A bench that breaks has measured nothing, so there is nothing to report; that is a failure in any case.
process.exit(broken > 0 || (parameters.includes('--strict') && missed.length > 0) ? 1 : 0)

/** What the figures were measured on, and whether that was quiet. */
function surroundings(): string {
  const processors = cpus()
  const [load = 0] = loadavg()
  const machine = `${processors.length} × ${processors[0]?.model ?? 'processor'}, Node ${process.version}`
  const disturbed = load > 0.3 ? ' Something else is at work here: the figures are worse than they would be alone.' : ''
  return `${new Date().toISOString()}, ${machine}, load average ${load.toFixed(2)}.${disturbed}`
}
