import { describe } from 'vitest'
import { committingOutOfOrder } from './testing/conformance/committing-out-of-order.ts'
import { delivering } from './testing/conformance/delivering.ts'
import { givingUp } from './testing/conformance/giving-up.ts'
import { ordering } from './testing/conformance/ordering.ts'
import { publishing } from './testing/conformance/publishing.ts'
import { tailing } from './testing/conformance/tailing.ts'
import type { TrialDatabase } from './testing/trial.ts'

/**
 * Registers the tests that state what the bus promises, for one database. Each test gets one of its own.
 *
 * @param writesAtOnce whether several transactions can write at the same time on this database
 */
export function busConformance(
  name: string,
  create: () => Promise<TrialDatabase>,
  { writesAtOnce }: { writesAtOnce: boolean },
): void {
  describe(`the bus on ${name}`, { timeout: 20_000 }, () => {
    publishing(create)
    delivering(create)
    ordering(create)
    givingUp(create)
    tailing(create)
    if (writesAtOnce) committingOutOfOrder(create)
  })
}
