import { type ConsumerTest, consumerProblems } from './consumer-problems.ts'

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
