import type { ContractsProject } from '@vacation-tracker/event-contracts/command-line/project'
import { usualPolicy } from '@vacation-tracker/event-contracts/policy'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { vacationEvents } from '@vacation-tracker/vacation-events'
import {
  contractsFolder,
  goldenFolder,
  ledgerFile,
  reviewsFile,
  sourcesFolder,
} from '@vacation-tracker/vacation-events/registry-files'
import { aboutServer } from '../api/contracts/about.ts'
import { readConfig } from '../config.ts'
import { countedIn } from './counted.ts'
import { declaredConsumers } from './declared-consumers.ts'

/** The contracts of this product, as `npm run contracts` works with them. */
export function vacationContracts(env: Record<string, string | undefined>): ContractsProject {
  // Without a secret one would be made, and kept in a folder that this command must not make.
  const config = readConfig({ ...env, AUTH_SECRET: env.AUTH_SECRET?.trim() || 'none is used here' })
  return {
    program: 'npm run contracts --',
    newest: vacationEvents,
    policy: usualPolicy,
    contracts: contractsFolder,
    golden: goldenFolder,
    ledger: ledgerFile,
    reviews: reviewsFile,
    sources: sourcesFolder,
    consumers: declaredConsumers(),
    ...countedIn(config, new ContractRegistry(vacationEvents)),
    about: aboutServer(config.baseUrl),
    token: env.CONTRACTS_TOKEN?.trim() || undefined,
  }
}
