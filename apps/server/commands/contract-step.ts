import { keyOf } from '@vacation-tracker/event-contracts/life-cycle'
import { decideStep, type LifeWish } from '@vacation-tracker/event-contracts/life-cycle-decisions'
import { usualPolicy } from '@vacation-tracker/event-contracts/policy'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { Usage } from '@vacation-tracker/event-contracts/usage'
import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { writeStep } from '../registry/write-step.ts'
import { listSteps, lockContracts } from '../store/contract-steps.ts'
import { inTransaction, type Workplace } from './transaction.ts'

type WithoutAuthor<Wish> = Wish extends unknown ? Omit<Wish, 'by'> : never

/** What an administrator wants to happen to a version. */
export type StepWish = WithoutAuthor<LifeWish>

/** The version that has taken a step. */
export type Stepped = { name: string; version: number }

/** Lets a version take a step of its life, when the rules allow it: ledger and event in one transaction. */
export async function takeContractStep(workplace: Workplace, wish: StepWish, actor: Actor): Promise<Outcome<Stepped>> {
  const forbidden = refusalFor(actor, 'ADMINISTER_EVENTS')
  if (forbidden !== undefined || actor.kind !== 'person') {
    return { refusal: forbidden ?? refuse('FORBIDDEN', 'Only a person may do this.') }
  }
  const { bus, clock, contracts } = workplace
  // Before the transaction: counting writes, and has nothing to do with what is decided.
  const usage = await usageOf(bus)
  await contracts.refresh()
  const outcome = await inTransaction(workplace, async (tx): Promise<Outcome<Stepped>> => {
    await lockContracts(tx)
    const registry = new ContractRegistry(contracts.registry.newest, await listSteps(tx))
    const facts = { registry, policy: usualPolicy, now: timestamp(clock.now()), usage, consumers: contracts.consumers }
    const { step, refusal } = decideStep(facts, { ...wish, by: actor.username })
    if (refusal !== undefined) return { refusal: refuse(refusal.code, refusal.message) }
    if (!(await writeStep(tx, workplace, step, registry))) {
      return { refusal: refuse('CHANGED_SINCE', `Somebody else was quicker with ${keyOf(wish)}. Look at it again.`) }
    }
    return { done: { name: wish.name, version: wish.version } }
  })
  await contracts.refresh()
  return outcome
}

/** Who has been given which version, in the words of the contracts. */
export async function usageOf(bus: Workplace['bus']): Promise<Usage[]> {
  return (await bus.usage.list()).map(({ type, ...same }) => ({ name: type, ...same }))
}
