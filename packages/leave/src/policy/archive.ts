import type { PolicyFacts, PolicyRequest } from './facts.ts'
import type { Outcome } from './verdict.ts'

/** A request of the past, with what was known when it was asked. */
export type ArchivedRequest = {
  request: PolicyRequest & { id: string }
  facts: ArchivedFacts
  /** The team of the requester then, they themselves included. Absent for somebody without a team. */
  team?: { id: string; members: ReadonlySet<string> }
  reality: Reality
}

/**
 * What does not depend on what became of other requests. In `quota` is left what was really left: without the leave that
 * was asked before and granted in the end. The rehearsal corrects it by what it decides differently.
 */
export type ArchivedFacts = Pick<PolicyFacts, 'today' | 'days' | 'daysAway' | 'quota' | 'employment' | 'hasDocument'>

/** What really became of a request. */
export type Reality = {
  /** Approved or refused by the system, or decided by a person. */
  outcome: Outcome
  /** Withdrawn is what the requester took back, before or after an approval. */
  end: 'GRANTED' | 'DENIED' | 'WITHDRAWN'
}

/**
 * Whether the leave is taken in a world in which the policies come to this outcome. Our choice: people do again what
 * they did. Who withdrew withdraws, and where a person is asked who decided in reality too, they decide the same;
 * where no person had been asked, they say yes.
 */
export function isTaken({ outcome: really, end }: Reality, outcome: Outcome): boolean {
  if (end === 'WITHDRAWN' || outcome === 'REFUSE') return false
  return outcome === 'APPROVE' || really !== 'ASK' || end === 'GRANTED'
}
