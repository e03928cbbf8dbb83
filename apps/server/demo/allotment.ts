import { costOf } from '@vacation-tracker/leave/day-cost'
import { grantsOf } from '@vacation-tracker/leave/entitlement'
import { standardHouse } from '@vacation-tracker/leave/house'
import { leaveYearOn } from '@vacation-tracker/leave/leave-year'
import type { PersonCalendar } from '@vacation-tracker/leave/person-calendar'
import type { Stretch } from '@vacation-tracker/leave/stretch'
import type { Terms } from '@vacation-tracker/leave/terms'
import { KnownHouse } from '../house/house-book.ts'
import { calendarOf } from '../house/person-facts.ts'
import { foundersDay, halfHolidays, leaveTypes, rules } from './house-rules.ts'
import type { Colleague } from './people.ts'
import { agreementsWith } from './terms.ts'

/**
 * Days of a year that everybody keeps back, so that nobody is refused by chance: leave costs a day more until Founders’
 * Day is declared, and some days are taken by hand.
 */
const keptBack = 2

type Agreed = ReadonlyMap<string, { calendar: PersonCalendar; terms: Terms }>

/** What leave costs each of the company, and what they may take: by the rules of the product, in the house as it becomes. */
export class Allotments {
  readonly #people: Agreed
  readonly #taken = new Map<string, number>()

  private constructor(people: Agreed) {
    this.#people = people
  }

  static async of(company: readonly Colleague[], today: Temporal.PlainDate): Promise<Allotments> {
    const holidays = [...halfHolidays, foundersDay(today).holiday]
    const known = new KnownHouse(0, { ...standardHouse, rules, holidays })
    const people = company.map(async (person) => {
      const terms = agreementsWith(person, today).at(-1)?.terms
      if (terms === undefined) throw new Error(`Nothing is agreed with ${person.username}.`)
      return [person.username, { terms, calendar: await calendarOf(known, terms) }] as const
    })
    return new Allotments(new Map(await Promise.all(people)))
  }

  /** Days of leave. */
  cost(username: string, stretch: Stretch): number {
    return costOf(stretch, this.#of(username).calendar).days
  }

  /** Takes the days where the leave costs something, and no more of any year than is left; tells whether it did. */
  take(username: string, leaveType: string, stretch: Stretch): boolean {
    const { calendar, terms } = this.#of(username)
    const { days, byDay } = costOf(stretch, calendar)
    const type = leaveTypes.find(({ id }) => id === leaveType)
    if (days === 0 || type === undefined || type.entitlement.kind === 'UNLIMITED') return days > 0
    const years = [...Map.groupBy(byDay, ({ date }) => date.slice(0, 4))].map(([year, those]) => {
      const key = `${username} ${leaveType} ${year}`
      const needed = those.reduce((sum, day) => sum + day.days, this.#taken.get(key) ?? 0)
      const grants = grantsOf(type, leaveYearOn(`${year}-01-01`, rules.leaveYears), terms)
      const granted = grants.reduce((sum, grant) => sum + grant.days, 0)
      return { key, needed, isEnough: needed <= granted - (leaveType === 'annual-leave' ? keptBack : 0) }
    })
    if (!years.every(({ isEnough }) => isEnough)) return false
    for (const { key, needed } of years) this.#taken.set(key, needed)
    return true
  }

  #of(username: string) {
    const person = this.#people.get(username)
    if (person === undefined) throw new Error(`${username} does not belong to the company.`)
    return person
  }
}
