import type { Policy } from '@vacation-tracker/leave/policy/policy'
import { amendVacationRequest } from '../commands/amend-vacation-request.ts'
import { approveVacationRequest } from '../commands/approve-vacation-request.ts'
import { defineTeam } from '../commands/define-team.ts'
import { deleteVacationRequest } from '../commands/delete-vacation-request.ts'
import { denyVacationRequest } from '../commands/deny-vacation-request.ts'
import { escalateRequests } from '../commands/escalate-requests.ts'
import { adoptPolicy } from '../commands/house/adopt-policy.ts'
import { cancelHoliday } from '../commands/house/cancel-holiday.ts'
import { declareHoliday } from '../commands/house/declare-holiday.ts'
import { orderPolicies } from '../commands/house/order-policies.ts'
import { removePolicy } from '../commands/house/remove-policy.ts'
import { markNotificationsRead } from '../commands/mark-notifications-read.ts'
import { prepareDigests } from '../commands/prepare-digests.ts'
import { recordDocument } from '../commands/record-document.ts'
import { remindOfExpiry } from '../commands/remind-of-expiry.ts'
import { submitVacationRequest } from '../commands/submit-vacation-request.ts'
import { ada, ben, cat } from './play-people.ts'
import type { Stage } from './stage.ts'

const own = { actor: ben }
const house = { actor: ada }
const policy = (id: string, rule: Policy['rule'], other: Partial<Policy> = {}) => ({
  value: { id, name: id, leaveTypes: 'ALL', teams: 'ALL', rule, ...other },
})

/** Somebody asks for leave in every way, and it is decided in every way. */
export async function leaveIsAskedFor(stage: Stage, team: string): Promise<void> {
  const { act, app, clock } = stage
  const { workplace } = app
  const ask = async (startDate: string, endDate: string, leaveType = 'annual-leave') =>
    (await act(submitVacationRequest, workplace, { leaveType, startDate, endDate }, own)).done?.id ?? ''

  const approved = await ask('2027-06-07', '2027-06-11')
  await act(approveVacationRequest, workplace, approved, {}, house)
  const denied = await ask('2027-07-05', '2027-07-09')
  await act(amendVacationRequest, workplace, denied, { endDate: '2027-07-08' }, own)
  await act(denyVacationRequest, workplace, denied, { reason: 'The fair.' }, house)
  await ask('2027-01-11', '2027-01-12')
  const ill = await ask('2027-02-01', '2027-02-04', 'sick-leave')
  await act(recordDocument, workplace, ill, house)

  await factsChange(stage)

  await act(adoptPolicy, workplace, policy('short', { kind: 'AUTO_APPROVE', belowDays: 2 }), house)
  await ask('2027-08-02', '2027-08-02')
  await act(deleteVacationRequest, workplace, await ask('2027-08-09', '2027-08-09'), undefined, own)

  const stages = [ada, cat].map((actor) => ({ approvers: [{ username: 'username' in actor ? actor.username : '' }] }))
  await act(defineTeam, workplace, { id: team, name: 'Kitchen', stages }, ada)
  await act(adoptPolicy, workplace, policy('two', { kind: 'APPROVAL', stages: 2 }), house)
  await act(adoptPolicy, workplace, policy('late', { kind: 'ESCALATION', afterDays: 1 }), house)
  const twice = await ask('2027-09-06', '2027-09-10')
  await act(approveVacationRequest, workplace, twice, {}, house)
  await act(approveVacationRequest, workplace, twice, {}, { actor: cat })

  await ask('2027-10-04', '2027-10-08')
  clock.jumpTo(Temporal.Instant.from('2027-03-01T08:10:00Z'))
  await act(escalateRequests, workplace)
  await act(prepareDigests, workplace)
  await act(markNotificationsRead, workplace, undefined, ben)
  // A change of approved leave that nobody has decided yet, for what comes when its owner goes.
  await act(amendVacationRequest, workplace, approved, { endDate: '2027-06-10' }, own)

  clock.jumpTo(Temporal.Instant.from('2027-12-06T08:10:00Z'))
  await act(remindOfExpiry, workplace)
}

/** A holiday and a policy, when leave has been approved already. */
async function factsChange({ act, app: { workplace } }: Stage): Promise<void> {
  const holiday = { id: 'founders-day', name: 'Founders’ Day', date: '2027-06-09', yearly: false } as const
  await act(declareHoliday, workplace, { ...holiday, kind: 'COMPANY', free: 'DAY' }, house)
  await act(cancelHoliday, workplace, 'founders-day', house)
  const fair = { kind: 'BLACKOUT', from: '2027-06-10', until: '2027-06-10', name: 'Fair', yearly: false } as const
  await act(adoptPolicy, workplace, policy('fair', { ...fair, otherwise: 'ASK' }), house)
  await act(adoptPolicy, workplace, { ...policy('quota', { kind: 'QUOTA', otherwise: 'ASK' }), position: 0 }, house)
  await act(orderPolicies, workplace, ['fair', 'quota'], house)
  await act(removePolicy, workplace, 'fair', house)
}
