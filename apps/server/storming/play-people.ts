import type { Terms } from '@vacation-tracker/leave/terms'
import { publishRegistrations } from '../accounts/registration.ts'
import { acceptInvitation } from '../commands/accept-invitation.ts'
import { addPerson } from '../commands/add-person.ts'
import { adjustBalance } from '../commands/adjust-balance.ts'
import { agreeTerms } from '../commands/agree-terms.ts'
import { assignGroups } from '../commands/assign-groups.ts'
import { assignTeam } from '../commands/assign-team.ts'
import { chooseReading } from '../commands/choose-reading.ts'
import { createCalendarFeed } from '../commands/create-calendar-feed.ts'
import { deactivatePerson } from '../commands/deactivate-person.ts'
import { defineTeam } from '../commands/define-team.ts'
import { dissolveTeam } from '../commands/dissolve-team.ts'
import { erasePerson } from '../commands/erase-person.ts'
import { handOverInvitation } from '../commands/hand-over-invitation.ts'
import { importPeople } from '../commands/import-people.ts'
import { invitePerson } from '../commands/invite-person.ts'
import { reactivatePerson } from '../commands/reactivate-person.ts'
import { renewCalendarFeed } from '../commands/renew-calendar-feed.ts'
import { reviseProfile } from '../commands/revise-profile.ts'
import { revokeCalendarFeed } from '../commands/revoke-calendar-feed.ts'
import { revokeInvitation } from '../commands/revoke-invitation.ts'
import { setGroupRules } from '../commands/set-group-rules.ts'
import { finishErasures } from '../erasure/finish.ts'
import { person, type Stage } from './stage.ts'

export const ada = person('ada', 'ADMIN', 'APPROVER', 'SUBMITTER')
export const ben = person('ben', 'SUBMITTER')
export const cat = person('cat', 'SUBMITTER', 'APPROVER')

const terms: Terms = { employment: { from: '2025-01-01' }, schedules: [], places: [], allowances: [] }

/** Everybody comes: one who registers, one who is added and invited, one who is imported. Returns the id of their team. */
export async function peopleCome({ app, act, mailTo }: Stage): Promise<string> {
  const { workplace, auth } = app
  const { internalAdapter } = await auth.$context
  const at = new Date(workplace.clock.now().epochMilliseconds)
  const account = { username: 'ada', name: 'Ada', timeZone: 'UTC', email: 'ada@example.com', emailVerified: false }
  await internalAdapter.createUser({ ...account, createdAt: at, updatedAt: at }, { method: 'email-password' })
  await act(publishRegistrations, workplace)

  await act(setGroupRules, workplace, [{ domain: 'example.com', groups: ['SUBMITTER'] }], ada)
  const { done: team } = await act(defineTeam, workplace, { name: 'Kitchen', stages: [] }, ada)
  const { id = '' } = team ?? {}
  const newcomer = { name: 'Ben', email: 'ben@example.com', timeZone: 'UTC', groups: ['SUBMITTER'] as const }
  await act(addPerson, workplace, { ...newcomer, username: 'ben', team: id, access: 'INVITATION' }, ada)
  await act(handOverInvitation, workplace, 'ben', ada)
  await act(revokeInvitation, workplace, 'ben', ada)
  await act(invitePerson, workplace, 'ben', ada)
  const token = /token=(\S+)/.exec(mailTo('ben@example.com'))?.[1] ?? ''
  await act(acceptInvitation, workplace, { token, password: 'correct horse battery' })

  const imported = { name: 'Cat', email: 'cat@example.com', phoneNumber: undefined, timeZone: 'UTC', team: id, terms }
  const line = { line: 2, newcomer: { ...imported, username: 'cat', groups: ['SUBMITTER'] as const } }
  await act(importPeople, workplace, [line], { by: 'ada', invite: true })
  await act(assignGroups, workplace, { username: 'cat', groups: ['SUBMITTER', 'APPROVER'] }, ada)
  await act(agreeTerms, workplace, { username: 'ben', terms }, ada)
  const adjustment = { leaveType: 'annual-leave', date: '2027-01-04', days: 1, reason: 'A Sunday at the fair.' }
  await act(adjustBalance, workplace, { username: 'ben', ...adjustment }, ada)
  return id
}

/** What people do about themselves. */
export async function peopleLookAfterThemselves({ app: { workplace }, act }: Stage): Promise<void> {
  await act(reviseProfile, workplace, { name: 'Benedict' }, ben)
  await act(chooseReading, workplace, { language: 'de' }, ben)
  const { done } = await act(createCalendarFeed, workplace, { kind: 'PERSON', language: 'en' }, ben)
  const { id = '' } = done?.feed ?? {}
  await act(renewCalendarFeed, workplace, id, ben)
  await act(revokeCalendarFeed, workplace, id, ben)
}

/** The team goes, and so do people: for a while, and for good. */
export async function peopleGo({ app: { workplace }, act }: Stage, team: string): Promise<void> {
  await act(assignTeam, workplace, { usernames: ['ben'], team: null }, ada)
  await act(dissolveTeam, workplace, team, ada)
  await act(deactivatePerson, workplace, { username: 'ben', reason: 'A year at sea.' }, ada)
  await act(reactivatePerson, workplace, 'ben', ada)
  await act(erasePerson, workplace, { username: 'ben', confirmation: 'ben' }, ada)
  await act(finishErasures, workplace)
}
