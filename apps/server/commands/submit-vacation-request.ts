import type { VacationRequest, VacationRequestCommand } from '@vacation-tracker/leave'
import { VacationRequestSubmitted } from '@vacation-tracker/vacation-events/vacation-request'
import { type Outcome, refuse } from '../refusal.ts'
import { findDeactivated } from '../store/people.ts'
import { isStorableText } from '../store/storable-text.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'
import { decideOnRequest, type Origin } from './vacation-request.ts'

/** Somebody asks for leave, for themselves or for another who works here. The validation looks at it next. */
export const submitVacationRequest = command(
  'submitVacationRequest',
  [VacationRequestSubmitted],
  (
    workplace: Workplace,
    wish: Omit<VacationRequestCommand & { type: 'SUBMIT' }, 'type'>,
    origin: Origin,
  ): Promise<Outcome<VacationRequest>> => {
    return inTransaction(workplace, async (tx) => {
      const { owner } = wish
      if (owner !== undefined) {
        const isHere = isStorableText(owner) && (await findDeactivated(tx, [owner])).length === 0
        if (!isHere)
          return { refusal: refuse('NOT_FOUND', `Nobody called ${owner} works here, so they take no leave.`) }
      }
      return decideOnRequest(tx, workplace, undefined, { type: 'SUBMIT', ...wish }, origin)
    })
  },
)
