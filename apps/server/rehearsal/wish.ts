import type { Policy } from '@vacation-tracker/leave/policy/policy'

/** What is rehearsed. Plain data, because it goes to another thread. */
export type RehearsalWish = {
  /** The first and the last day on which the requests were asked, `YYYY-MM-DD`. */
  from: string
  until: string
  /** The draft. */
  policies: readonly Policy[]
  /** What it is held against: what really happened, or what the policies of today would have done. */
  against: 'REALITY' | 'PRESENT'
}
