import { randomUUIDv7 } from 'node:crypto'
import { PersonInvited } from '@vacation-tracker/vacation-events/invitation'
import { hashOf } from '../accounts/api-token.ts'
import { timestamp } from '../clock.ts'
import { type Outcome, refuse } from '../refusal.ts'
import type { Tx } from '../store/database.ts'
import { saveInvitation } from '../store/invitations.ts'
import { deactivatedSince, findPerson, type Person } from '../store/people.ts'
import { invitationEnd } from './admit-people.ts'
import type { Workplace } from './transaction.ts'

/** Somebody who is invited once more: they are here, and have not been deactivated. */
export async function invitedAgain(tx: Tx, username: string): Promise<Outcome<Person>> {
  const person = await findPerson(tx, username)
  if (person === undefined) return { refusal: refuse('NOT_FOUND', `Nobody is called ${username}.`) }
  if ((await deactivatedSince(tx, username)) !== undefined) {
    return { refusal: refuse('DEACTIVATED', `${person.name} is deactivated. Reactivate them, then invite them.`) }
  }
  return { done: person }
}

/**
 * Invites a person in the place of the invitation before, whose link is worth nothing then.
 *
 * @param token of the link, where it is handed over; a mail brings one of its own
 */
export async function issueInvitation(
  tx: Tx,
  { bus, clock }: Workplace,
  username: string,
  { by, token }: { by: string; token?: string },
): Promise<void> {
  const now = clock.now()
  const id = randomUUIDv7()
  const [invitedAt, expiresAt] = [timestamp(now), invitationEnd(now)]
  const hash = token && hashOf(token)
  await saveInvitation(tx, { username, id, hash, invitedBy: by, invitedAt, expiresAt })
  const detail = { username, invitation: id, expiresAt, ...(token !== undefined && { handedOver: true as const }) }
  await bus.publish(tx, [{ contract: PersonInvited, detail }], { actor: by, time: invitedAt })
}
