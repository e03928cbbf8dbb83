/**
 * Publishes new contracts: writes each one that has no file yet to `contracts/`. With `--check` it writes nothing and
 * fails when folder and code disagree.
 */
import { fileURLToPath } from 'node:url'
import { checkContracts, freezeContracts } from '@vacation-tracker/event-contracts/registry-folder'
import { vacationEvents } from '../src/events.ts'

const folder = fileURLToPath(new URL('../contracts', import.meta.url))
const { written, problems } = process.argv.includes('--check')
  ? await checkContracts(folder, vacationEvents)
  : await freezeContracts(folder, vacationEvents)

for (const file of written) console.log(`${file} is frozen now.`)
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
