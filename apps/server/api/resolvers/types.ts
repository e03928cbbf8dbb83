import { allowedOperations } from '@vacation-tracker/leave'
import { standardTypeOf } from '@vacation-tracker/leave/booking'
import { dayIn } from '../../clock.ts'
import { countUnread } from '../../store/notifications.ts'
import type {
  ApprovedBeforeResolvers,
  NotificationArrivalResolvers,
  PersonResolvers,
  VacationRequestAction,
  VacationRequestResolvers,
} from '../generated/schema.ts'
import { ownName } from './query.ts'

export const VacationRequest: VacationRequestResolvers = {
  description: ({ description }) => description ?? null,
  approvedBy: ({ approvedBy }) => approvedBy ?? null,
  rejectionReason: ({ rejectionReason }) => rejectionReason ?? null,
  leaveType: ({ leaveType, category }) => leaveType ?? standardTypeOf(category),
  days: ({ days }) => days ?? null,
  endorsedBy: ({ endorsedBy }) => endorsedBy ?? null,
  documentNeeded: async ({ leaveType, category, documentReceivedAt }, _args, { house }) => {
    if (documentReceivedAt !== undefined) return false
    const id = leaveType ?? standardTypeOf(category)
    return (await house()).house.leaveTypes.some((type) => type.id === id && type.needsDocument)
  },
  documentReceivedAt: ({ documentReceivedAt }) => documentReceivedAt ?? null,
  approvedBefore: ({ approvedBefore }) => approvedBefore ?? null,

  requester: async ({ owner }, _args, { people }) => (await people.load(owner)) ?? null,

  allowedActions: async (request, _args, { actor, people, deciders, workplace }) => {
    if (actor.kind !== 'person') return []
    const timeZone = (await people.load(request.owner))?.timeZone ?? 'UTC'
    const today = dayIn(timeZone, workplace.clock.now())
    const isOwn = actor.username === request.owner
    const hasOtherApprover = isOwn && (await people.hasApproverBeside(request.owner))
    const actions: VacationRequestAction[] = ['AMEND', 'APPROVE', 'DENY', 'DELETE']
    // On any other nobody decides, whoever it would be.
    const waits = request.approvalStatus === 'PENDING_APPROVAL'
    const facts = { today, hasOtherApprover, ...(waits && { approval: await deciders.load(request) }) }
    const allowed: string[] = allowedOperations(actor, request, facts)
    return actions.filter((action) => allowed.includes(action))
  },
}

export const ApprovedBefore: ApprovedBeforeResolvers = {
  leaveType: ({ leaveType, category }) => leaveType ?? standardTypeOf(category),
  description: ({ description }) => description ?? null,
  days: ({ days }) => days ?? null,
  approvedBy: ({ approvedBy }) => approvedBy ?? null,
}

export const Person: PersonResolvers = {
  email: async ({ username }, _args, { actor, people }) => {
    const mayKnow = actor.kind === 'person' && (actor.username === username || actor.groups.includes('ADMIN'))
    return mayKnow ? ((await people.load(username))?.email ?? null) : null
  },
  groups: async ({ username }, _args, { people }) => (await people.load(username))?.groups ?? [],
  status: async ({ username }, _args, { people }) => (await people.load(username))?.status ?? 'DEACTIVATED',
  team: async ({ username }, _args, { people }) => (await people.load(username))?.team ?? null,
}

export const NotificationArrival: NotificationArrivalResolvers = {
  unreadCount: (_arrival, _args, context) => countUnread(context.workplace.db, ownName(context)),
}
