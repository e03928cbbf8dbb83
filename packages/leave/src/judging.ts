import { standingAgain } from './approved-before.ts'
import type { Assessment } from './assessment.ts'
import { decisive } from './policy/evaluate.ts'
import { refuse } from './refusal.ts'
import type { Decision, DecisionFacts, VacationRequest, VacationRequestCommand } from './vacation-request.ts'
import { firstRefusal } from './validation.ts'
import { isReadableText, longestText, textRule } from './well-formed.ts'

/** The rules have looked at it: refused, approved at once, or for a person to decide. */
export function validate(next: VacationRequest, facts: DecisionFacts): Decision {
  const { today, askedOn = today, ownRequests = [], assessment } = facts
  const counted = assessment === undefined ? next : { ...next, days: assessment.days }
  const reason = firstRefusal(next, { today: askedOn, ownRequests })?.message ?? reasonToRefuse(assessment)
  if (reason !== undefined) {
    const rejectionReason = reason.slice(0, longestText)
    const detail = { ...refused(counted, 'REJECTED_BY_SYSTEM'), rejectionReason }
    return { events: [{ type: 'VacationRequestRejectedBySystem', detail }] }
  }
  if (assessment?.verdict.outcome === 'APPROVE') return approved(counted, 'system')
  return { events: [{ type: 'VacationRequestValidated', detail: { ...counted, approvalStatus: 'PENDING_APPROVAL' } }] }
}

function reasonToRefuse(assessment: Assessment | undefined): string | undefined {
  if (assessment?.refusal !== undefined) return assessment.refusal.message
  if (assessment?.verdict.outcome !== 'REFUSE') return undefined
  return decisive(assessment.verdict)
    .map(({ sentence }) => sentence)
    .join(' ')
}

/** A person says yes; of two, the first endorses. */
export function approve(next: VacationRequest, { actor, approval }: DecisionFacts): Decision {
  const by = actor.kind === 'person' ? actor.username : actor.kind
  if (approval?.stages === 2 && next.endorsedBy === undefined) {
    return { events: [{ type: 'VacationRequestEndorsed', detail: { ...next, endorsedBy: by } }] }
  }
  return approved(next, by)
}

function approved({ approvedBefore, ...next }: VacationRequest, approvedBy: string): Decision {
  return { events: [{ type: 'VacationRequestApproved', detail: { ...next, approvalStatus: 'APPROVED', approvedBy } }] }
}

/** No to a change leaves the leave as it was approved (our choice); no to anything else is the end of it. */
function refused(next: VacationRequest, status: 'REJECTED_BY_SYSTEM' | 'DENIED'): VacationRequest {
  return next.approvedBefore === undefined
    ? { ...next, approvalStatus: status }
    : standingAgain(next, next.approvedBefore)
}

/** The document has come. Once more is no mistake. */
export function recordDocument(state: VacationRequest, next: VacationRequest, { now }: DecisionFacts): Decision {
  if (state.documentReceivedAt !== undefined) return { events: [] }
  return { events: [{ type: 'VacationRequestDocumented', detail: { ...next, documentReceivedAt: now } }] }
}

/** Nothing happens when it costs what it did and the policies have nothing against it. */
export function reassess(
  next: VacationRequest,
  { days, because, concerns }: VacationRequestCommand & { type: 'REASSESS' },
): Decision {
  const daysBefore = next.days ?? days
  if (daysBefore === days && concerns.length === 0) return { events: [] }
  const detail = { ...next, days, daysBefore, daysAfter: days, because, concerns: [...concerns] }
  return { events: [{ type: 'VacationRequestReassessed', detail }] }
}

/** Further people are asked, because nobody has decided for too long. */
export function escalate(
  next: VacationRequest,
  { askedOn, asked }: VacationRequestCommand & { type: 'ESCALATE' },
): Decision {
  const detail = { ...next, waitingSince: askedOn, asked: [...asked] }
  return { events: [{ type: 'VacationRequestEscalated', detail }] }
}

/** A person says no, with a reason. */
export function deny(next: VacationRequest, reason: string | undefined): Decision {
  if (!reason) return { refusal: refuse('REASON_MISSING', 'Say why: set rejectionReason.') }
  if (!isReadableText(reason)) return { refusal: refuse('REASON_INVALID', `The reason ${textRule}.`) }
  return {
    events: [{ type: 'VacationRequestDenied', detail: { ...refused(next, 'DENIED'), rejectionReason: reason } }],
  }
}
