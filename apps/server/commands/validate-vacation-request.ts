import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { system } from '@vacation-tracker/leave/permissions'
import {
  VacationRequestApproved,
  VacationRequestRejectedBySystem,
  VacationRequestValidated,
} from '@vacation-tracker/vacation-events/vacation-request'
import type { Tx } from '../store/database.ts'
import { command } from './command.ts'
import type { Workplace } from './transaction.ts'
import { decideOnRequest } from './vacation-request.ts'

/** The system holds a request against the rules. When it is gone or decided meanwhile, there is nothing to do. */
export const validateVacationRequest = command(
  'validateVacationRequest',
  [VacationRequestApproved, VacationRequestRejectedBySystem, VacationRequestValidated],
  async (
    tx: Tx,
    workplace: Pick<Workplace, 'bus' | 'clock' | 'house'>,
    id: string,
    cause: EventEnvelope,
  ): Promise<void> => {
    const { refusal } = await decideOnRequest(tx, workplace, id, { type: 'VALIDATE' }, { actor: system, cause })
    if (refusal !== undefined && refusal.code !== 'NOT_FOUND') {
      throw new Error(`The validation of ${id} was refused: ${refusal.message}`)
    }
  },
)
