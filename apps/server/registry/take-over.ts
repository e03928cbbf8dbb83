import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { ContractError } from '@vacation-tracker/event-contracts'
import { readLedger } from '@vacation-tracker/event-contracts/ledger-file'
import { keyOf, type LifeStep } from '@vacation-tracker/event-contracts/life-cycle'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { ledgerFile } from '@vacation-tracker/vacation-events/registry-files'
import { timestamp } from '../clock.ts'
import { command } from '../commands/command.ts'
import { inTransaction, type Workplace } from '../commands/transaction.ts'
import { StartupError } from '../startup-error.ts'
import { listSteps, lockContracts } from '../store/contract-steps.ts'
import { lifeEvents } from './life-events.ts'
import { writeSteps } from './write-step.ts'

/**
 * Brings the contracts of this process and the database together: registered contracts come into the registry, and the
 * steps that the ledger of the code has and the database has not into the database, each as an event. Without a ledger
 * in the code every version counts as published now.
 *
 * @throws StartupError when a ledger or a registered contract has been edited by hand
 */
export const takeOverLedger = command(
  'takeOverLedger',
  lifeEvents,
  async (workplace: Workplace, file: string = ledgerFile): Promise<void> => {
    const { contracts } = workplace
    try {
      await contracts.refresh()
      const steps = existsSync(file) ? readLedger(parsed(await readFile(file, 'utf8')), file) : undefined
      await inTransaction(workplace, async (tx) => {
        await lockContracts(tx)
        const { registry } = contracts
        const before = new ContractRegistry(registry.newest, await listSteps(tx))
        const wanted = steps ?? firstSteps(before, timestamp(workplace.clock.now()))
        const known = new Set(before.ledger.map(identityOf))
        const missing = wanted.filter((step) => !known.has(identityOf(step)) && registry.find(step) !== undefined)
        await writeSteps(tx, workplace, missing, before)
      })
      await contracts.refresh()
    } catch (cause) {
      if (cause instanceof ContractError) throw new StartupError(cause.message, { cause })
      throw cause
    }
  },
)

/** Every version of the code that has no life yet begins it. */
function firstSteps(registry: ContractRegistry, at: string): LifeStep[] {
  return registry.newest
    .flatMap(({ name }) => registry.versions(name))
    .filter((contract) => registry.standing(contract).publishedAt === undefined)
    .map(({ name, version }) => ({ name, version, at, by: 'system', step: 'published', stage: 'active' }))
}

function identityOf(step: LifeStep): string {
  return `${keyOf(step)} ${step.step} ${step.at}`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
