import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { Form, Versions } from '@vacation-tracker/event-bus/form'
import type { EventContract } from '@vacation-tracker/event-contracts'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { TestClock } from '../clock.ts'
import { eachAgain } from './again.ts'
import { dayLate } from './late.ts'
import { anotherOrder } from './order.ts'
import { storiesOf } from './story.ts'
import { eachAlone } from './versions.ts'

/** A consumer with nothing behind it. */
export type ConsumerTrial = {
  consume(event: EventEnvelope): void | Promise<void>
  /**
   * What has come of it: plain values, maps and sets that are compared. Where the order does not matter to anybody, it
   * must not show: give a map or a set, or sort.
   */
  outcome(): unknown
}

export type ConsumerTest = {
  /** The newest contract of each event that it reads, or a registry, which knows what is retired. */
  contracts: ContractRegistry | readonly EventContract[]
  /** Begins anew; called for each trial, with a clock for a consumer that asks for the time. */
  begin(clock: TestClock): ConsumerTrial | Promise<ConsumerTrial>
  /** The version that it reads of an event, if it reads one only, as consumers of a bus do: `{ ParcelMoved: 2 }`. */
  versions?: Versions
  /** Whether it gets the whole fact, the thin form, or either; either, unless said. */
  forms?: readonly Form[]
  /** `false` for a subscription without order: then events of one group come in any order, too. */
  ordered?: boolean
  /** Other seeds bring other events. */
  seed?: string
}

/** A consumer that does not bear what a bus may do. The message says what, a sentence for each. */
export class ConsumerContractError extends Error {
  override name = 'ConsumerContractError'
}

/**
 * Holds a consumer against what a bus may do to it: every version that is supported, fat and thin; each event once more,
 * at once, later and by a replay; events of different groups in another order; events that come a day late.
 *
 * @throws ConsumerContractError when it does not bear something
 * @example
 * await testConsumer({
 *   contracts: [ParcelMoved],
 *   begin: () => {
 *     const totals = new Totals()
 *     return { consume: (event) => totals.take(event), outcome: () => totals.all }
 *   },
 * })
 */
export async function testConsumer(test: ConsumerTest): Promise<void> {
  const problems = await consumerProblems(test)
  if (problems.length === 0) return
  throw new ConsumerContractError(
    `This consumer does not bear what a bus may do.\n${problems.map((each) => `  - ${each}`).join('\n')}`,
  )
}

/** What a consumer does not bear, a sentence for each; empty when all is well. */
export async function consumerProblems(test: ConsumerTest): Promise<string[]> {
  const { contracts, forms = ['fat', 'thin'], ordered = true, seed = 'consumer', versions = {} } = test
  const registry = isRegistry(contracts) ? contracts : new ContractRegistry(contracts)
  const begin = async () => {
    const clock = new TestClock()
    return { clock, trial: await test.begin(clock) }
  }
  const stories = storiesOf(registry, { forms, seed, versions })
  const problems: string[] = []
  for (const story of stories) {
    const threw = await eachAlone(begin, story)
    problems.push(...threw)
    // Who cannot read an event has no effect to compare.
    if (threw.length > 0) continue
    const { name } = story
    const checks = [
      { what: 'an event came again', check: () => eachAgain(begin, story) },
      { what: 'events came in another order', check: () => anotherOrder(begin, story, { ordered, seed }) },
      { what: 'events came a day late', check: () => dayLate(begin, story) },
    ]
    for (const { what, check } of checks) {
      problems.push(...(await check().catch((error) => [`${name}: it threw when ${what}: ${error}`])))
    }
  }
  return problems
}

/** A registry from another copy of the toolkit is one as well. */
function isRegistry(contracts: ContractRegistry | readonly EventContract[]): contracts is ContractRegistry {
  return !Array.isArray(contracts)
}
