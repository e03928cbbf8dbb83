// Fetches the contracts of the events that payroll reads, in every version, for its tests. Commit the file; run this again
// to see what has changed.
import { writeFile } from 'node:fs/promises'
import { contractsAt } from '@vacation-tracker/event-contracts/contracts-at'
import { server } from './server.ts'

const contracts = await contractsAt({ url: server, token: process.env.TOKEN ?? '' })
await writeFile('contracts.json', `${JSON.stringify(contracts, null, 2)}\n`)
for (const { name, version, meaning } of contracts) process.stdout.write(`${name} ${version}: ${meaning}\n`)
