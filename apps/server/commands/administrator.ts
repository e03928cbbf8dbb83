import { type Actor, refusalFor } from '@vacation-tracker/leave/permissions'
import { type Outcome, refuse } from '../refusal.ts'

/** The username of somebody who may look after people and teams, or the refusal. */
export function administrator(actor: Actor): Outcome<string> {
  const refusal = refusalFor(actor, 'ADMINISTER_PEOPLE')
  if (refusal !== undefined) return { refusal }
  if (actor.kind === 'person') return { done: actor.username }
  return { refusal: refuse('FORBIDDEN', 'Only a person may do this.') }
}
