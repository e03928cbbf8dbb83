import { isDeepStrictEqual } from 'node:util'
import type { Policy } from '@vacation-tracker/leave/policy/policy'
import { PoliciesOrdered, PolicyAdopted } from '@vacation-tracker/vacation-events/house'
import type { KnownHouse } from '../../house/house-book.ts'
import { mostPolicies, readPolicy } from '../../house/policy-refusal.ts'
import { type Outcome, refuse } from '../../refusal.ts'
import { savePolicies } from '../../store/house.ts'
import { command } from '../command.ts'
import type { Workplace } from '../transaction.ts'
import { changeHouse, type HouseOrigin, noChange } from './change-house.ts'

/**
 * An administrator adopts a policy, or changes the one with its id. A new one comes last, or at the place that is told,
 * which is how one that was removed comes back.
 */
export const adoptPolicy = command(
  'adoptPolicy',
  [PoliciesOrdered, PolicyAdopted],
  async (
    workplace: Workplace,
    { value, position }: { value: unknown; position?: number | undefined },
    origin: HouseOrigin,
  ): Promise<Outcome<KnownHouse>> => {
    return changeHouse(workplace, origin, async ({ house }, tx) => {
      const { done: policy, refusal } = await readPolicy(tx, house, value)
      if (refusal !== undefined) return { refusal }
      const { policies } = house
      const before = policies.find(({ id }) => id === policy.id)
      if (isDeepStrictEqual(before, policy)) return noChange
      if (before === undefined && policies.length >= mostPolicies) {
        return { refusal: refuse('POLICY_INVALID', `There can be at most ${mostPolicies} policies. Remove one first.`) }
      }
      const after =
        before === undefined
          ? policies.toSpliced(position ?? policies.length, 0, policy)
          : policies.map((other) => (other.id === policy.id ? policy : other))
      const adopted = { contract: PolicyAdopted, detail: told(policy) }
      // Whoever reads the events puts a new one last.
      const isLast = before !== undefined || after.at(-1) === policy
      const ordered = { contract: PoliciesOrdered, detail: { house: 'house', policies: after.map(({ id }) => id) } }
      return { facts: isLast ? [adopted] : [adopted, ordered], write: (tx) => savePolicies(tx, after) }
    })
  },
)

/** In events a policy for all of them names none. */
function told({ leaveTypes, teams, ...policy }: Policy): object {
  return { ...policy, leaveTypes: leaveTypes === 'ALL' ? [] : leaveTypes, teams: teams === 'ALL' ? [] : teams }
}
