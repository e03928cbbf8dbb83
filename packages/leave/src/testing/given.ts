/** Given these events, when somebody wants this, then that happens: the form in which every decision is tested. */
import type { VacationRequestEvent } from '@vacation-tracker/vacation-events'
import { expect } from 'vitest'
import type { Actor } from '../permissions.ts'
import type { RefusalCode } from '../refusal.ts'
import {
  type DecisionFacts,
  decide,
  evolve,
  type VacationRequest,
  type VacationRequestCommand,
} from '../vacation-request.ts'

export const john: Actor = { kind: 'person', username: 'john', groups: ['SUBMITTER'] }
export const jane: Actor = { kind: 'person', username: 'jane', groups: ['SUBMITTER', 'APPROVER'] }

/** What John asks for in most tests: a week in July, asked in May. */
export const aWeekInJuly: VacationRequest = {
  id: '58aa24fa-872b-4649-ae12-84cfa23e1933',
  category: 'ANNUAL_LEAVE',
  leaveType: 'annual-leave',
  approvalStatus: 'PENDING_VALIDATION',
  startDate: '2026-07-06',
  endDate: '2026-07-10',
  startsAt: 'MORNING',
  endsAt: 'EVENING',
  owner: 'john',
  createdAt: '2026-05-13T10:28:13.902Z',
  updatedAt: '2026-05-13T10:28:13.902Z',
  version: 1,
}

/** Halves of a day, as one asks for them. */
export const morning = { startsAt: 'MORNING', endsAt: 'NOON' } as const
export const afternoon = { startsAt: 'NOON', endsAt: 'EVENING' } as const

/** The instant of every command, the day after John asked. */
export const now = '2026-05-14T08:00:00.000Z'

const usualFacts: Omit<DecisionFacts, 'actor'> = {
  newId: aWeekInJuly.id,
  owner: aWeekInJuly.owner,
  now,
  today: '2026-05-14',
  hasOtherApprover: true,
}

/** An event of the past, as it befell the request that was there before it. */
export type PastEvent = (before: VacationRequest) => VacationRequestEvent

export const submitted =
  (wish: Partial<VacationRequest> = {}): PastEvent =>
  () => ({ type: 'VacationRequestSubmitted', detail: { ...aWeekInJuly, ...wish } })

export const validated = (): PastEvent => (before) => ({
  type: 'VacationRequestValidated',
  detail: { ...before, approvalStatus: 'PENDING_APPROVAL', version: before.version + 1 },
})

export const rejectedBySystem = (): PastEvent => (before) => ({
  type: 'VacationRequestRejectedBySystem',
  detail: { ...before, approvalStatus: 'REJECTED_BY_SYSTEM', rejectionReason: 'So.', version: before.version + 1 },
})

export const approved = (): PastEvent => (before) => ({
  type: 'VacationRequestApproved',
  detail: { ...before, approvalStatus: 'APPROVED', approvedBy: 'jane', version: before.version + 1 },
})

export const denied = (): PastEvent => (before) => ({
  type: 'VacationRequestDenied',
  detail: { ...before, approvalStatus: 'DENIED', rejectionReason: 'No.', version: before.version + 1 },
})

export const cancelled = (): PastEvent => (before) => ({
  type: 'VacationRequestCancelled',
  detail: { ...before, version: before.version + 1 },
})

/** What an event changes; `undefined` means that the field is gone. */
type Changes = { [Field in keyof VacationRequest]?: VacationRequest[Field] | undefined }

/** The request to which all this has happened. */
export function given(...past: PastEvent[]): Situation {
  return new Situation(
    past.reduce<VacationRequest | undefined>((state, event) => evolve(state, event(state ?? aWeekInJuly)), undefined),
  )
}

/** A request at some moment of its life, or none. */
class Situation {
  readonly request: VacationRequest | undefined

  constructor(request: VacationRequest | undefined) {
    this.request = request
  }

  /** Somebody wants something done; `facts` says what is different from the usual. */
  when(actor: Actor, command: VacationRequestCommand, facts: Partial<DecisionFacts> = {}): Outcome {
    return new Outcome(this.request, command, { ...usualFacts, ...facts, actor })
  }
}

class Outcome {
  readonly #before: VacationRequest | undefined
  readonly #facts: DecisionFacts
  readonly #decision: ReturnType<typeof decide>

  constructor(before: VacationRequest | undefined, command: VacationRequestCommand, facts: DecisionFacts) {
    this.#before = before
    this.#facts = facts
    this.#decision = decide(before, command, facts)
  }

  /**
   * Exactly this one event follows. It tells the whole request: as it was, with these changes, one version on, at the
   * instant of the command. The story goes on from there.
   */
  happens(type: VacationRequestEvent['type'], changes: Changes = {}): Situation {
    const detail = {
      ...this.#before,
      updatedAt: this.#facts.now,
      version: (this.#before?.version ?? 0) + 1,
      ...changes,
    }
    expect(this.#decision).toEqual({ events: [{ type, detail }] })
    const [event] = this.#decision.events ?? []
    return new Situation(event && evolve(this.#before, event))
  }

  /** Refused with this code, and with a sentence that contains the words. */
  isRefused(code: RefusalCode, words = ''): void {
    expect(this.#decision).toEqual({ refusal: { code, message: expect.stringContaining(words) } })
  }

  /** There was nothing to do, and nobody is to blame. */
  changesNothing(): void {
    expect(this.#decision).toEqual({ events: [] })
  }
}
