import type { Actor } from '@vacation-tracker/leave/permissions'
import { ContractGraceExtended } from '@vacation-tracker/vacation-events/contract-life'
import type { Outcome } from '../refusal.ts'
import { command } from './command.ts'
import { type Stepped, takeContractStep } from './contract-step.ts'
import type { Workplace } from './transaction.ts'

/** An administrator gives those who read a version more time to move on. */
export const extendContractGrace = command(
  'extendContractGrace',
  [ContractGraceExtended],
  (
    workplace: Workplace,
    extension: Stepped & { until: string; reason: string },
    actor: Actor,
  ): Promise<Outcome<Stepped>> => {
    return takeContractStep(workplace, { wish: 'extend', ...extension }, actor)
  },
)
