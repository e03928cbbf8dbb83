import type { ApprovalStatus, Category } from '@vacation-tracker/vacation-events/vacation-request'
import { type Refusal, refuse } from './refusal.ts'
import { overlaps, type Stretch, sayStretch } from './stretch.ts'
import { endsBeforeItStarts, takesNoTime } from './well-formed.ts'

/** A stretch of leave. `id` is absent while it is a draft. */
export type RequestedLeave = Stretch & { id?: string; category: Category }

/** A request of the same person, as far as another request has to know it. */
export type OwnRequest = RequestedLeave & { id: string; approvalStatus: ApprovalStatus }

/** What the rules need to know besides the request. */
export type ValidationFacts = {
  /** The day on which it was asked, where the person lives. */
  today: string
  /**
   * The person's other requests. Of two pending ones that overlap the earlier wins, so leave out those that were asked
   * later.
   */
  ownRequests: readonly OwnRequest[]
}

/** A named rule: a refusal, or nothing when it is kept. */
export type ValidationRule = {
  name: string
  check(leave: RequestedLeave, facts: ValidationFacts): Refusal | undefined
}

/** Requests that count: they are, or may become, days away. */
const liveStatuses: readonly ApprovalStatus[] = ['PENDING_VALIDATION', 'PENDING_APPROVAL', 'APPROVED']

const datesInOrder: ValidationRule = {
  name: 'dates in order',
  check: ({ startDate, endDate }) => endsBeforeItStarts(startDate, endDate),
}

const someTime: ValidationRule = {
  name: 'some time',
  check: takesNoTime,
}

/** Source: our choice. Nobody can ask before they fall ill, so sick leave may be handed in afterwards. */
const notInThePast: ValidationRule = {
  name: 'not in the past',
  check: ({ category, startDate }, { today }) =>
    startDate < today && category !== 'SICK_LEAVE'
      ? refuse('IN_THE_PAST', `The leave starts on ${startDate}, which is over. Only sick leave can start in the past.`)
      : undefined,
}

/**
 * The requests that leave of a category may not overlap: of sick leave only other sick leave, because who is on leave may
 * fall ill. Source: Court of Justice of the European Union, C-277/08 (Vicente Pereda).
 */
export function inTheWayOf<Own extends { category: Category }>(category: Category, ownRequests: readonly Own[]): Own[] {
  return ownRequests.filter((own) => category !== 'SICK_LEAVE' || own.category === 'SICK_LEAVE')
}

/** Source: our choice. Half a day is the least that can be away or at work, so two leaves may meet at noon. */
const noOverlapWithOwnLeave: ValidationRule = {
  name: 'no overlap with own leave',
  check: (leave, { ownRequests }) => {
    const others = inTheWayOf(leave.category, ownRequests)
    const other = others.find((request) => request.id !== leave.id && isLive(request) && overlaps(request, leave))
    if (other === undefined) return undefined
    return refuse(
      'OVERLAP',
      `It overlaps your other leave ${sayStretch(other)}. Change that one, or choose other days.`,
    )
  },
}

/** The rules in the order in which they are asked; the first that refuses is the one that is told. */
export const validationRules: readonly ValidationRule[] = [datesInOrder, someTime, notInThePast, noOverlapWithOwnLeave]

/**
 * The first rule that refuses this leave, or nothing when all are kept. The server validates with it, and the ask
 * dialog says the same before anything is submitted.
 *
 * @example
 * const backwards = { startDate: '2026-07-10', endDate: '2026-07-06', startsAt: 'MORNING', endsAt: 'EVENING' }
 * firstRefusal({ ...backwards, category: 'ANNUAL_LEAVE' }, { today: '2026-05-13', ownRequests: [] })?.code
 * // 'END_BEFORE_START'
 */
export function firstRefusal(leave: RequestedLeave, facts: ValidationFacts): Refusal | undefined {
  for (const rule of validationRules) {
    const refusal = rule.check(leave, facts)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function isLive(request: OwnRequest): boolean {
  return liveStatuses.includes(request.approvalStatus)
}
