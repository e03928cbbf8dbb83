import { standardTypeOf } from '@vacation-tracker/leave/booking'
import type { Reality } from '@vacation-tracker/leave/policy/archive'
import type { Stretch } from '@vacation-tracker/leave/stretch'
import type { VacationRequestDetail } from '@vacation-tracker/vacation-events/vacation-request'
import { sql } from 'kysely'
import type { Tx } from '../store/database.ts'
import { fromRow } from '../store/vacation-requests.ts'

/** A request of the past: as it was asked for last, and what became of it. */
export type PastRequest = Stretch & {
  id: string
  owner: string
  leaveType: string
  /** The instant at which these days were asked for. */
  askedAt: string
  /** Whether its document had come when it was looked at. */
  hasDocument: boolean
  reality: Reality
}

/** While its story is read, it may not be known yet what became of it. */
type Unfolding = Omit<PastRequest, 'reality'> & Partial<Reality>

/** So many events are read at a time: some megabytes. */
const page = 5_000

/**
 * Every request that was ever asked for, the oldest first: by the log as far as it is kept, otherwise by what the request
 * is now. What still waits for a decision counts as granted, as it does in balances (our choice).
 */
export async function readPastRequests(tx: Tx, onProgress: (events: number) => void): Promise<PastRequest[]> {
  const stories = new Map<string, Unfolding>()
  for (let after = 0; ; ) {
    const { rows } = await selectEvents(tx, after)
    for (const { type, envelope } of rows) {
      const { detail }: { detail: VacationRequestDetail } = JSON.parse(envelope)
      const story = unfold(stories.get(detail.id), type, detail)
      if (story !== undefined) stories.set(detail.id, story)
    }
    after = rows.at(-1)?.seq ?? after
    onProgress(rows.length)
    if (rows.length < page) break
  }
  const rows = await tx.selectFrom('vacation_request').selectAll().execute()
  for (const row of rows) {
    if (!stories.has(row.id)) stories.set(row.id, asItIsNow(fromRow(row), row.asked_at))
  }
  return [...stories.values()]
    .map(({ outcome = 'ASK', end = 'GRANTED', ...request }): PastRequest => ({ ...request, reality: { outcome, end } }))
    .sort((one, other) => (one.askedAt < other.askedAt ? -1 : one.askedAt > other.askedAt ? 1 : 0))
}

/** How many events there are to read. */
export async function countPastEvents(tx: Tx): Promise<number> {
  const { rows } = await sql<{ events: number }>`
    select count(*) as events from event_log where type like 'VacationRequest%'`.execute(tx)
  return Number(rows[0]?.events ?? 0)
}

function selectEvents(tx: Tx, after: number) {
  return sql<{ seq: number; type: string; envelope: string }>`
    select seq, type, envelope from event_log
    where seq > ${after} and type like 'VacationRequest%' order by seq limit ${page}`.execute(tx)
}

/** The story after one more event; of what came before the log is kept it begins where it can. */
function unfold(story: Unfolding | undefined, type: string, detail: VacationRequestDetail): Unfolding | undefined {
  if (standsAgain.has(type) && detail.approvalStatus === 'APPROVED') return asItIsNow(detail, detail.createdAt)
  switch (type) {
    case 'VacationRequestSubmitted':
    case 'VacationRequestAmended':
      return asked(detail, detail.updatedAt)
    case 'VacationRequestValidated':
      return story && { ...story, outcome: 'ASK', hasDocument: detail.documentReceivedAt !== undefined }
    case 'VacationRequestRejectedBySystem':
      return story && { ...story, outcome: 'REFUSE', end: 'DENIED' }
    case 'VacationRequestApproved':
      return story && { ...story, outcome: story.outcome ?? 'APPROVE', end: 'GRANTED' }
    case 'VacationRequestDenied':
      return story && { ...story, end: 'DENIED' }
    case 'VacationRequestCancelled':
      return story && { ...story, end: 'WITHDRAWN' }
    default:
      return story
  }
}

/** These tell leave as approved when no was said to a change of it, or the change was taken back. */
const standsAgain = new Set(['VacationRequestAmended', 'VacationRequestRejectedBySystem', 'VacationRequestDenied'])

function asked(request: VacationRequestDetail, askedAt: string): Unfolding {
  const { id, owner, category, leaveType = standardTypeOf(category), startDate, endDate } = request
  // Events of before there were half days do not tell of them.
  const { startsAt = 'MORNING', endsAt = 'EVENING', documentReceivedAt } = request
  const hasDocument = documentReceivedAt !== undefined
  return { id, owner, leaveType, startDate, endDate, startsAt, endsAt, askedAt, hasDocument }
}

function asItIsNow(request: VacationRequestDetail, askedAt: string): Unfolding {
  const { approvalStatus, approvedBy } = request
  const story = asked(request, askedAt)
  if (approvalStatus === 'REJECTED_BY_SYSTEM') return { ...story, outcome: 'REFUSE', end: 'DENIED' }
  if (approvalStatus === 'DENIED') return { ...story, outcome: 'ASK', end: 'DENIED' }
  return { ...story, outcome: approvedBy === 'system' ? 'APPROVE' : 'ASK', end: 'GRANTED' }
}
