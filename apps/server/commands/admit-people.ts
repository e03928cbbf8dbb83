import { randomUUIDv7 } from 'node:crypto'
import type { Fact } from '@vacation-tracker/event-bus/publishing'
import type { Terms } from '@vacation-tracker/leave/terms'
import { EmploymentTermsAgreed } from '@vacation-tracker/vacation-events/employment'
import { PersonInvited } from '@vacation-tracker/vacation-events/invitation'
import { type Group, GroupsAssigned, UserRegistered } from '@vacation-tracker/vacation-events/people'
import { TeamAssigned } from '@vacation-tracker/vacation-events/team'
import { addAccounts, type NewAccount, type TakenAccount } from '../accounts/new-account.ts'
import { timestamp } from '../clock.ts'
import type { Tx } from '../store/database.ts'
import { addInvitations, type NewInvitation } from '../store/invitations.ts'
import { addGroups, addPeople } from '../store/people.ts'
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

/** What may be published of people who are added. */
export const admission = [UserRegistered, GroupsAssigned, TeamAssigned, EmploymentTermsAgreed, PersonInvited]

/**
 * Adds people within a transaction: accounts, people, and all that is known of them, with the events that tell of it. All
 * together, because each statement for each person would take a hundred times as long where the database is elsewhere.
 *
 * @param invite whether they are invited to choose a password: by mail, or by the token that has this hash
 * @returns who cannot have an account, and then the transaction has to be taken back
 */
export async function admitPeople(
  tx: Tx,
  { bus, clock }: Pick<Workplace, 'bus' | 'clock'>,
  newcomers: readonly Newcomer[],
  { by, invite }: { by: string; invite: boolean | { hash: string } },
): Promise<{ taken: TakenAccount | undefined }> {
  const now = clock.now()
  const at = timestamp(now)
  const { userIds, taken } = await addAccounts(tx, newcomers, at)
  if (taken !== undefined) return { taken }
  const idOf = (username: string) => userIds.get(username) ?? ''
  await addPeople(
    tx,
    newcomers.map(({ username, name, timeZone, team, terms }) => ({
      ...{ username, userId: idOf(username), name, timeZone, registeredAt: at },
      ...{ teamId: team ?? null, terms },
    })),
  )
  const grouped = newcomers.map(({ username, groups }) => ({ username, groups: [...new Set(groups)].sort() }))
  await addGroups(tx, grouped)
  const expiresAt = invitationEnd(now)
  const link = typeof invite === 'object' ? invite : {}
  const invitations = (invite ? newcomers : []).map(
    ({ username }): NewInvitation => ({
      username,
      id: randomUUIDv7(),
      invitedBy: by,
      invitedAt: at,
      expiresAt,
      ...link,
    }),
  )
  await addInvitations(tx, invitations)
  const facts = newcomers.flatMap((newcomer) => arrivalOf(newcomer, idOf(newcomer.username), { by, at }))
  const invited = invitations.map(({ username, id }) => ({
    contract: PersonInvited,
    detail: { username, invitation: id, expiresAt, ...('hash' in link && { handedOver: true as const }) },
  }))
  await bus.publish(tx, [...facts, ...invited], { actor: by, time: at })
  return { taken: undefined }
}

/** What there is to tell of somebody who comes. */
function arrivalOf(
  { username, name, email, timeZone, groups, team, terms }: Newcomer,
  userId: string,
  { by, at }: { by: string; at: string },
): Fact[] {
  const emailDomain = email.slice(email.lastIndexOf('@') + 1)
  const registered = { userId, username, name, emailDomain, timeZone, registeredAt: at }
  const facts: Fact[] = [{ contract: UserRegistered, detail: registered }]
  if (groups.length > 0) {
    const assigned = [...new Set(groups)].sort()
    facts.push({ contract: GroupsAssigned, detail: { username, groups: assigned, reason: `${by} assigned them.` } })
  }
  if (team !== undefined) facts.push({ contract: TeamAssigned, detail: { username, team } })
  if (terms !== undefined) facts.push({ contract: EmploymentTermsAgreed, detail: termsDetail(username, terms) })
  return facts
}
