import type { VacationRequest, VacationRequestCommand } from '@vacation-tracker/leave'
import { VacationRequestAmended } from '@vacation-tracker/vacation-events/vacation-request'
import type { Outcome } from '../refusal.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'
import { decideOnRequest, type Origin } from './vacation-request.ts'

/**
 * The owner changes a request that is still pending, or approved leave that has not begun. It is validated again; what was
 * approved stays so until the change is decided.
 */
export const amendVacationRequest = command(
  'amendVacationRequest',
  [VacationRequestAmended],
  (
    workplace: Workplace,
    id: string,
    changes: Omit<VacationRequestCommand & { type: 'AMEND' }, 'type'>,
    origin: Origin,
  ): Promise<Outcome<VacationRequest>> => {
    return inTransaction(workplace, (tx) => decideOnRequest(tx, workplace, id, { type: 'AMEND', ...changes }, origin))
  },
)
