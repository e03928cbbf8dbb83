import type { VacationRequest } from '@vacation-tracker/leave'
import { refusalFor } from '@vacation-tracker/leave/permissions'
import { amendVacationRequest } from '../../commands/amend-vacation-request.ts'
import { approveVacationRequest } from '../../commands/approve-vacation-request.ts'
import { assignGroups } from '../../commands/assign-groups.ts'
import { deleteVacationRequest } from '../../commands/delete-vacation-request.ts'
import { denyVacationRequest } from '../../commands/deny-vacation-request.ts'
import { markNotificationsRead } from '../../commands/mark-notifications-read.ts'
import { setGroupRules } from '../../commands/set-group-rules.ts'
import { submitVacationRequest } from '../../commands/submit-vacation-request.ts'
import type { Origin } from '../../commands/vacation-request.ts'
import { type Outcome, refuse } from '../../refusal.ts'
import type { ApiContext } from '../context.ts'
import { done, stopAt, toError } from '../errors.ts'
import { checkFilter } from '../filter-size.ts'
import type { MutationResolvers, UpdateVacationRequestInput } from '../generated/schema.ts'
import { given } from './given.ts'

export const Mutation: MutationResolvers = {
  submitVacationRequest: async (_root, { input }, context) => {
    const { approvalStatus, approvedBy, owner, ...fields } = input
    const other = context.actor.kind === 'person' && owner && owner !== context.actor.username ? owner : undefined
    stopAt(refusalFor(context.actor, other === undefined ? 'SUBMIT' : 'BOOK_FOR_OTHERS'))
    if (approvalStatus && approvalStatus !== 'PENDING_VALIDATION') {
      throw toError(
        refuse('STATUS_RESERVED', 'A new request is PENDING_VALIDATION; what comes next is decided for it.'),
      )
    }
    if (approvedBy)
      throw toError(refuse('FIELD_NOT_YOURS', 'A new request has not been approved: leave approvedBy out.'))
    const wish = { ...given(fields), ...(other !== undefined && { owner: other }) }
    return done(await submitVacationRequest(context.workplace, wish, originOf(context)))
  },

  updateVacationRequest: async (_root, { input }, context) => {
    stopAt(refusalFor(context.actor, 'READ_REQUESTS'))
    return done(await update(input, context))
  },

  deleteVacationRequest: async (_root, { input, condition }, context) => {
    stopAt(refusalFor(context.actor, 'READ_REQUESTS') ?? checkFilter(condition))
    return done(await deleteVacationRequest(context.workplace, input.id, condition ?? undefined, originOf(context)))
  },

  markNotificationsRead: async (_root, { ids }, { workplace, actor }) => {
    return done(await markNotificationsRead(workplace, ids ?? undefined, actor))
  },

  assignGroups: async (_root, { input }, { workplace, actor }) => done(await assignGroups(workplace, input, actor)),

  setGroupRules: async (_root, { rules }, { workplace, actor }) => done(await setGroupRules(workplace, rules, actor)),
}

/** One mutation of the sample serves three commands; which one is meant shows in `approvalStatus`. */
async function update(
  { id, approvalStatus, approvedBy, owner, rejectionReason, expectedVersion, ...wish }: UpdateVacationRequestInput,
  context: ApiContext,
): Promise<Outcome<VacationRequest>> {
  const { workplace, actor } = context
  const seen = given({ expectedVersion })
  const changes = given({
    category: wish.category,
    leaveType: wish.leaveType,
    startDate: wish.startDate,
    endDate: wish.endDate,
    startsAt: wish.startsAt,
    endsAt: wish.endsAt,
    // A null takes the description away; only an absent one leaves it as it is.
    description: wish.description === null ? '' : wish.description,
  })
  const isDecision = approvalStatus === 'APPROVED' || approvalStatus === 'DENIED'
  if (owner) return { refusal: refuse('FIELD_NOT_YOURS', 'A request stays with its owner: leave owner out.') }
  if (isDecision && Object.keys(changes).length > 0) {
    return { refusal: refuse('FIELD_NOT_YOURS', 'Decide on a request as it is: leave the fields of the owner out.') }
  }
  if (approvedBy && !(approvalStatus === 'APPROVED' && actor.kind === 'person' && approvedBy === actor.username)) {
    return { refusal: refuse('FIELD_NOT_YOURS', 'approvedBy is set for you when you approve: leave it out.') }
  }
  if (rejectionReason && approvalStatus !== 'DENIED') {
    return { refusal: refuse('FIELD_NOT_YOURS', 'rejectionReason goes with approvalStatus DENIED.') }
  }
  switch (approvalStatus) {
    case 'APPROVED':
      return approveVacationRequest(workplace, id, seen, originOf(context))
    case 'DENIED':
      return denyVacationRequest(workplace, id, { ...given({ reason: rejectionReason }), ...seen }, originOf(context))
    case 'PENDING_APPROVAL':
    case 'REJECTED_BY_SYSTEM':
      return {
        refusal: refusalFor(actor, 'VALIDATE') ?? refuse('STATUS_RESERVED', 'Only the system sets this status.'),
      }
    default:
      return amendVacationRequest(workplace, id, { ...changes, ...seen }, originOf(context))
  }
}

export function originOf({ actor }: ApiContext): Origin {
  return { actor }
}
