import type { Actor } from '@vacation-tracker/leave/permissions'
import { ContractVersionActivated } from '@vacation-tracker/vacation-events/contract-life'
import type { Outcome } from '../refusal.ts'
import { command } from './command.ts'
import { type Stepped, takeContractStep } from './contract-step.ts'
import type { Workplace } from './transaction.ts'

/** An administrator says that a version is no experiment any more: from now on it may leave the product. */
export const activateContractVersion = command(
  'activateContractVersion',
  [ContractVersionActivated],
  (workplace: Workplace, version: Stepped, actor: Actor): Promise<Outcome<Stepped>> => {
    return takeContractStep(workplace, { wish: 'activate', ...version }, actor)
  },
)
