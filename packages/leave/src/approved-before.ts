import type { ApprovedBefore, VacationRequestDetail } from '@vacation-tracker/vacation-events/vacation-request'

/** What of a request is approved, be it what it asks for now or what it asked for before; nothing of one that never was. */
export function approvedOf(request: VacationRequestDetail): ApprovedBefore | undefined {
  if (request.approvalStatus !== 'APPROVED') return request.approvedBefore
  const { category, leaveType, description, startDate, endDate, startsAt, endsAt, days, endorsedBy, approvedBy } =
    request
  return {
    category,
    ...(leaveType !== undefined && { leaveType }),
    ...(description !== undefined && { description }),
    ...{ startDate, endDate, startsAt, endsAt },
    ...(days !== undefined && { days }),
    ...(endorsedBy !== undefined && { endorsedBy }),
    ...(approvedBy !== undefined && { approvedBy }),
  }
}

/** The request as it was approved, once the change that was asked for is off the table. */
export function standingAgain(
  request: VacationRequestDetail,
  approved: ApprovedBefore,
): VacationRequestDetail & { approvalStatus: 'APPROVED' } {
  const { leaveType, description, days, endorsedBy, approvedBefore, rejectionReason, ...lasting } = request
  return { ...lasting, ...approved, approvalStatus: 'APPROVED' }
}
