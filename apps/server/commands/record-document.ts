import type { VacationRequest } from '@vacation-tracker/leave'
import { VacationRequestDocumented } from '@vacation-tracker/vacation-events/reassessment'
import type { Outcome } from '../refusal.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'
import { decideOnRequest, type Origin } from './vacation-request.ts'

/** Somebody has the document that was asked for in hand. Once more is no mistake. */
export const recordDocument = command(
  'recordDocument',
  [VacationRequestDocumented],
  (workplace: Workplace, id: string, origin: Origin): Promise<Outcome<VacationRequest>> => {
    return inTransaction(workplace, (tx) => decideOnRequest(tx, workplace, id, { type: 'RECORD_DOCUMENT' }, origin))
  },
)
