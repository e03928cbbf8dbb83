import { isCalendarDate, isWithinYears } from './calendar-date.ts'
import type { LeaveType } from './leave-type.ts'
import { type Refusal, refuse } from './refusal.ts'
import type { Terms } from './terms.ts'
import { scheduleProblem } from './working-week.ts'

/** As many lines of one kind as a working life has (our choice). */
export const mostTerms = 100

export type TermsFacts = {
  leaveTypes: readonly Pick<LeaveType, 'id' | 'name' | 'entitlement'>[]
  /** Whether there is such a country, and such a region in it. */
  knowsPlace(country: string, region?: string): boolean
}

/** What is wrong with terms that are about to be agreed, in a sentence that says what to do. */
export function termsProblem(terms: Terms, facts: TermsFacts): Refusal | undefined {
  const tooMany = [terms.schedules, terms.places, terms.allowances].some((list) => list.length > mostTerms)
  if (tooMany) return refuse('TERMS_INVALID', `There can be at most ${mostTerms} lines of each kind.`)
  return (
    dayProblem(datesIn(terms)) ??
    employmentProblem(terms) ??
    scheduleProblem(terms.schedules) ??
    placesProblem(terms, facts) ??
    allowancesProblem(terms, facts)
  )
}

/** Terms in the order in which they are kept: oldest first. */
export function inOrder({ employment, schedules, places, allowances }: Terms): Terms {
  return {
    employment,
    schedules: schedules.toSorted(byFirstDay),
    places: places.toSorted(byFirstDay),
    allowances: allowances.toSorted(byFirstDay),
  }
}

function byFirstDay(one: { from: string }, other: { from: string }): number {
  return one.from < other.from ? -1 : one.from > other.from ? 1 : 0
}

function datesIn({ employment, schedules, places, allowances }: Terms): string[] {
  const dated = [employment, ...schedules, ...places, ...allowances]
  return dated
    .flatMap((each) => [each.from, 'until' in each ? each.until : undefined])
    .filter((day) => day !== undefined)
}

function dayProblem(days: readonly string[]): Refusal | undefined {
  for (const day of days) {
    if (!isCalendarDate(day))
      return refuse('TERMS_INVALID', `${day} is not a day of the calendar. Write it as 2026-07-06.`)
    if (!isWithinYears(day)) {
      return refuse('TERMS_INVALID', `${day} is too far away. Choose a day between 1970 and 2199, or leave it out.`)
    }
  }
  return undefined
}

function employmentProblem({ employment: { from, until } }: Terms): Refusal | undefined {
  if (from === undefined || until === undefined || until >= from) return undefined
  return refuse('TERMS_INVALID', `The last day at work, ${until}, comes before the first, ${from}. Exchange them.`)
}

function placesProblem({ places }: Terms, { knowsPlace }: TermsFacts): Refusal | undefined {
  const days = new Set<string>()
  for (const { from, country, region } of places) {
    if (days.has(from)) return refuse('TERMS_INVALID', `There are two places from ${from} on. Keep one of them.`)
    days.add(from)
    if (!knowsPlace(country)) {
      return refuse('TERMS_INVALID', `No country has the code ${country}. Choose one from the list.`)
    }
    if (region !== undefined && !knowsPlace(country, region)) {
      return refuse('TERMS_INVALID', `${country} has no region ${region}. Choose one from the list, or none.`)
    }
  }
  return undefined
}

function allowancesProblem({ allowances }: Terms, { leaveTypes }: TermsFacts): Refusal | undefined {
  const seen = new Set<string>()
  for (const { leaveType, from, days } of allowances) {
    const type = leaveTypes.find(({ id }) => id === leaveType)
    if (type === undefined) {
      return refuse('TERMS_INVALID', `There is no leave type ${leaveType}. Choose one from the list.`)
    }
    if (type.entitlement.kind === 'UNLIMITED') {
      return refuse(
        'TERMS_INVALID',
        `${type.name} has no limit, so nobody needs an allowance of it. Take the line out.`,
      )
    }
    if (!(days >= 0 && days <= 366 && Number.isInteger(days * 2))) {
      return refuse('TERMS_INVALID', `${days} days of ${type.name} are not possible: 0 to 366, by the half day.`)
    }
    if (seen.has(`${leaveType} ${from}`)) {
      return refuse('TERMS_INVALID', `There are two allowances of ${type.name} from ${from} on. Keep one of them.`)
    }
    seen.add(`${leaveType} ${from}`)
  }
  return undefined
}
