import type { LifeStep } from '@vacation-tracker/event-contracts/life-cycle'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { addStep } from '../store/contract-steps.ts'
import type { Tx } from '../store/database.ts'
import { lifeEventOf } from './life-events.ts'

/**
 * Writes a step into the ledger and publishes the event that it is, in one transaction. What is there already is left.
 *
 * @param before the registry before the step
 */
export async function writeStep(
  tx: Tx,
  { bus, clock }: Pick<Workplace, 'bus' | 'clock'>,
  step: LifeStep,
  before: ContractRegistry,
): Promise<boolean> {
  const event = lifeEventOf(before, step)
  if (!(await addStep(tx, step))) return false
  // What the code's ledger says may come from a machine whose clock is ahead; no event lies in the future.
  const now = timestamp(clock.now())
  await bus.publish(tx, [event], { actor: step.by, time: step.at < now ? step.at : now })
  return true
}

/** Several steps, one after another, on what is in the ledger. */
export async function writeSteps(
  tx: Tx,
  workplace: Pick<Workplace, 'bus' | 'clock'>,
  steps: readonly LifeStep[],
  before: ContractRegistry,
): Promise<void> {
  let ledger = [...before.ledger]
  const registry = new ContractRegistry(before.newest, ledger)
  for (const step of steps) {
    if (!(await writeStep(tx, workplace, step, registry))) continue
    ledger = [...ledger, step]
    registry.goBy(ledger)
  }
}
