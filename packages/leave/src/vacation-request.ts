import type { VacationRequestEvent } from '@vacation-tracker/vacation-events'
import type { EndsAt, StartsAt } from '@vacation-tracker/vacation-events/half-days'
import type { Category, VacationRequestDetail } from '@vacation-tracker/vacation-events/vacation-request'
import { amend, submit } from './asking.ts'
import type { Approval, Assessment } from './assessment.ts'
import type { HouseLeaveType } from './house.ts'
import { approve, deny, escalate, reassess, recordDocument, validate } from './judging.ts'
import { type Actor, type Operation, refusalFor } from './permissions.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { OwnRequest } from './validation.ts'

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
      return escalate(next, command)
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
