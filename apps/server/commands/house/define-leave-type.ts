import { randomUUIDv7 } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { HouseLeaveType } from '@vacation-tracker/leave/house'
import { leaveTypeProblem } from '@vacation-tracker/leave/leave-type-problem'
import { LeaveTypeDefined } from '@vacation-tracker/vacation-events/house'
import type { KnownHouse } from '../../house/house-book.ts'
import type { Outcome } from '../../refusal.ts'
import { saveLeaveTypes } from '../../store/house.ts'
import { command } from '../command.ts'
import type { Workplace } from '../transaction.ts'
import { changeHouse, type HouseOrigin, noChange } from './change-house.ts'

/** A leave type as an administrator wants it; one without an id is new. */
export type WantedLeaveType = Omit<HouseLeaveType, 'id' | 'isRetired'> & { id?: string | undefined }

/** An administrator defines a leave type, or defines one anew. One that was retired can be asked for again. */
export const defineLeaveType = command(
  'defineLeaveType',
  [LeaveTypeDefined],
  async (
    workplace: Workplace,
    { id = randomUUIDv7(), ...wanted }: WantedLeaveType,
    origin: HouseOrigin,
  ): Promise<Outcome<KnownHouse>> => {
    return changeHouse(workplace, origin, ({ house: { leaveTypes } }) => {
      const type: HouseLeaveType = { id, ...wanted, isRetired: false }
      const refusal = leaveTypeProblem(type, leaveTypes)
      if (refusal !== undefined) return { refusal }
      const before = leaveTypes.find((other) => other.id === id)
      if (isDeepStrictEqual(before, type)) return noChange
      const after =
        before === undefined ? [...leaveTypes, type] : leaveTypes.map((other) => (other.id === id ? type : other))
      const { isRetired, ...detail } = type
      return { facts: [{ contract: LeaveTypeDefined, detail }], write: (tx) => saveLeaveTypes(tx, after) }
    })
  },
)
