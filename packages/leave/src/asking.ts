import type { Category } from '@vacation-tracker/vacation-events/vacation-request'
import { approvedOf, standingAgain } from './approved-before.ts'
import { type HouseLeaveType, standardHouse } from './house.ts'
import { chooseLeaveType } from './leave-type-choice.ts'
import { refusalFor } from './permissions.ts'
import { refuse } from './refusal.ts'
import type { Decision, DecisionFacts, VacationRequest, VacationRequestCommand } from './vacation-request.ts'
import { malformed } from './well-formed.ts'

/** Somebody asks for leave. */
export function submit(command: VacationRequestCommand & { type: 'SUBMIT' }, facts: DecisionFacts): Decision {
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

/** The owner wants it otherwise. Of approved leave, what was approved stands until that is decided. */
export function amend(
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
