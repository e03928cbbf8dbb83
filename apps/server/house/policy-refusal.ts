import type { House } from '@vacation-tracker/leave/house'
import type { Policy } from '@vacation-tracker/leave/policy/policy'
import { isPolicy, policyProblem } from '@vacation-tracker/leave/policy/policy-problem'
import { type Outcome, refuse } from '../refusal.ts'
import type { Database, Tx } from '../store/database.ts'
import { findDeactivated } from '../store/people.ts'

/** As many as somebody can still follow (our choice). */
export const mostPolicies = 100

/** An id of a policy is this long at most: it is that of an event. */
const longestId = 64

/**
 * A policy from outside, when it is one that this house can have: well-formed, and all leave types, teams and people that
 * it names are there. Otherwise the first field that is not right.
 */
export async function readPolicy(db: Database | Tx, house: House, value: unknown): Promise<Outcome<Policy>> {
  if (!isPolicy(value)) {
    return { refusal: refuse('POLICY_INVALID', policyProblem(value) ?? 'policy is not one.') }
  }
  const problem = unknownPart(value, house) ?? (await unknownPeople(db, value))
  return problem === undefined ? { done: value } : { refusal: refuse('POLICY_INVALID', problem) }
}

function unknownPart({ id, leaveTypes, teams }: Policy, house: House): string | undefined {
  if (id.length > longestId) return `id has to be a text of 1 to ${longestId} characters.`
  const type = strangerIn(leaveTypes, house.leaveTypes)
  if (type !== undefined) return `leaveTypes: there is no leave type ${type}.`
  const team = strangerIn(teams, house.teams)
  return team === undefined ? undefined : `teams: there is no team ${team}.`
}

function strangerIn(ids: Policy['teams'], known: readonly { id: string }[]): string | undefined {
  return ids === 'ALL' ? undefined : ids.find((id) => !known.some((one) => one.id === id))
}

async function unknownPeople(db: Database | Tx, { rule }: Policy): Promise<string | undefined> {
  if (rule.kind !== 'COVER') return undefined
  const [gone] = await findDeactivated(db, rule.oneOf)
  return gone === undefined ? undefined : `rule.oneOf: nobody who works here is called ${gone}.`
}
