import { isCalendarDate, isWithinYears } from '@vacation-tracker/leave/calendar-date'
import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import type { Policy } from '@vacation-tracker/leave/policy/policy'
import { mostPolicies, readPolicy } from '../house/policy-refusal.ts'
import { type Outcome, refuse } from '../refusal.ts'
import type { RehearsalRoom, RehearsalStatus } from '../rehearsal/rehearsal-room.ts'
import type { RehearsalWish } from '../rehearsal/wish.ts'
import { command } from './command.ts'
import type { Workplace } from './transaction.ts'

/** A rehearsal as an administrator wants it; the policies are held against the house first. */
export type WantedRehearsal = Omit<RehearsalWish, 'policies'> & { policies: readonly unknown[] }

/** An administrator has the past held against a draft of policies. Nothing of it is changed. */
export const startRehearsal = command(
  'startRehearsal',
  [],
  async (
    { db, house }: Pick<Workplace, 'db' | 'house' | 'tracer'>,
    room: RehearsalRoom,
    { from, until, against, policies }: WantedRehearsal,
    actor: Actor,
  ): Promise<Outcome<RehearsalStatus>> => {
    const forbidden = refusalFor(actor, 'ADMINISTER_HOUSE')
    if (forbidden !== undefined || actor.kind !== 'person') {
      return { refusal: forbidden ?? refuse('FORBIDDEN', 'Only a person may do this.') }
    }
    const problem = periodProblem(from, until)
    if (problem !== undefined) return { refusal: refuse('DATE_INVALID', problem) }
    if (policies.length > mostPolicies) {
      return { refusal: refuse('POLICY_INVALID', `policies: there can be at most ${mostPolicies}.`) }
    }
    const known = await house.read(db)
    const draft: Policy[] = []
    for (const [index, value] of policies.entries()) {
      const { done: policy, refusal } = await readPolicy(db, known.house, value)
      if (refusal !== undefined) {
        return { refusal: refuse(refusal.code, `policies[${index}]: ${refusal.message}`) }
      }
      if (draft.some(({ id }) => id === policy.id)) {
        return { refusal: refuse('POLICY_INVALID', `policies[${index}]: id ${policy.id} comes twice.`) }
      }
      draft.push(policy)
    }
    return room.start(actor.username, { from, until, against, policies: draft })
  },
)

function periodProblem(from: string, until: string): string | undefined {
  for (const [field, date] of Object.entries({ from, until })) {
    if (!isCalendarDate(date) || !isWithinYears(date)) {
      return `${field}: ${date} is not a day from 1970 to 2199. Write it as 2026-07-06.`
    }
  }
  return until < from ? `until: ${until} comes before from, ${from}. Exchange the two days.` : undefined
}
