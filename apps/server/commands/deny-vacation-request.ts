import type { VacationRequest } from '@vacation-tracker/leave'
import { VacationRequestDenied } from '@vacation-tracker/vacation-events/vacation-request'
import type { Outcome } from '../refusal.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'
import { decideOnRequest, type Origin } from './vacation-request.ts'

/** An approver says no, and why. */
export const denyVacationRequest = command(
  'denyVacationRequest',
  [VacationRequestDenied],
  (
    workplace: Workplace,
    id: string,
    answer: { reason?: string; expectedVersion?: number },
    origin: Origin,
  ): Promise<Outcome<VacationRequest>> => {
    return inTransaction(workplace, (tx) => decideOnRequest(tx, workplace, id, { type: 'DENY', ...answer }, origin))
  },
)
