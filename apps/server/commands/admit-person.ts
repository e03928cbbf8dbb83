import { randomUUIDv7 } from 'node:crypto'
import type { Fact } from '@vacation-tracker/event-bus/publishing'
import type { Terms } from '@vacation-tracker/leave/terms'
import { EmploymentTermsAgreed } from '@vacation-tracker/vacation-events/employment'
import { PersonInvited } from '@vacation-tracker/vacation-events/invitation'
import { type Group, GroupsAssigned, UserRegistered } from '@vacation-tracker/vacation-events/people'
import { TeamAssigned } from '@vacation-tracker/vacation-events/team'
import { addAccount, type NewAccount, savePassword } from '../accounts/new-account.ts'
import { timestamp } from '../clock.ts'
import type { Refusal } from '../refusal.ts'
import type { Tx } from '../store/database.ts'
import { saveInvitation } from '../store/invitations.ts'
import { saveGroups, saveTeamOf } from '../store/people.ts'
import { saveTerms } from '../store/terms.ts'
import { termsDetail } from './agree-terms.ts'
import type { Workplace } from './transaction.ts'

/** Somebody who is to be added, checked already. */
export type Newcomer = NewAccount & {
  /** None: those that the rules for new people give. */
  groups: readonly Group[]
  /** The id of a team that there is. */
  team: string | undefined
  terms: Terms | undefined
}

/** How long an invitation holds, in days (our choice: somebody who begins after a week off finds it still works). */
const invitationDays = 14

/** When an invitation of now ends. */
export function invitationEnd(now: Temporal.Instant): string {
  return timestamp(now.add({ hours: 24 * invitationDays }))
}

/**
 * Adds a person within a transaction: account, person, and all that is known of them, with the events that tell of it.
 *
 * @param access the hash of a password that they are given, or that they are invited to choose one
 */
export async function admitPerson(
  tx: Tx,
  { bus, clock }: Pick<Workplace, 'bus' | 'clock'>,
  newcomer: Newcomer,
  access: { passwordHash: string } | 'INVITE' | 'NONE',
  by: string,
): Promise<Refusal | undefined> {
  const now = clock.now()
  const at = timestamp(now)
  const { username, name, email, timeZone, groups, team, terms } = newcomer
  const { userId, refusal } = await addAccount(tx, newcomer, at)
  if (refusal !== undefined) return refusal
  if (typeof access === 'object') await savePassword(tx, userId, access.passwordHash, at)
  await tx
    .insertInto('person')
    .values({ username, user_id: userId, name, time_zone: timeZone, team_id: null, registered_at: at })
    .execute()
  const emailDomain = email.slice(email.lastIndexOf('@') + 1)
  const registered = { userId, username, name, emailDomain, timeZone, registeredAt: at }
  const facts: Fact[] = [{ contract: UserRegistered, detail: registered }]
  if (groups.length > 0) {
    const assigned = [...new Set(groups)].sort()
    await saveGroups(tx, username, assigned)
    facts.push({ contract: GroupsAssigned, detail: { username, groups: assigned, reason: `${by} assigned them.` } })
  }
  if (team !== undefined) {
    await saveTeamOf(tx, username, team)
    facts.push({ contract: TeamAssigned, detail: { username, team } })
  }
  if (terms !== undefined) {
    await saveTerms(tx, username, terms)
    facts.push({ contract: EmploymentTermsAgreed, detail: termsDetail(username, terms) })
  }
  if (access === 'INVITE') {
    const invitation = randomUUIDv7()
    const expiresAt = invitationEnd(now)
    await saveInvitation(tx, { username, id: invitation, invitedBy: by, invitedAt: at, expiresAt })
    facts.push({ contract: PersonInvited, detail: { username, invitation, expiresAt } })
  }
  await bus.publish(tx, facts, { actor: by, time: at })
  return undefined
}
