/** Freezes new contracts: writes each one that has no file yet to `contracts/`. What is published is never written over. */
import { freezeContracts } from '@vacation-tracker/event-contracts/registry-folder'
import { vacationEvents } from '../src/events.ts'
import { contractsFolder } from '../src/registry-files.ts'

const { written, problems } = await freezeContracts(contractsFolder, vacationEvents)

for (const file of written) console.log(`${file} is frozen now.`)
for (const problem of problems) console.error(problem)
process.exitCode = problems.length > 0 ? 1 : 0
