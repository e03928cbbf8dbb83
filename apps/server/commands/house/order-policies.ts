import { PoliciesOrdered } from '@vacation-tracker/vacation-events/house'
import type { KnownHouse } from '../../house/house-book.ts'
import type { Outcome } from '../../refusal.ts'
import { savePolicies } from '../../store/house.ts'
import { command } from '../command.ts'
import type { Workplace } from '../transaction.ts'
import { changeHouse, type HouseOrigin, noChange } from './change-house.ts'
import { inOrderOf, isInOrder } from './new-order.ts'

/** An administrator says in which order policies are listed and answer. What they decide does not depend on it. */
export const orderPolicies = command(
  'orderPolicies',
  [PoliciesOrdered],
  async (workplace: Workplace, ids: readonly string[], origin: HouseOrigin): Promise<Outcome<KnownHouse>> => {
    return changeHouse(workplace, origin, ({ house: { policies } }) => {
      const { done: ordered, refusal } = inOrderOf(policies, ids)
      if (refusal !== undefined) return { refusal }
      if (isInOrder(policies, ids)) return noChange
      return {
        facts: [{ contract: PoliciesOrdered, detail: { house: 'house', policies: [...ids] } }],
        write: (tx) => savePolicies(tx, ordered),
      }
    })
  },
)
