import type { VacationRequestEvent } from '@vacation-tracker/vacation-events'
import type { EndsAt, StartsAt } from '@vacation-tracker/vacation-events/half-days'
import type { Category, VacationRequestDetail } from '@vacation-tracker/vacation-events/vacation-request'
import { type Actor, type Operation, refusalFor } from './permissions.ts'
import { type Refusal, refuse } from './refusal.ts'
import { firstRefusal, type OwnRequest } from './validation.ts'
import { isReadableText, malformed, textRule } from './well-formed.ts'

/** A vacation request as it is now. */
export type VacationRequest = VacationRequestDetail

/** What somebody wants done. `expectedVersion` is the version that they saw; without it any version will do. */
export type VacationRequestCommand =
  | {
      type: 'SUBMIT'
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
      return amend(state, next, command)
    case 'VALIDATE':
      return validate(next, facts)
    case 'APPROVE':
      return approve(next, facts)
    case 'DENY':
      return deny(next, command.reason?.trim())
    case 'DELETE':
      return { events: [{ type: 'VacationRequestCancelled', detail: next }] }
    default:
      return command satisfies never
  }
}

/** The request after an event; nothing once it is cancelled. */
export function evolve(_state: VacationRequest | undefined, event: VacationRequestEvent): VacationRequest | undefined {
  return event.type === 'VacationRequestCancelled' ? undefined : event.detail
}

/** What the actor may do with a request now, for those who offer it as buttons. */
export function allowedOperations(
  actor: Actor,
  state: VacationRequest,
  facts: Pick<DecisionFacts, 'today' | 'hasOtherApprover'>,
): Operation[] {
  const offered: Operation[] = ['AMEND', 'APPROVE', 'DENY', 'DELETE']
  return offered.filter((operation) => mayNot(actor, operation, state, facts) === undefined)
}

function mayNot(
  actor: Actor,
  operation: Operation,
  state: VacationRequest,
  { today, hasOtherApprover }: Pick<DecisionFacts, 'today' | 'hasOtherApprover'>,
): Refusal | undefined {
  const { owner, approvalStatus, endDate } = state
  return refusalFor(actor, operation, { owner, approvalStatus, isOver: endDate < today, hasOtherApprover })
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
  const { category, startDate, endDate, startsAt = 'MORNING', endsAt = 'EVENING', description } = command
  const refusal = refusalFor(facts.actor, 'SUBMIT')
  if (refusal !== undefined) return { refusal }
  if (category === undefined)
    return { refusal: refuse('CATEGORY_MISSING', 'Say what kind of leave it is: set category.') }
  if (startDate === undefined || endDate === undefined) {
    return { refusal: refuse('DATES_MISSING', 'Say from when to when: set startDate and endDate.') }
  }
  const request: VacationRequest = {
    id: facts.newId,
    category,
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
  { category, startDate, endDate, startsAt, endsAt, description }: VacationRequestCommand & { type: 'AMEND' },
): Decision {
  const { description: described, ...undescribed } = next
  const amended: VacationRequest = {
    ...undescribed,
    category: category ?? state.category,
    startDate: startDate ?? state.startDate,
    endDate: endDate ?? state.endDate,
    startsAt: startsAt ?? state.startsAt,
    endsAt: endsAt ?? state.endsAt,
    ...textIn('description', description === undefined ? described : description),
    approvalStatus: 'PENDING_VALIDATION',
  }
  const wrong = malformed(amended)
  if (wrong !== undefined) return { refusal: wrong }
  if (sameWish(state, amended)) {
    return { refusal: refuse('NOTHING_TO_CHANGE', 'The request is like this already, so nothing was changed.') }
  }
  return { events: [{ type: 'VacationRequestAmended', detail: amended }] }
}

function validate(next: VacationRequest, facts: DecisionFacts): Decision {
  const { today, askedOn = today, ownRequests = [] } = facts
  const refusal = firstRefusal(next, { today: askedOn, ownRequests })
  return refusal === undefined
    ? { events: [{ type: 'VacationRequestValidated', detail: { ...next, approvalStatus: 'PENDING_APPROVAL' } }] }
    : {
        events: [
          {
            type: 'VacationRequestRejectedBySystem',
            detail: { ...next, approvalStatus: 'REJECTED_BY_SYSTEM', rejectionReason: refusal.message },
          },
        ],
      }
}

function approve(next: VacationRequest, { actor }: DecisionFacts): Decision {
  const approvedBy = actor.kind === 'person' ? actor.username : actor.kind
  return {
    events: [{ type: 'VacationRequestApproved', detail: { ...next, approvalStatus: 'APPROVED', approvedBy } }],
  }
}

function deny(next: VacationRequest, reason: string | undefined): Decision {
  if (!reason) return { refusal: refuse('REASON_MISSING', 'Say why: set rejectionReason.') }
  if (!isReadableText(reason)) return { refusal: refuse('REASON_INVALID', `The reason ${textRule}.`) }
  return {
    events: [{ type: 'VacationRequestDenied', detail: { ...next, approvalStatus: 'DENIED', rejectionReason: reason } }],
  }
}

function textIn(field: 'description', text: string | null | undefined): { description?: string } {
  const trimmed = text?.trim()
  return trimmed ? { [field]: trimmed } : {}
}

function sameWish(one: VacationRequest, other: VacationRequest): boolean {
  return (
    one.category === other.category &&
    one.startDate === other.startDate &&
    one.endDate === other.endDate &&
    one.startsAt === other.startsAt &&
    one.endsAt === other.endsAt &&
    one.description === other.description
  )
}
