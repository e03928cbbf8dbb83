import type { Reality } from '@vacation-tracker/leave/policy/archive'
import type { Comparison, Counts, RehearsalSummary } from '@vacation-tracker/leave/policy/rehearsal'
import type { Outcome } from '@vacation-tracker/leave/policy/verdict'

/** What really became of a request, whoever decided. */
export type ReallyEnded =
  | 'APPROVED_AUTOMATICALLY'
  | 'APPROVED_BY_PERSON'
  | 'DENIED_BY_PERSON'
  | 'REFUSED_BY_RULE'
  | 'WITHDRAWN'

/** A request of which the draft makes something else. */
export type RehearsedChange = {
  vacationRequestId: string
  owner: string
  leaveType: string
  startDate: string
  endDate: string
  /** The day on which it was asked, where the requester lives. */
  askedOn: string
  /** The id of the requester's team. */
  team: string | null
  before: Outcome
  after: Outcome
  /** What really became of it. */
  really: ReallyEnded
  /** Why, in sentences: of the draft, and of what it was held against as far as that is known. */
  because: string[]
  becauseBefore: string[]
}

/** What came of a rehearsal. Plain data, because it comes from another thread. */
export type RehearsalReport = Comparison & {
  requests: number
  /** By the id of the team; null is for those without one. The largest first. */
  byTeam: (Comparison & { team: string | null })[]
  /** By the month in which it was asked, `YYYY-MM`, the oldest first. */
  byMonth: (Comparison & { month: string })[]
  /** How many requests change. */
  changeCount: number
  /** The first of them, as they were asked; see {@link mostChanges}. */
  changes: RehearsedChange[]
}

/** As many changes as somebody still reads through (our choice); the counts are of all. */
export const mostChanges = 2_000

/** What the report tells of a request beside what the rehearsal knows. */
export type AboutRequest = (id: string) => Pick<RehearsedChange, 'askedOn' | 'team' | 'really'>

export function reportOf(summary: RehearsalSummary, about: AboutRequest): RehearsalReport {
  const { requests, before, after, byTeam, byMonth, changes } = summary
  return {
    ...{ requests, before, after },
    byTeam: [...byTeam]
      .map(([team, comparison]) => ({ team: team ?? null, ...comparison }))
      .sort((one, other) => sumOf(other.after) - sumOf(one.after)),
    byMonth: [...byMonth]
      .map(([month, comparison]) => ({ month, ...comparison }))
      .sort((one, other) => (one.month < other.month ? -1 : 1)),
    changeCount: changes.length,
    changes: changes.slice(0, mostChanges).map(({ request, before, after }) => ({
      vacationRequestId: request.id,
      owner: request.requester,
      leaveType: request.leaveType,
      startDate: request.startDate,
      endDate: request.endDate,
      ...about(request.id),
      before: before.outcome,
      after: after.outcome,
      because: after.answers.map(({ sentence }) => sentence),
      becauseBefore: before.answers.map(({ sentence }) => sentence),
    })),
  }
}

/** What really became of a request, as the report tells it. */
export function reallyEnded({ outcome, end }: Reality): ReallyEnded {
  if (end === 'WITHDRAWN') return 'WITHDRAWN'
  if (outcome === 'REFUSE') return 'REFUSED_BY_RULE'
  if (end === 'DENIED') return 'DENIED_BY_PERSON'
  return outcome === 'APPROVE' ? 'APPROVED_AUTOMATICALLY' : 'APPROVED_BY_PERSON'
}

function sumOf(counts: Counts): number {
  return counts.APPROVE + counts.REFUSE + counts.ASK
}
