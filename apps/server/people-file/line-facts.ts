import type { Workplace } from '../commands/transaction.ts'
import { PublicHolidays } from '../house/public-holidays.ts'
import type { LineFacts } from './check-line.ts'

/** What there is in the house, to hold the lines of a file against. */
export async function lineFacts({ db, house }: Pick<Workplace, 'db' | 'house'>): Promise<LineFacts> {
  const { teams } = (await house.read(db)).house
  const places = await PublicHolidays.load()
  const accounts = await db.selectFrom('user').select(['username', 'email']).where('username', 'is not', null).execute()
  const known = accounts.map(({ username, email }) => [username ?? '', email.toLowerCase()] as const)
  return {
    teams: new Map(
      teams.flatMap(({ id, name }) => [[id.toLowerCase(), id] as const, [name.toLowerCase(), id] as const]),
    ),
    knowsPlace: remembered((country, region) => places.knows(country, region)),
    emailOf: new Map(known),
    usernameOf: new Map(known.map(([username, email]) => [email, username])),
    timeZone: Temporal.Now.timeZoneId(),
  }
}

/** Looking a place up lists all countries, and thousands of people live in the same few. */
function remembered(knows: LineFacts['knowsPlace']): LineFacts['knowsPlace'] {
  const answers = new Map<string, boolean>()
  return (country, region) => {
    const key = `${country} ${region ?? ''}`
    const answer = answers.get(key) ?? knows(country, region)
    answers.set(key, answer)
    return answer
  }
}
