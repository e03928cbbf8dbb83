import type { Verdict } from './policy/verdict.ts'
import type { Refusal } from './refusal.ts'

/** What the rules found about a request: what it costs, and what the policies say. */
export type Assessment = {
  /** In days of leave, by the half day. */
  days: number
  /** Why nobody needs leave then. */
  refusal?: Refusal | undefined
  verdict: Verdict
}

/** Whose word counts. */
export type Approval = {
  /** Usernames of those who decide now. Absent: everybody in the group of approvers. */
  deciders?: readonly string[]
  /** How many people say yes, one after the other. */
  stages: 1 | 2
}
