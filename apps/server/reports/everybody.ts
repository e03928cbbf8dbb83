import { setImmediate as afterOthers } from 'node:timers/promises'
import type { CalendarWindow } from '@vacation-tracker/leave/calendar-window'
import type { PersonFacts } from '@vacation-tracker/leave/person-facts'
import { usualTerms } from '@vacation-tracker/leave/terms'
import type { KnownHouse } from '../house/house-book.ts'
import { factsOf } from '../house/person-facts.ts'
import { listBookings, listBookingsIn } from '../store/bookings.ts'
import type { Database } from '../store/database.ts'
import { listTerms } from '../store/terms.ts'

/** Somebody in a report. `team` is an id. */
export type ReportPerson = { username: string; name: string; team: string | null }

/** So many people at once: some ten milliseconds of work, after which others get their turn. */
const atOnce = 50

/**
 * People in slices. A report about everybody takes seconds, so requests that come meanwhile are answered between two slices.
 */
export async function* inSlices(people: readonly ReportPerson[]): AsyncGenerator<readonly ReportPerson[]> {
  for (let first = 0; first < people.length; first += atOnce) {
    yield people.slice(first, first + atOnce)
    await afterOthers()
  }
}

/**
 * What the balances of these people depend on, by username.
 *
 * @param window Leaves out the leave that has no day in it: what is left cannot be told then.
 */
export async function factsOfAll(
  db: Database,
  known: KnownHouse,
  people: readonly ReportPerson[],
  window?: CalendarWindow,
): Promise<Map<string, PersonFacts>> {
  const usernames = people.map(({ username }) => username)
  const terms = await listTerms(db, usernames)
  const bookings = window ? await listBookingsIn(db, usernames, window) : await listBookings(db, usernames)
  const facts = new Map<string, PersonFacts>()
  for (const username of usernames) {
    const person = {
      username,
      terms: terms.get(username) ?? { ...usualTerms, adjustments: [] },
      bookings: bookings.get(username) ?? [],
    }
    facts.set(username, await factsOf(known, person))
  }
  return facts
}
