import { LeaveTypesOrdered } from '@vacation-tracker/vacation-events/house'
import type { KnownHouse } from '../../house/house-book.ts'
import type { Outcome } from '../../refusal.ts'
import { saveLeaveTypes } from '../../store/house.ts'
import { command } from '../command.ts'
import type { Workplace } from '../transaction.ts'
import { changeHouse, type HouseOrigin, noChange } from './change-house.ts'
import { inOrderOf, isInOrder } from './new-order.ts'

/** An administrator says in which order leave types are offered. */
export const orderLeaveTypes = command(
  'orderLeaveTypes',
  [LeaveTypesOrdered],
  async (workplace: Workplace, ids: readonly string[], origin: HouseOrigin): Promise<Outcome<KnownHouse>> => {
    return changeHouse(workplace, origin, ({ house: { leaveTypes } }) => {
      const { done: ordered, refusal } = inOrderOf(leaveTypes, ids)
      if (refusal !== undefined) return { refusal }
      if (isInOrder(leaveTypes, ids)) return noChange
      return {
        facts: [{ contract: LeaveTypesOrdered, detail: { house: 'house', leaveTypes: [...ids] } }],
        write: (tx) => saveLeaveTypes(tx, ordered),
      }
    })
  },
)
