import type { VacationRequest } from '@vacation-tracker/leave'
import { kindScope, refusalFor } from '@vacation-tracker/leave/permissions'
import { VacationRequestCancelled } from '@vacation-tracker/vacation-events/vacation-request'
import { type Outcome, refuse } from '../refusal.ts'
import type { Store } from '../store/database.ts'
import { meetsFilter, type RequestFilter } from '../store/request-filter.ts'
import { findVacationRequest } from '../store/vacation-requests.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'
import { decideOnRequest, type Origin } from './vacation-request.ts'

/**
 * A request is withdrawn, by its owner or an approver.
 *
 * @param condition a further condition of the caller; when the request does not meet it, nothing happens
 */
export const deleteVacationRequest = command(
  'deleteVacationRequest',
  [VacationRequestCancelled],
  (
    workplace: Workplace & { kind: Store['kind'] },
    id: string,
    condition: RequestFilter | undefined,
    origin: Origin,
  ): Promise<Outcome<VacationRequest>> => {
    return inTransaction(workplace, async (tx) => {
      const isThere = condition && (await findVacationRequest(tx, id)) !== undefined
      const stranger = refusalFor(origin.actor, 'READ_REQUESTS')
      if (stranger !== undefined) return { refusal: stranger }
      const knows = kindScope(origin.actor, (await workplace.house.read(tx)).house.teams)
      if (isThere && !(await meetsFilter(tx, id, condition, { kind: workplace.kind, knows }))) {
        return {
          refusal: refuse('CONDITION_FAILED', 'The request does not meet the condition, so it was not deleted.'),
        }
      }
      return decideOnRequest(tx, workplace, id, { type: 'DELETE' }, origin)
    })
  },
)
