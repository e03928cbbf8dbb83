import { retirementProblem } from '@vacation-tracker/leave/leave-type-problem'
import { LeaveTypeRetired } from '@vacation-tracker/vacation-events/house'
import type { KnownHouse } from '../../house/house-book.ts'
import type { Outcome } from '../../refusal.ts'
import { saveLeaveTypes } from '../../store/house.ts'
import { command } from '../command.ts'
import type { Workplace } from '../transaction.ts'
import { changeHouse, type HouseOrigin, noChange } from './change-house.ts'

/** An administrator takes a leave type off the list. Its requests and balances stay as they are. */
export const retireLeaveType = command(
  'retireLeaveType',
  [LeaveTypeRetired],
  async (workplace: Workplace, id: string, origin: HouseOrigin): Promise<Outcome<KnownHouse>> => {
    return changeHouse(workplace, origin, ({ house: { leaveTypes } }) => {
      const refusal = retirementProblem(id, leaveTypes)
      if (refusal !== undefined) return { refusal }
      if (leaveTypes.some((type) => type.id === id && type.isRetired)) return noChange
      const after = leaveTypes.map((type) => (type.id === id ? { ...type, isRetired: true } : type))
      return { facts: [{ contract: LeaveTypeRetired, detail: { id } }], write: (tx) => saveLeaveTypes(tx, after) }
    })
  },
)
