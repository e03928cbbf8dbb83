import type { VacationRequest } from '@vacation-tracker/leave'
import { standardTypeOf } from '@vacation-tracker/leave/booking'
import { daysLater } from '@vacation-tracker/leave/calendar-date'
import { type Actor, mayKnowKind } from '@vacation-tracker/leave/permissions'
import { dayIn, timestamp } from '../clock.ts'
import type { Workplace } from '../commands/transaction.ts'
import { type CalendarPersonRow, findPeopleAt } from '../store/calendar.ts'
import type { CalendarFeed } from '../store/calendar-feeds.ts'
import { findFeedLeave } from '../store/feed-leave.ts'
import { findGroups } from '../store/people.ts'
import { cancelledLeave } from './cancelled-leave.ts'
import type { FeedEntry } from './feed-file.ts'
import { feedWords, summaryOf } from './feed-words.ts'

/** How far back a feed goes, in days (our choice): one's own leave for a year, that of others for a season. */
const daysBack = { PERSON: 366, TEAM: 92, COMPANY: 92 }

/** Days for which a feed tells of leave that is off, so that programs that ask rarely hear of it as well (our choice). */
const cancelledFor = 30

/** What a feed is called, and what is in it. */
export type FeedContent = { name: string; entries: FeedEntry[] }

/**
 * What a feed tells today: to its owner, by the rights that they have today. Nothing when there is nobody to tell it to,
 * because the owner does not work here any more, or nothing to tell of, because the team is gone.
 */
export async function feedContent(
  { db, bus, clock, house }: Workplace,
  feed: CalendarFeed,
): Promise<FeedContent | undefined> {
  const { owner, kind, team } = feed
  const now = clock.now()
  const today = dayIn('UTC', now)
  const known = await house.read(db)
  const people = await findPeopleAt(db, { from: today, to: today })
  const reader = people.find(({ username }) => username === owner)
  const teams = new Map(known.house.teams.map((each) => [each.id, each]))
  if (reader === undefined || (kind === 'TEAM' && !teams.has(team ?? ''))) return undefined

  const told = new Map(people.filter((person) => isTold(feed, person)).map((person) => [person.username, person]))
  const since = timestamp(now.subtract({ hours: 24 * cancelledFor }))
  const from = daysLater(today, -daysBack[kind])
  const usernames = kind === 'COMPANY' ? undefined : [...told.keys()]
  const booked = await findFeedLeave(db, { usernames, from, deniedSince: since })
  const off = (await cancelledLeave(bus, since, (username) => told.has(username))).filter(
    ({ endDate, approvalStatus, approvedBefore }) =>
      approvedBefore !== undefined ? approvedBefore.endDate >= from : endDate >= from && wasShown.has(approvalStatus),
  )

  const actor: Actor = { kind: 'person', username: owner, groups: await findGroups(db, owner) }
  const words = feedWords[feed.language]
  const leaveTypes = new Map(known.house.leaveTypes.map(({ id, name }) => [id, name]))
  const entryOf = (leave: VacationRequest, status: FeedEntry['status']): FeedEntry[] => {
    const person = told.get(leave.owner)
    if (person === undefined) return []
    const { id, version, updatedAt, startDate, endDate } = leave
    const knows = mayKnowKind(actor, { username: person.username, team: teams.get(person.team_id ?? '') })
    const summary = summaryOf(
      leave,
      {
        name: kind === 'PERSON' ? undefined : person.name,
        leaveType: knows ? leaveTypes.get(leave.leaveType ?? standardTypeOf(leave.category)) : undefined,
        isPending: status === 'TENTATIVE',
      },
      words,
    )
    return [{ id, version, updatedAt, startDate, endDate, summary, status, isOwn: leave.owner === owner }]
  }
  return {
    name:
      kind === 'PERSON'
        ? words.ownTitle(reader.name)
        : words.title(teams.get(team ?? '')?.name ?? known.house.rules.name),
    entries: [
      ...booked.flatMap((leave) => entryOf(leave, statusOf(leave))),
      ...off.flatMap((leave) => entryOf(leave, 'CANCELLED')),
    ],
  }
}

/** The last status of leave that a feed has told of, before it was withdrawn. */
const wasShown = new Set(['PENDING_APPROVAL', 'APPROVED', 'DENIED'])

function isTold({ kind, owner, team }: CalendarFeed, { username, team_id }: CalendarPersonRow): boolean {
  return kind === 'COMPANY' || (kind === 'TEAM' ? team_id === team : username === owner)
}

function statusOf({ approvalStatus }: VacationRequest): FeedEntry['status'] {
  if (approvalStatus === 'DENIED') return 'CANCELLED'
  return approvalStatus === 'APPROVED' ? 'CONFIRMED' : 'TENTATIVE'
}
