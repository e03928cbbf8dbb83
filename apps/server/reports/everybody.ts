import { setImmediate as afterOthers } from 'node:timers/promises'
import type { PersonFacts } from '@vacation-tracker/leave/person-facts'
import { usualTerms } from '@vacation-tracker/leave/terms'
import type { KnownHouse } from '../house/house-book.ts'
import { factsOf } from '../house/person-facts.ts'
import { listBookings } from '../store/bookings.ts'
import type { Database } from '../store/database.ts'
import { listTerms } from '../store/terms.ts'

/** Somebody in a report. `team` is an id. */
export type ReportPerson = { username: string; name: string; team: string | null }

/** So many people at once: some twenty milliseconds of work, after which others get their turn. */
const slice = 100

/**
 * What the balances of these people depend on, person by person. A report about everybody takes seconds, so it is made in
 * slices, and requests that come meanwhile are answered in between.
 */
export async function* factsOfEach(
  db: Database,
  known: KnownHouse,
  people: readonly ReportPerson[],
): AsyncGenerator<{ person: ReportPerson; facts: PersonFacts }[]> {
  for (let first = 0; first < people.length; first += slice) {
    const some = people.slice(first, first + slice)
    const usernames = some.map(({ username }) => username)
    const terms = await listTerms(db, usernames)
    const bookings = await listBookings(db, usernames)
    const found: { person: ReportPerson; facts: PersonFacts }[] = []
    for (const person of some) {
      const { username } = person
      const facts = await factsOf(known, {
        username,
        terms: terms.get(username) ?? { ...usualTerms, adjustments: [] },
        bookings: bookings.get(username) ?? [],
      })
      found.push({ person, facts })
    }
    yield found
    await afterOthers()
  }
}
