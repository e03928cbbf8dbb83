import { PolicyRemoved } from '@vacation-tracker/vacation-events/house'
import type { KnownHouse } from '../../house/house-book.ts'
import { type Outcome, refuse } from '../../refusal.ts'
import { savePolicies } from '../../store/house.ts'
import { command } from '../command.ts'
import type { Workplace } from '../transaction.ts'
import { changeHouse, type HouseOrigin } from './change-house.ts'

/** An administrator removes a policy. What it has decided stays decided. */
export const removePolicy = command(
  'removePolicy',
  [PolicyRemoved],
  async (workplace: Workplace, id: string, origin: HouseOrigin): Promise<Outcome<KnownHouse>> => {
    return changeHouse(workplace, origin, ({ house: { policies } }) => {
      const after = policies.filter((policy) => policy.id !== id)
      if (after.length === policies.length) {
        return { refusal: refuse('POLICY_UNKNOWN', `id: there is no policy ${id}; it may have been removed.`) }
      }
      return { facts: [{ contract: PolicyRemoved, detail: { id } }], write: (tx) => savePolicies(tx, after) }
    })
  },
)
