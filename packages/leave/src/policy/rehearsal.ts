import { type ArchivedRequest, isTaken } from './archive.ts'
import { decisive, evaluate } from './evaluate.ts'
import type { Policy } from './policy.ts'
import { RehearsalWorld } from './rehearsal-world.ts'
import type { Outcome, PolicyAnswer } from './verdict.ts'

/** What the draft is held against: what really happened, or what the policies of today would have done. */
export type Baseline = 'REALITY' | { policies: readonly Policy[] }

/** How many requests come to each outcome: automatically approved, refused, to a person. */
export type Counts = Record<Outcome, number>

export type Comparison = { before: Counts; after: Counts }

export type RehearsalSummary = Comparison & {
  requests: number
  /** By the team of the requester then; `undefined` is nobody's. */
  byTeam: ReadonlyMap<string | undefined, Comparison>
  /** By the month in which it was asked, `YYYY-MM`. */
  byMonth: ReadonlyMap<string, Comparison>
  /** Those of which something else becomes, in the order in which they were asked. */
  changes: readonly Rehearsed[]
}

/** What becomes of a request, and the answers that decide it. Of reality there are no answers. */
export type Judgement = { outcome: Outcome; answers: readonly PolicyAnswer[] }

/** A request, and what becomes of it by the baseline and by the draft. */
export type Rehearsed = { request: ArchivedRequest['request']; before: Judgement; after: Judgement }

/**
 * A draft of policies against the requests of the past, one at a time in the order in which they were asked; stop
 * whenever you like. It touches nothing but itself.
 *
 * The draft decides in a world of its own: leave that it refuses is nobody's absence there, uses up nothing and overlaps
 * nothing; leave that it lets pass is. Otherwise one refusal of reality would hide all that follows from it. The policies
 * of today, as a baseline, get such a world too, so that both are treated alike. Three things are as they were: leave
 * that was asked before the period (`assume`), the decisions of people (`isTaken`), and what of the carry-over expired.
 */
export class Rehearsal {
  readonly #draft: Side
  readonly #baseline: Side | undefined
  readonly #byTeam = new Map<string | undefined, Comparison>()
  readonly #byMonth = new Map<string, Comparison>()
  readonly #all: Comparison = noneYet()
  readonly #changes: Rehearsed[] = []
  #requests = 0

  constructor(draft: readonly Policy[], baseline: Baseline) {
    this.#draft = sideOf(draft)
    this.#baseline = baseline === 'REALITY' ? undefined : sideOf(baseline.policies)
  }

  /** Takes a request of before the period as it was, without judging it. */
  assume(archived: ArchivedRequest): void {
    const taken = archived.reality.end === 'GRANTED'
    this.#draft.world.settle(archived, taken, taken)
    this.#baseline?.world.settle(archived, taken, taken)
  }

  /** Judges the next request. */
  take(archived: ArchivedRequest): Rehearsed {
    const { request, team, facts, reality } = archived
    const before = this.#baseline ? judge(this.#baseline, archived) : { outcome: reality.outcome, answers: [] }
    const after = judge(this.#draft, archived)
    const comparisons = [this.#all, at(this.#byTeam, team?.id), at(this.#byMonth, facts.today.slice(0, 7))]
    for (const comparison of comparisons) {
      comparison.before[before.outcome]++
      comparison.after[after.outcome]++
    }
    this.#requests++
    const rehearsed = { request, before, after }
    if (before.outcome !== after.outcome) this.#changes.push(rehearsed)
    return rehearsed
  }

  /** What has come of it so far; it grows with each request that is taken. */
  summary(): RehearsalSummary {
    return {
      requests: this.#requests,
      ...this.#all,
      byTeam: this.#byTeam,
      byMonth: this.#byMonth,
      changes: this.#changes,
    }
  }
}

/** Policies, and the world that they make. */
type Side = { policies: readonly Policy[]; coverPeople: ReadonlySet<string>; world: RehearsalWorld }

function sideOf(policies: readonly Policy[]): Side {
  const coverPeople = new Set(policies.flatMap(({ rule }) => (rule.kind === 'COVER' ? rule.oneOf : [])))
  return { policies, coverPeople, world: new RehearsalWorld() }
}

function judge({ policies, coverPeople, world }: Side, archived: ArchivedRequest): Judgement {
  const { request, reality } = archived
  const verdict = evaluate(request, policies, world.factsOf(archived, coverPeople))
  world.settle(archived, isTaken(reality, verdict.outcome), reality.end === 'GRANTED')
  return { outcome: verdict.outcome, answers: decisive(verdict) }
}

function at<Key>(comparisons: Map<Key, Comparison>, key: Key): Comparison {
  const known = comparisons.get(key)
  if (known !== undefined) return known
  const comparison = noneYet()
  comparisons.set(key, comparison)
  return comparison
}

function noneYet(): Comparison {
  return { before: { APPROVE: 0, REFUSE: 0, ASK: 0 }, after: { APPROVE: 0, REFUSE: 0, ASK: 0 } }
}
