import type { VacationRequest, VacationRequestCommand } from '@vacation-tracker/leave'
import type { Outcome } from '../refusal.ts'
import { inTransaction, type Workplace } from './transaction.ts'
import { decideOnRequest, type Origin } from './vacation-request.ts'

/** Somebody asks for leave, for themselves. The validation looks at it next. */
export function submitVacationRequest(
  workplace: Workplace,
  wish: Omit<VacationRequestCommand & { type: 'SUBMIT' }, 'type'>,
  origin: Origin,
): Promise<Outcome<VacationRequest>> {
  return inTransaction(workplace, (tx) =>
    decideOnRequest(tx, workplace, undefined, { type: 'SUBMIT', ...wish }, origin),
  )
}
