import type { Actor } from '@vacation-tracker/leave/permissions'
import { ContractVersionDeprecated } from '@vacation-tracker/vacation-events/contract-life'
import type { Outcome } from '../refusal.ts'
import { command } from './command.ts'
import { type Stepped, takeContractStep } from './contract-step.ts'
import { remindOfDeprecations } from './remind-of-deprecations.ts'
import type { Workplace } from './transaction.ts'

/**
 * An administrator announces the end of a version. Without `until` the grace is as short as the policy allows. Those who
 * read the version are told at once.
 */
export const deprecateContractVersion = command(
  'deprecateContractVersion',
  [ContractVersionDeprecated],
  async (
    workplace: Workplace,
    announcement: Stepped & { until?: string; reason: string; useInstead?: string },
    actor: Actor,
  ): Promise<Outcome<Stepped>> => {
    const outcome = await takeContractStep(workplace, { wish: 'deprecate', ...announcement }, actor)
    if (outcome.done !== undefined) await remindOfDeprecations(workplace)
    return outcome
  },
)
