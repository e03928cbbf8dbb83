import { type Consumer, effectConsumer } from '@vacation-tracker/event-bus/consumer'
import {
  VacationRequestAmended,
  VacationRequestApproved,
  VacationRequestRejectedBySystem,
  VacationRequestSubmitted,
  VacationRequestValidated,
} from '@vacation-tracker/vacation-events/vacation-request'
import type { Workplace } from '../commands/transaction.ts'
import { validateVacationRequest } from '../commands/validate-vacation-request.ts'
import type { Tx } from '../store/database.ts'

/** Because somebody asked for leave, or asked for other days: the rules look at it. */
export function validateRequest(workplace: () => Workplace): Consumer<Tx> {
  return effectConsumer({
    name: 'validate-request',
    on: [VacationRequestSubmitted, VacationRequestAmended],
    publishes: [VacationRequestValidated, VacationRequestApproved, VacationRequestRejectedBySystem],
    effect: (event, tx: Tx) => validateVacationRequest(tx, workplace(), event.detail.id, event),
  })
}
