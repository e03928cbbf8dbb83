import type { House, HouseLeaveType } from '@vacation-tracker/leave/house'
import type { Terms } from '@vacation-tracker/leave/terms'
import { usualTerms } from '@vacation-tracker/leave/terms'
import type { WorkingWeek } from '@vacation-tracker/leave/working-week'
import type { Database } from '../store/database.ts'
import { findInvitation, type Invitation } from '../store/invitations.ts'
import type { Person } from '../store/people.ts'
import { isStorableText } from '../store/storable-text.ts'
import { findTerms } from '../store/terms.ts'

/** A person as administrators look after them. Instants are ISO 8601. */
export type PersonDetails = {
  person: Person
  phoneNumber: string | null
  registeredAt: string
  deactivatedAt: string | null
  invitation: Invitation | undefined
  termsVersion: number
  terms: Terms
  adjustments: KnownAdjustment[]
  usualWeek: WorkingWeek
  limitedLeaveTypes: { id: string; name: string; days: number }[]
}

export type KnownAdjustment = {
  id: string
  leaveType: string
  date: string
  days: number
  reason: string
  madeBy: string
  madeAt: string
}

export async function findPersonDetails(
  db: Database,
  { rules, leaveTypes }: House,
  username: string,
): Promise<PersonDetails | undefined> {
  if (!isStorableText(username)) return undefined
  const row = await db
    .selectFrom('person')
    .innerJoin('user', 'user.id', 'person.user_id')
    .select(['person.username', 'person.name', 'time_zone', 'team_id', 'registered_at', 'deactivated_at'])
    .select(['terms_version', 'phoneNumber'])
    .where('person.username', '=', username)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    person: { username: row.username, name: row.name, timeZone: row.time_zone, teamId: row.team_id },
    phoneNumber: row.phoneNumber,
    registeredAt: row.registered_at,
    deactivatedAt: row.deactivated_at,
    invitation: await findInvitation(db, username),
    termsVersion: row.terms_version,
    terms: (await findTerms(db, username)) ?? usualTerms,
    adjustments: await adjustmentsOf(db, username),
    usualWeek: rules.week,
    limitedLeaveTypes: leaveTypes.flatMap(limited),
  }
}

function adjustmentsOf(db: Database, username: string): Promise<KnownAdjustment[]> {
  return db
    .selectFrom('adjustment')
    .select(['id', 'leave_type as leaveType', 'date', 'days', 'reason', 'made_by as madeBy', 'made_at as madeAt'])
    .where('username', '=', username)
    .orderBy('date')
    .orderBy('id')
    .execute()
}

function limited({ id, name, entitlement, isRetired }: HouseLeaveType) {
  return isRetired || entitlement.kind === 'UNLIMITED' ? [] : [{ id, name, days: entitlement.days }]
}
