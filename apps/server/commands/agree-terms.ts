import type { Actor } from '@vacation-tracker/leave/permissions'
import type { Terms } from '@vacation-tracker/leave/terms'
import { inOrder, termsProblem } from '@vacation-tracker/leave/terms-problem'
import { EmploymentTermsAgreed, type EmploymentTermsDetail } from '@vacation-tracker/vacation-events/employment'
import { timestamp } from '../clock.ts'
import { PublicHolidays } from '../house/public-holidays.ts'
import { type Outcome, refuse } from '../refusal.ts'
import { findPerson, type Person } from '../store/people.ts'
import { findTerms, lockTerms, saveTerms } from '../store/terms.ts'
import { administrator } from './administrator.ts'
import { command } from './command.ts'
import { inTransaction, type Workplace } from './transaction.ts'

/** What an administrator wants to be agreed, and which version of it they saw. */
export type TermsWish = { username: string; terms: Terms; expectedVersion?: number | undefined }

/** An administrator writes down what is agreed with a person: all of it, in place of what was agreed before. */
export const agreeTerms = command(
  'agreeTerms',
  [EmploymentTermsAgreed],
  async (
    workplace: Workplace,
    { username, terms: wanted, expectedVersion }: TermsWish,
    actor: Actor,
  ): Promise<Outcome<Person>> => {
    const by = administrator(actor)
    if (by.refusal !== undefined) return by
    const terms = inOrder(wanted)
    // All countries take 40 MB of memory, and most people stay where the house is.
    const places = terms.places.length > 0 ? await PublicHolidays.load() : undefined
    return inTransaction(workplace, async (tx) => {
      const version = await lockTerms(tx, username)
      const person = await findPerson(tx, username)
      const before = await findTerms(tx, username)
      if (person === undefined || before === undefined) {
        return { refusal: refuse('NOT_FOUND', `Nobody is called ${username}.`) }
      }
      if (expectedVersion !== undefined && expectedVersion !== version) {
        return { refusal: refuse('CHANGED_SINCE', 'Somebody has changed this meanwhile. Look at it again, then save.') }
      }
      const { leaveTypes } = (await workplace.house.read(tx)).house
      const knowsPlace = (country: string, region?: string) => places?.knows(country, region) ?? false
      const problem = termsProblem(terms, { leaveTypes, knowsPlace })
      if (problem !== undefined) return { refusal: problem }
      if (isSame(termsDetail(username, before), termsDetail(username, terms))) return { done: person }
      await saveTerms(tx, username, terms)
      await workplace.bus.publish(tx, [{ contract: EmploymentTermsAgreed, detail: termsDetail(username, terms) }], {
        actor: by.done,
        time: timestamp(workplace.clock.now()),
      })
      return { done: person }
    })
  },
)

/** Terms as the event tells of them. */
export function termsDetail(username: string, terms: Terms): EmploymentTermsDetail {
  const { employment, schedules, places, allowances } = terms
  return {
    username,
    ...(employment.from !== undefined && { startsOn: employment.from }),
    ...(employment.until !== undefined && { endsOn: employment.until }),
    schedules: schedules.map(({ week, ...days }) => ({ ...days, week: [...week] })),
    places: [...places],
    allowances: [...allowances],
  }
}

function isSame(before: EmploymentTermsDetail, after: EmploymentTermsDetail): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}
