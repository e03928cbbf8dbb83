import { sumOfDays } from '../amount-of-days.ts'
import type { ArchivedRequest } from './archive.ts'
import type { Absence, DayAway, OtherRequest, PolicyFacts, YearQuota } from './facts.ts'

type Taken = OtherRequest & { leaveType: string; days: number }

/**
 * Who is away, and what is used up, in a world where a rehearsal's decisions are what happened. It begins as the archive
 * did and drifts from there.
 */
export class RehearsalWorld {
  readonly #awayOn = new Map<string, Map<string, DayAway['part']>>()
  readonly #takenBy = new Map<string, Taken[]>()
  /** Days that somebody has more than in reality, by person, leave type and leave year. */
  readonly #sparedDays = new Map<string, number>()

  /** What the policies see of this world when the request is asked. `coverPeople` are those whom COVER policies name. */
  factsOf({ request, facts, team }: ArchivedRequest, coverPeople: ReadonlySet<string>): PolicyFacts {
    const ownRequests = this.#takenBy.get(request.requester) ?? []
    const { from: joined = '' } = facts.employment
    const others = ownRequests.filter(
      ({ leaveType, startDate }) => leaveType === request.leaveType && startDate >= joined,
    )
    return {
      ...facts,
      quota: facts.quota.map((year) => ({ ...year, left: sumOfDays([year.left, this.#spared(request, year)]) })),
      daysInOtherRequests: sumOfDays(others.map(({ days }) => days)),
      ownRequests,
      coverAway: this.#absences(facts.daysAway, coverPeople),
      ...(team && {
        team: { id: team.id, size: team.members.size, away: this.#absences(facts.daysAway, team.members) },
      }),
    }
  }

  /** The request has been decided here, and the leave is taken or not; in reality it was `reallyTaken` or not. */
  settle({ request, facts }: ArchivedRequest, isTaken: boolean, reallyTaken: boolean): void {
    if (isTaken) this.#take(request, facts)
    if (isTaken === reallyTaken) return
    for (const year of facts.quota) {
      const days = reallyTaken ? year.needs : -year.needs
      this.#sparedDays.set(bucketOf(request, year), sumOfDays([this.#spared(request, year), days]))
    }
  }

  #take(request: ArchivedRequest['request'], { days, daysAway }: ArchivedRequest['facts']): void {
    const { requester, id, leaveType, startDate, endDate, startsAt, endsAt } = request
    const taken: Taken = { id, approvalStatus: 'APPROVED', leaveType, days, startDate, endDate, startsAt, endsAt }
    const others = this.#takenBy.get(requester)
    if (others === undefined) this.#takenBy.set(requester, [taken])
    else others.push(taken)
    for (const { date, part } of daysAway) {
      const away = this.#awayOn.get(date) ?? new Map<string, DayAway['part']>()
      const before = away.get(requester)
      away.set(requester, before === undefined || before === part ? part : 'DAY')
      this.#awayOn.set(date, away)
    }
  }

  #spared(request: ArchivedRequest['request'], year: YearQuota): number {
    return this.#sparedDays.get(bucketOf(request, year)) ?? 0
  }

  #absences(days: readonly DayAway[], people: ReadonlySet<string>): Absence[] {
    const absences: Absence[] = []
    for (const { date } of days) {
      const away = this.#awayOn.get(date)
      if (away === undefined) continue
      // Of a large team few are away, and of a large company few are in the team: the shorter list is gone through.
      const candidates = people.size < away.size ? people : away.keys()
      for (const username of candidates) {
        const part = away.get(username)
        if (part !== undefined && people.has(username)) absences.push({ username, date, part })
      }
    }
    return absences
  }
}

function bucketOf({ requester, leaveType }: ArchivedRequest['request'], { name }: YearQuota): string {
  return JSON.stringify([requester, leaveType, name])
}
