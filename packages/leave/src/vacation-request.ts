import type { VacationRequestEvent } from '@vacation-tracker/vacation-events'
import type { EndsAt, StartsAt } from '@vacation-tracker/vacation-events/half-days'
import type { Category, VacationRequestDetail } from '@vacation-tracker/vacation-events/vacation-request'
import { approvedOf, standingAgain } from './approved-before.ts'
import type { Approval, Assessment } from './assessment.ts'
import { type HouseLeaveType, standardHouse } from './house.ts'
import { chooseLeaveType } from './leave-type-choice.ts'
import { type Actor, type Operation, refusalFor } from './permissions.ts'
import { decisive } from './policy/evaluate.ts'
import { type Refusal, refuse } from './refusal.ts'
import { firstRefusal, type OwnRequest } from './validation.ts'
import { isReadableText, longestText, malformed, textRule } from './well-formed.ts'

/** A vacation request as it is now. */
export type VacationRequest = VacationRequestDetail

/** What somebody wants done. `expectedVersion` is the version that they saw; without it any version will do. */
export type VacationRequestCommand =
  | {
      type: 'SUBMIT'
      /** Whose leave it is, when somebody books it for them. */
      owner?: string
      /** A leave type of the house, by its id. */
      leaveType?: string
      category?: Category
      startDate?: string
      endDate?: string
      /** With its first day, unless told. */
      startsAt?: StartsAt
      /** With its last day, unless told. */
      endsAt?: EndsAt
      description?: string
    }
  | {
      type: 'AMEND'
      leaveType?: string
      category?: Category
      startDate?: string
      endDate?: string
      startsAt?: StartsAt
      endsAt?: EndsAt
      /** Null takes the description away. */
      description?: string | null
      expectedVersion?: number
    }
  | { type: 'VALIDATE' }
  | { type: 'APPROVE'; expectedVersion?: number }
  | { type: 'DENY'; reason?: string; expectedVersion?: number }
  | { type: 'DELETE' }
  /** The document that may be asked for has been handed in. */
  | { type: 'RECORD_DOCUMENT' }
  /** Something that leave depends on has changed, and it costs so many days now. */
  | { type: 'REASSESS'; days: number; because: string; concerns: readonly string[] }
  /** Nobody has decided for too long, so these people are asked. */
  | { type: 'ESCALATE'; askedOn: string; asked: readonly string[] }

/** What a decision may depend on besides the request and the command. Everything that is not a rule comes in here. */
export type DecisionFacts = {
  actor: Actor
  /** The id that a new request gets. */
  newId: string
  /** Username of the person whose leave it is. */
  owner: string
  /** The instant of the decision, ISO 8601 in UTC. */
  now: string
  /** The day of the decision, where the owner lives. */
  today: string
  hasOtherApprover: boolean
  /** The day on which the request was asked, where the owner lives. Needed to validate. */
  askedOn?: string
  /** The owner's other requests that were asked earlier. Needed to validate. */
  ownRequests?: readonly OwnRequest[]
  /** What the policies say to it. Needed to validate. */
  assessment?: Assessment
  /** What can be asked for; that of the standard house, unless told. */
  leaveTypes?: readonly HouseLeaveType[]
  /** Who decides; one approver, unless told. */
  approval?: Approval
}

/** What happened because of a command, or why nothing did. No events and no refusal: there was nothing to do. */
export type Decision =
  | { events: VacationRequestEvent[]; refusal?: undefined }
  | { events?: undefined; refusal: Refusal }

const notFound = refuse('NOT_FOUND', 'There is no such request; it may have been deleted.')

/**
 * Decides on a command: the events that follow from it, or the refusal. Pure: the same state, command and facts always
 * give the same decision.
 */
export function decide(
  state: VacationRequest | undefined,
  command: VacationRequestCommand,
  facts: DecisionFacts,
): Decision {
  if (command.type === 'SUBMIT') return submit(command, facts)
  if (state === undefined) return { refusal: refusalFor(facts.actor, 'READ_REQUESTS') ?? notFound }
  // A validation that comes late finds its work done, or the request changed: then there is nothing to do.
  if (isValidatedAlready(state, command) && facts.actor.kind === 'system') return { events: [] }

  const refusal = mayNot(facts.actor, command.type, state, facts) ?? changedSince(state, command)
  if (refusal !== undefined) return { refusal }

  const next = { ...state, updatedAt: facts.now, version: state.version + 1 }
  switch (command.type) {
    case 'AMEND':
      return amend(state, next, command, facts)
    case 'VALIDATE':
      return validate(next, facts)
    case 'APPROVE':
      return approve(next, facts)
    case 'DENY':
      return deny(next, command.reason?.trim())
    case 'DELETE':
      return { events: [{ type: 'VacationRequestCancelled', detail: next }] }
    case 'RECORD_DOCUMENT':
      return recordDocument(state, next, facts)
    case 'REASSESS':
      return reassess(next, command)
    case 'ESCALATE':
      return { events: [{ type: 'VacationRequestEscalated', detail: escalated(next, command) }] }
    default:
      return command satisfies never
  }
}

/** The request after an event; nothing once it is cancelled. */
export function evolve(_state: VacationRequest | undefined, event: VacationRequestEvent): VacationRequest | undefined {
  switch (event.type) {
    case 'VacationRequestCancelled':
      return undefined
    case 'VacationRequestReassessed': {
      const { daysBefore, daysAfter, because, concerns, ...request } = event.detail
      return request
    }
    case 'VacationRequestEscalated': {
      const { waitingSince, asked, ...request } = event.detail
      return request
    }
    default:
      return event.detail
  }
}

/** What the actor may do with a request now, for those who offer it as buttons. */
export function allowedOperations(
  actor: Actor,
  state: VacationRequest,
  facts: Pick<DecisionFacts, 'today' | 'hasOtherApprover' | 'approval'>,
): Operation[] {
  const offered: Operation[] = ['AMEND', 'APPROVE', 'DENY', 'DELETE']
  return offered.filter((operation) => mayNot(actor, operation, state, facts) === undefined)
}

function mayNot(
  actor: Actor,
  operation: Operation,
  state: VacationRequest,
  { today, hasOtherApprover, approval }: Pick<DecisionFacts, 'today' | 'hasOtherApprover' | 'approval'>,
): Refusal | undefined {
  const { owner, approvalStatus, approvedBefore } = state
  const { startDate, endDate } = approvedBefore ?? state
  const deciders = approval?.deciders
  const isChange = approvedBefore !== undefined
  const when = { hasBegun: startDate <= today, isOver: endDate < today }
  const subject = { owner, approvalStatus, isChange, ...when, hasOtherApprover }
  return refusalFor(actor, operation, deciders === undefined ? subject : { ...subject, deciders })
}

function isValidatedAlready({ approvalStatus }: VacationRequest, { type }: VacationRequestCommand): boolean {
  return type === 'VALIDATE' && approvalStatus !== 'PENDING_VALIDATION'
}

function changedSince(state: VacationRequest, command: VacationRequestCommand): Refusal | undefined {
  if (!('expectedVersion' in command) || command.expectedVersion === undefined) return undefined
  if (command.expectedVersion === state.version) return undefined
  return refuse('CHANGED_SINCE', 'The request has changed since you looked at it. Look at it again, then decide.')
}

function submit(command: VacationRequestCommand & { type: 'SUBMIT' }, facts: DecisionFacts): Decision {
  const { startDate, endDate, startsAt = 'MORNING', endsAt = 'EVENING', description } = command
  const refusal = refusalFor(facts.actor, command.owner === undefined ? 'SUBMIT' : 'BOOK_FOR_OTHERS')
  if (refusal !== undefined) return { refusal }
  const type = chooseLeaveType(command, facts.leaveTypes ?? standardHouse.leaveTypes)
  if (type.refusal !== undefined) return { refusal: type.refusal }
  if (startDate === undefined || endDate === undefined) {
    return { refusal: refuse('DATES_MISSING', 'Say from when to when: set startDate and endDate.') }
  }
  const request: VacationRequest = {
    id: facts.newId,
    ...type.chosen,
    ...textIn('description', description),
    approvalStatus: 'PENDING_VALIDATION',
    startDate,
    endDate,
    startsAt,
    endsAt,
    owner: facts.owner,
    createdAt: facts.now,
    updatedAt: facts.now,
    version: 1,
  }
  const wrong = malformed(request)
  return wrong ? { refusal: wrong } : { events: [{ type: 'VacationRequestSubmitted', detail: request }] }
}

function amend(
  state: VacationRequest,
  next: VacationRequest,
  command: VacationRequestCommand & { type: 'AMEND' },
  { leaveTypes = standardHouse.leaveTypes }: DecisionFacts,
): Decision {
  const { startDate, endDate, startsAt, endsAt, description } = command
  // What it costs, who endorsed and approved it, and why no was said, belonged to the days that it had.
  const { description: described, days, endorsedBy, approvedBy, rejectionReason, ...kept } = next
  const approved = approvedOf(state)
  const type = changedType(state, command, leaveTypes)
  if (type.refusal !== undefined) return { refusal: type.refusal }
  const amended: VacationRequest = {
    ...kept,
    ...type.chosen,
    startDate: startDate ?? state.startDate,
    endDate: endDate ?? state.endDate,
    startsAt: startsAt ?? state.startsAt,
    endsAt: endsAt ?? state.endsAt,
    ...textIn('description', description === undefined ? described : description),
    approvalStatus: 'PENDING_VALIDATION',
    ...(approved !== undefined && { approvedBefore: approved }),
  }
  const wrong = malformed(amended)
  if (wrong !== undefined) return { refusal: wrong }
  if (sameWish(state, amended)) {
    return { refusal: refuse('NOTHING_TO_CHANGE', 'The request is like this already, so nothing was changed.') }
  }
  // Our choice: whoever asks for what they have been given already takes their change back, and nobody has to decide.
  if (approved !== undefined && sameWish(approved, amended)) {
    return { events: [{ type: 'VacationRequestAmended', detail: standingAgain(next, approved) }] }
  }
  return { events: [{ type: 'VacationRequestAmended', detail: amended }] }
}

/** Whoever does not speak of the type keeps it, even when it has been retired since. */
function changedType(
  state: VacationRequest,
  { leaveType, category }: { leaveType?: string; category?: Category },
  offered: readonly HouseLeaveType[],
): ReturnType<typeof chooseLeaveType> | { chosen: Partial<VacationRequest>; refusal?: undefined } {
  const isSame = (leaveType ?? state.leaveType) === state.leaveType && (category ?? state.category) === state.category
  return isSame ? { chosen: {} } : chooseLeaveType({ leaveType, category }, offered)
}

function validate(next: VacationRequest, facts: DecisionFacts): Decision {
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

function approve(next: VacationRequest, { actor, approval }: DecisionFacts): Decision {
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

function recordDocument(state: VacationRequest, next: VacationRequest, { now }: DecisionFacts): Decision {
  if (state.documentReceivedAt !== undefined) return { events: [] }
  return { events: [{ type: 'VacationRequestDocumented', detail: { ...next, documentReceivedAt: now } }] }
}

/** Nothing happens when it costs what it did and the policies have nothing against it. */
function reassess(
  next: VacationRequest,
  { days, because, concerns }: VacationRequestCommand & { type: 'REASSESS' },
): Decision {
  const daysBefore = next.days ?? days
  if (daysBefore === days && concerns.length === 0) return { events: [] }
  const detail = { ...next, days, daysBefore, daysAfter: days, because, concerns: [...concerns] }
  return { events: [{ type: 'VacationRequestReassessed', detail }] }
}

function escalated(next: VacationRequest, { askedOn, asked }: VacationRequestCommand & { type: 'ESCALATE' }) {
  return { ...next, waitingSince: askedOn, asked: [...asked] }
}

function deny(next: VacationRequest, reason: string | undefined): Decision {
  if (!reason) return { refusal: refuse('REASON_MISSING', 'Say why: set rejectionReason.') }
  if (!isReadableText(reason)) return { refusal: refuse('REASON_INVALID', `The reason ${textRule}.`) }
  return {
    events: [{ type: 'VacationRequestDenied', detail: { ...refused(next, 'DENIED'), rejectionReason: reason } }],
  }
}

function textIn(field: 'description', text: string | null | undefined): { description?: string } {
  const trimmed = text?.trim()
  return trimmed ? { [field]: trimmed } : {}
}

type Wish = Pick<
  VacationRequest,
  'category' | 'leaveType' | 'startDate' | 'endDate' | 'startsAt' | 'endsAt' | 'description'
>

function sameWish(one: Wish, other: Wish): boolean {
  return (
    one.category === other.category &&
    one.leaveType === other.leaveType &&
    one.startDate === other.startDate &&
    one.endDate === other.endDate &&
    one.startsAt === other.startsAt &&
    one.endsAt === other.endsAt &&
    one.description === other.description
  )
}
