import { allowedOperations } from '@vacation-tracker/leave'
import { standardTypeOf } from '@vacation-tracker/leave/booking'
import type { ApprovedBefore as ApprovedBeforeOfRequest } from '@vacation-tracker/vacation-events/vacation-request'
import { dayIn } from '../../clock.ts'
import { countUnread } from '../../store/notifications.ts'
import type { ApiContext } from '../context.ts'
import { disclosed, mayKnowKindOf, undisclosedType } from '../disclosure.ts'
import type {
  ApprovedBeforeResolvers,
  DisclosedCategory,
  NotificationArrivalResolvers,
  PersonResolvers,
  VacationRequestAction,
  VacationRequestResolvers,
} from '../generated/schema.ts'
import { ownName } from './query.ts'

export const VacationRequest: VacationRequestResolvers = {
  category: ({ owner, category }, _args, context) =>
    disclosed<DisclosedCategory>(owner, context, { value: category, otherwise: 'UNDISCLOSED' }),
  description: ({ owner, description }, _args, context) =>
    disclosed(owner, context, { value: description ?? null, otherwise: null }),
  approvedBy: ({ approvedBy }) => approvedBy ?? null,
  rejectionReason: ({ owner, rejectionReason }, _args, context) =>
    disclosed(owner, context, { value: rejectionReason ?? null, otherwise: null }),
  leaveType: ({ owner, leaveType, category }, _args, context) =>
    disclosed(owner, context, { value: leaveType ?? standardTypeOf(category), otherwise: undisclosedType }),
  days: ({ days }) => days ?? null,
  endorsedBy: ({ endorsedBy }) => endorsedBy ?? null,
  documentNeeded: async ({ owner, leaveType, category, documentReceivedAt }, _args, context) => {
    if (documentReceivedAt !== undefined || !(await mayKnowKindOf(owner, context))) return false
    const id = leaveType ?? standardTypeOf(category)
    return (await context.house()).house.leaveTypes.some((type) => type.id === id && type.needsDocument)
  },
  documentReceivedAt: ({ owner, documentReceivedAt }, _args, context) =>
    disclosed(owner, context, { value: documentReceivedAt ?? null, otherwise: null }),
  approvedBefore: ({ owner, approvedBefore }, _args, context) => toldBefore(owner, approvedBefore, context),

  requester: async ({ owner }, _args, { people }) => (await people.load(owner)) ?? null,

  approver: async ({ approvedBy }, _args, { people }) =>
    approvedBy === undefined ? null : ((await people.load(approvedBy)) ?? null),

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

/** What stays approved, as far as it is for the viewer. */
export function toldBefore(
  owner: string,
  before: ApprovedBeforeOfRequest | undefined,
  context: ApiContext,
): ToldBefore | null | Promise<ToldBefore | null> {
  if (before === undefined) return null
  const { description: _description, ...rest } = before
  const otherwise: ToldBefore = { ...rest, category: 'UNDISCLOSED', leaveType: undisclosedType }
  return disclosed<ToldBefore>(owner, context, { value: before, otherwise })
}

/** What stays approved while a change is asked for; of what kind it is perhaps left out. */
export type ToldBefore = Omit<ApprovedBeforeOfRequest, 'category'> & { category: DisclosedCategory }

export const ApprovedBefore: ApprovedBeforeResolvers = {
  leaveType: ({ leaveType, category }) =>
    leaveType ?? (category === 'UNDISCLOSED' ? undisclosedType : standardTypeOf(category)),
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
