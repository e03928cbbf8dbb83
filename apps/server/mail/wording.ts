import type { VacationRequest } from '@vacation-tracker/leave'
import { sayDays } from '@vacation-tracker/leave/amount-of-days'
import { sayStretch } from '@vacation-tracker/leave/stretch'
import type { NotificationKind } from '@vacation-tracker/vacation-events/notification'
import type { Category } from '@vacation-tracker/vacation-events/vacation-request'
import type { Person } from '../store/people.ts'

/** What a reassessment says besides the request. */
export type Reassessed = { daysBefore: number; daysAfter: number; because: string; concerns: readonly string[] }

type About = { request: VacationRequest; owner: Person; actor: Person; reassessed?: Reassessed | undefined }

/** What people are told, a sentence for each kind of notification. */
export const wording: Record<NotificationKind, (about: About) => string> = {
  REQUEST_AWAITS_APPROVAL: ({ request, owner }) =>
    `${owner.name} asks for ${leave(request)}. Please approve or deny it.`,
  REQUEST_REJECTED_BY_SYSTEM: ({ request }) =>
    `Your ${leave(request)} was refused by a rule: ${request.rejectionReason ?? 'no reason was kept.'}`,
  REQUEST_APPROVED: ({ request, actor }) => `${actor.name} approved your ${leave(request)}.`,
  REQUEST_DENIED: ({ request, actor }) =>
    `${actor.name} denied your ${leave(request)}: ${request.rejectionReason ?? 'no reason was kept.'}`,
  REQUEST_CANCELLED: ({ request, owner, actor }) => `${actor.name} cancelled ${owner.name}’s ${leave(request)}.`,
  // What kind of leave it is concerns the person and the approvers only.
  TEAMMATE_AWAY: ({ request, owner }) => `${owner.name} will be away ${sayStretch(request)}.`,
  REQUEST_ENDORSED: ({ request, actor }) => `${actor.name} said yes to your ${leave(request)}; a second one decides.`,
  REQUEST_ESCALATED: ({ request, owner }) =>
    `${owner.name} has been waiting for a decision on ${leave(request)} for too long. Please approve or deny it.`,
  REQUEST_REASSESSED: ({ request, owner, reassessed }) =>
    [`Something has changed for ${owner.name}’s ${leave(request)}.`, ...sentencesOf(reassessed)].join(' '),
}

const categoryInWords: Record<Category, string> = {
  ANNUAL_LEAVE: 'annual leave',
  PUBLIC_HOLIDAYS: 'public holiday leave',
  SICK_LEAVE: 'sick leave',
  PATERNITY_LEAVE: 'paternity leave',
  ADOPTIVE_LEAVE: 'adoptive leave',
  CARERS_LEAVE: 'carer’s leave',
  PARENTAL_LEAVE: 'parental leave',
}

function sentencesOf(reassessed: Reassessed | undefined): string[] {
  if (reassessed === undefined) return []
  const { daysBefore, daysAfter, because, concerns } = reassessed
  const cost = daysBefore === daysAfter ? [] : [`It costs ${sayDays(daysAfter)} now, not ${sayDays(daysBefore)}.`]
  return [because, ...cost, ...concerns]
}

function leave(request: VacationRequest): string {
  return `${categoryInWords[request.category]} ${sayStretch(request)}`
}
