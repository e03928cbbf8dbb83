import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { system } from '@vacation-tracker/leave/permissions'
import type { Tx } from '../store/database.ts'
import type { Workplace } from './transaction.ts'
import { decideOnRequest } from './vacation-request.ts'

/** The system holds a request against the rules. When it is gone or decided meanwhile, there is nothing to do. */
export async function validateVacationRequest(
  tx: Tx,
  workplace: Pick<Workplace, 'bus' | 'clock' | 'house'>,
  id: string,
  cause: EventEnvelope,
): Promise<void> {
  const { refusal } = await decideOnRequest(tx, workplace, id, { type: 'VALIDATE' }, { actor: system, cause })
  if (refusal !== undefined && refusal.code !== 'NOT_FOUND') {
    throw new Error(`The validation of ${id} was refused: ${refusal.message}`)
  }
}
