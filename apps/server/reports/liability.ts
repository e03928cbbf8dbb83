import { toHundredth } from '@vacation-tracker/leave/amount-of-days'
import { daysLater } from '@vacation-tracker/leave/calendar-date'
import type { BalanceFigure } from './balances.ts'
import type { ReportPerson } from './everybody.ts'

/** What the house owes a team, in days. What one has taken too many is not set off against what others have left. */
export type TeamLiability = {
  team: string | null
  people: number
  entitled: number
  taken: number
  pending: number
  left: number
  /** Days taken ahead of what there is, of those who have less than nothing left. */
  overdrawn: number
}

/** Leave that somebody loses after a day unless they take it. */
export type ExpiringLeave = ReportPerson & { days: number; lastDay: string }

/**
 * Sums figures up as they come. Teams are in the order of their first people. Source of the liability: International
 * Accounting Standard 19, paragraphs 13 to 18: untaken leave that accumulates is owed.
 */
export class Liability {
  readonly #teams = new Map<string | null, TeamLiability>()

  add(figures: readonly BalanceFigure[]): void {
    for (const { team, entitled, taken, pending, left } of figures) {
      const sum = this.#teams.get(team) ?? { team, people: 0, entitled: 0, taken: 0, pending: 0, left: 0, overdrawn: 0 }
      this.#teams.set(team, {
        team,
        people: sum.people + 1,
        entitled: toHundredth(sum.entitled + entitled),
        taken: toHundredth(sum.taken + taken),
        pending: toHundredth(sum.pending + pending),
        left: toHundredth(sum.left + Math.max(0, left)),
        overdrawn: toHundredth(sum.overdrawn + Math.max(0, -left)),
      })
    }
  }

  get teams(): TeamLiability[] {
    return [...this.#teams.values()]
  }
}

/** What of these figures expires within so many days after a day, that day included. */
export function expiringSoon(
  figures: readonly BalanceFigure[],
  { asOf, within }: { asOf: string; within: number },
): ExpiringLeave[] {
  const last = daysLater(asOf, within)
  return figures.flatMap(({ username, name, team, expiring }) =>
    expiring
      .filter(({ lastDay }) => lastDay >= asOf && lastDay <= last)
      .map(({ days, lastDay }) => ({ username, name, team, days, lastDay })),
  )
}
