import type { VacationRequest } from '@vacation-tracker/leave'
import { VacationRequestEndorsed } from '@vacation-tracker/vacation-events/reassessment'
import { VacationRequestApproved } from '@vacation-tracker/vacation-events/vacation-request'
import type { Outcome } from '../refusal.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'
import { decideOnRequest, type Origin } from './vacation-request.ts'

/** An approver says yes. */
export const approveVacationRequest = command(
  'approveVacationRequest',
  [VacationRequestApproved, VacationRequestEndorsed],
  (
    workplace: Workplace,
    id: string,
    seen: { expectedVersion?: number },
    origin: Origin,
  ): Promise<Outcome<VacationRequest>> => {
    return inTransaction(workplace, (tx) => decideOnRequest(tx, workplace, id, { type: 'APPROVE', ...seen }, origin))
  },
)
