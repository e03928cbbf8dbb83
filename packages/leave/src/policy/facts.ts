import type { Employment } from '../person-facts.ts'
import type { Stretch } from '../stretch.ts'
import type { OwnRequest } from '../validation.ts'

/** Leave as the policies look at it. `id` is absent while it is a draft. */
export type PolicyRequest = Stretch & { id?: string; leaveType: string; requester: string }

/** A day, or a half of it, on which somebody would be missed: a day that they work. */
export type DayAway = { date: string; part: 'DAY' | 'MORNING' | 'AFTERNOON' }

/** A day, or a half of it, on which somebody else is not here. */
export type Absence = DayAway & { username: string }

/** What is there in one leave year, in days, and what the request takes of it. */
export type YearQuota = {
  /** As the leave year is called: "2026", or "2026/27". */
  name: string
  /** What can still be booked, as if this request were not there. Pending counts as used. */
  left: number
  needs: number
}

/** Another request of the same person: when, and whether it may be taken. */
export type OtherRequest = Stretch & Pick<OwnRequest, 'id' | 'approvalStatus'>

/** The team of the requester while they are away. */
export type TeamFacts = {
  id: string
  /** How many people it has, the requester included. */
  size: number
  /** When the others of the team are not here. Only the days of the request matter. */
  away: readonly Absence[]
}

/** What the policies have to know besides the request. All of it is plain; nothing is looked up. */
export type PolicyFacts = {
  /** The day on which it was asked, where the requester lives. */
  today: string
  /** What the request costs, in days of leave. */
  days: number
  /** The days of the request on which the requester works, in their order. Only on these can they be missed. */
  daysAway: readonly DayAway[]
  /** Each leave year that the request touches. None when the leave type has no limit. */
  quota: readonly YearQuota[]
  employment: Employment
  /** Days of this leave type in all other requests of the requester that are, or may be, approved, since they joined. */
  daysInOtherRequests: number
  /** Absent for somebody without a team. */
  team?: TeamFacts
  /** When those whom a COVER policy names are not here; somebody who has left is away all the time. */
  coverAway: readonly Absence[]
  /** The requester's other requests. Of two pending ones that overlap the earlier wins: leave out what came later. */
  ownRequests: readonly OtherRequest[]
  /** Whether the document that this leave may need has been handed in. */
  hasDocument: boolean
}
