import type { Actor } from '@vacation-tracker/leave/permissions'
import { ContractVersionRetired } from '@vacation-tracker/vacation-events/contract-life'
import type { Outcome } from '../refusal.ts'
import { command } from './command.ts'
import { type Stepped, takeContractStep } from './contract-step.ts'
import type { Workplace } from './transaction.ts'

/**
 * An administrator ends a version. While its grace runs or somebody reads it, only with a reason, for which they answer
 * by name.
 */
export const retireContractVersion = command(
  'retireContractVersion',
  [ContractVersionRetired],
  (
    workplace: Workplace,
    { waiver, ...version }: Stepped & { waiver?: string },
    actor: Actor,
  ): Promise<Outcome<Stepped>> => {
    const by = actor.kind === 'person' ? actor.username : actor.kind
    const wish = { wish: 'retire', ...version } as const
    return takeContractStep(workplace, waiver === undefined ? wish : { ...wish, waiver: { by, reason: waiver } }, actor)
  },
)
