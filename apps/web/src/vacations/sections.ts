import type {
  ApprovalStatus,
  ModelVacationRequestFilterInput,
  RequestRowFragment,
  VacationRequestOrder,
} from '../generated/graphql.ts'

export type SectionName = 'pending' | 'comingUp' | 'notApproved' | 'past'
export const sectionNames: readonly SectionName[] = ['pending', 'comingUp', 'notApproved', 'past']

/** Where a request belongs: what needs a decision, what is ahead, what was refused and could still be asked again, the rest. */
export function sectionOf(
  { approvalStatus, endDate }: Pick<RequestRowFragment, 'approvalStatus' | 'endDate'>,
  today: string,
): SectionName {
  if (isPending(approvalStatus)) return 'pending'
  if (endDate < today) return 'past'
  return approvalStatus === 'APPROVED' ? 'comingUp' : 'notApproved'
}

const pendingStatuses: readonly ApprovalStatus[] = ['PENDING_VALIDATION', 'PENDING_APPROVAL']

export function isPending(status: ApprovalStatus): boolean {
  return pendingStatuses.includes(status)
}

/**
 * The filter that fetches exactly what `sectionOf` puts into a section.
 *
 * @param owner only this person's requests; everybody's when absent
 */
export function filterOf(section: SectionName, today: string, owner?: string): ModelVacationRequestFilterInput {
  const mine = owner === undefined ? {} : { owner: { eq: owner } }
  switch (section) {
    case 'pending':
      return { ...mine, or: statuses(pendingStatuses) }
    case 'comingUp':
      return { ...mine, approvalStatus: { eq: 'APPROVED' }, endDate: { ge: today } }
    case 'notApproved':
      return { ...mine, or: statuses(['DENIED', 'REJECTED_BY_SYSTEM']), endDate: { ge: today } }
    case 'past':
      // What is over has begun before as well, and by their first days the server finds the latest at once.
      return { ...mine, and: pendingStatuses.map((ne) => ({ approvalStatus: { ne } })), ...before(today) }
  }
}

function before(today: string): ModelVacationRequestFilterInput {
  return { startDate: { lt: today }, endDate: { lt: today } }
}

/** The order in which the requests of a section are fetched, which is that of `compareIn` but for the time of day. */
export const orderOf: Record<SectionName, VacationRequestOrder> = {
  pending: 'OLDEST',
  comingUp: 'EARLIEST',
  notApproved: 'NEWEST',
  past: 'LATEST',
}

function statuses(wanted: readonly ApprovalStatus[]): ModelVacationRequestFilterInput[] {
  return wanted.map((eq) => ({ approvalStatus: { eq } }))
}

type Sortable = Pick<RequestRowFragment, 'id' | 'startDate' | 'startsAt' | 'createdAt'>

/** Waiting the longest comes first, what is next comes first, what is over comes last first. */
export function compareIn(section: SectionName): (one: Sortable, other: Sortable) => number {
  const byStart = (one: Sortable, other: Sortable) =>
    order(one.startDate, other.startDate) || order(one.startsAt, other.startsAt) || order(one.id, other.id)
  if (section === 'comingUp') return byStart
  if (section === 'past') return (one, other) => byStart(other, one)
  const byAge = (one: Sortable, other: Sortable) => order(one.createdAt, other.createdAt) || order(one.id, other.id)
  return section === 'pending' ? byAge : (one, other) => byAge(other, one)
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
