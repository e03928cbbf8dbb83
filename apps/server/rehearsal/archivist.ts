import type { Booking } from '@vacation-tracker/leave/booking'
import { costOf } from '@vacation-tracker/leave/day-cost'
import { type LeaveYear, leaveYearOn } from '@vacation-tracker/leave/leave-year'
import { ledgerOf } from '@vacation-tracker/leave/ledger'
import type { PersonFacts } from '@vacation-tracker/leave/person-facts'
import type { ArchivedRequest } from '@vacation-tracker/leave/policy/archive'
import type { YearQuota } from '@vacation-tracker/leave/policy/facts'
import { usualTerms } from '@vacation-tracker/leave/terms'
import { dayIn } from '../clock.ts'
import { daysAwayIn } from '../house/absences.ts'
import type { KnownHouse } from '../house/house-book.ts'
import { factsOf } from '../house/person-facts.ts'
import type { PastRequest } from './past-requests.ts'
import type { RehearsedPeople } from './people.ts'

/**
 * Tells of past requests what was known when they were asked. They have to come in the order in which they were. Schedules,
 * places, teams and leave types are those of today, because a rehearsal is about days to come (our choice).
 */
export class Archivist {
  readonly #house: KnownHouse
  readonly #people: RehearsedPeople
  readonly #granted: ReadonlyMap<string, readonly PastRequest[]>
  readonly #withQuota: boolean
  readonly #facts = new Map<string, Promise<PersonFacts>>()
  /** What there is for who is granted nothing more, by person, leave type and leave year. */
  readonly #left = new Map<string, number>()

  constructor(house: KnownHouse, people: RehearsedPeople, past: readonly PastRequest[], withQuota: boolean) {
    this.#house = house
    this.#people = people
    this.#withQuota = withQuota
    this.#granted = Map.groupBy(
      past.filter(({ reality }) => reality.end === 'GRANTED'),
      ({ owner }) => owner,
    )
  }

  async tell(past: PastRequest): Promise<ArchivedRequest> {
    const { id, owner, leaveType, askedAt, hasDocument, reality } = past
    const { startDate, endDate, startsAt, endsAt } = past
    const facts = await this.#factsOf(owner)
    const cost = costOf(past, facts.calendar)
    const person = this.#people.get(owner)
    const team = person?.team
    return {
      request: { id, requester: owner, leaveType, startDate, endDate, startsAt, endsAt },
      facts: {
        today: dayIn(person?.timeZone ?? 'UTC', Temporal.Instant.from(askedAt)),
        days: cost.days,
        daysAway: daysAwayIn(past, cost),
        quota: this.#withQuota ? this.#quotaOf(past, cost.byDay, facts) : [],
        employment: facts.employment,
        hasDocument,
      },
      ...(team && { team }),
      reality,
    }
  }

  /** What was left when it was asked: what is left in the end, and what was granted since. */
  #quotaOf(past: PastRequest, byDay: readonly { date: string; days: number }[], facts: PersonFacts): YearQuota[] {
    const type = facts.leaveTypes.find(({ id }) => id === past.leaveType)
    if (type === undefined || type.entitlement.kind === 'UNLIMITED') return []
    return yearsOf(byDay, facts).map(({ year, needs }) => {
      const key = `${past.owner} ${past.leaveType} ${year.from}`
      const left = this.#left.get(key) ?? this.#leftAtFirst(past, year, facts)
      this.#left.set(key, past.reality.end === 'GRANTED' ? left - needs : left)
      return { name: year.name, left, needs }
    })
  }

  #leftAtFirst({ owner, leaveType }: PastRequest, year: LeaveYear, facts: PersonFacts): number {
    const granted = (this.#granted.get(owner) ?? []).filter((request) => request.leaveType === leaveType)
    const used = granted
      .filter(({ startDate, endDate }) => startDate <= year.until && endDate >= year.from)
      .flatMap((request) => costOf(request, facts.calendar).byDay)
      .filter(({ date }) => date >= year.from && date <= year.until)
      .reduce((sum, { days }) => sum + days, 0)
    return ledgerOf(facts, leaveType, year.until).days + used
  }

  #factsOf(owner: string): Promise<PersonFacts> {
    const known = this.#facts.get(owner)
    if (known !== undefined) return known
    const terms = this.#people.get(owner)?.terms ?? { ...usualTerms, adjustments: [] }
    const bookings = (this.#granted.get(owner) ?? []).map(toBooking)
    const facts = factsOf(this.#house, { username: owner, terms, bookings })
    this.#facts.set(owner, facts)
    return facts
  }
}

function toBooking({ id, leaveType, startDate, endDate, startsAt, endsAt }: PastRequest): Booking {
  return { id, leaveType, status: 'APPROVED', startDate, endDate, startsAt, endsAt }
}

/** What a leave takes of each leave year that it touches. */
function yearsOf(
  byDay: readonly { date: string; days: number }[],
  { leaveYears }: PersonFacts,
): { year: LeaveYear; needs: number }[] {
  const years: { year: LeaveYear; needs: number }[] = []
  for (const { date, days } of byDay) {
    const last = years.at(-1)
    if (last !== undefined && date <= last.year.until) last.needs += days
    else years.push({ year: leaveYearOn(date, leaveYears), needs: days })
  }
  return years.filter(({ needs }) => needs > 0)
}
