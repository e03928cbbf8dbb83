import type { Team } from '@vacation-tracker/leave/house'
import type { CalendarPersonRow } from '../store/calendar.ts'

/** Who is looked for: of one team, and with these words in the name. */
export type PeopleFilter = { team?: string | undefined; search?: string | undefined }

type Placed = { person: CalendarPersonRow; place: number }

/** As people look names up, whatever the language and the capitals. */
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** The people who are looked for: the viewer's own team first, then by team and name; who is in no team comes last. */
export function peopleInOrder(
  people: readonly CalendarPersonRow[],
  teams: readonly Team[],
  { team, search = '' }: PeopleFilter,
  viewer: string,
): CalendarPersonRow[] {
  const own = people.find(({ username }) => username === viewer)?.team_id ?? null
  const placeOf = placesOf(teams, own)
  const words = search.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  return people
    .filter((person) => (team === undefined || person.team_id === team) && isFound(person, words))
    .map((person): Placed => ({ person, place: placeOf.get(person.team_id ?? '') ?? teams.length }))
    .sort(compare)
    .map(({ person }) => person)
}

/** Which team comes when: each is compared by its name once, and not each time that two people are. */
function placesOf(teams: readonly Team[], own: string | null): ReadonlyMap<string, number> {
  const inOrder = teams.toSorted((one, other) => collator.compare(one.name, other.name))
  const places = new Map(inOrder.map(({ id }, place) => [id, place]))
  return own === null ? places : places.set(own, -1)
}

function compare(one: Placed, other: Placed): number {
  if (one.place !== other.place) return one.place - other.place
  const byName = collator.compare(one.person.name, other.person.name)
  if (byName !== 0) return byName
  return one.person.username < other.person.username ? -1 : 1
}

function isFound({ name, username }: CalendarPersonRow, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = `${name} ${username}`.toLocaleLowerCase('en')
  return words.every((word) => text.includes(word))
}
