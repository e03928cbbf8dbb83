import type { Team } from '@vacation-tracker/leave/house'
import type { CalendarPersonRow } from '../store/calendar.ts'

/** Who is looked for: of one team, and with these words in the name. */
export type PeopleFilter = { team?: string | undefined; search?: string | undefined }

type Key = readonly [rank: number, team: string, name: string, username: string]

/** As people look names up, whatever the language and the capitals. */
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** The people who are looked for: the viewer's own team first, then by team and name; who is in no team comes last. */
export function peopleInOrder(
  people: readonly CalendarPersonRow[],
  teams: readonly Team[],
  { team, search = '' }: PeopleFilter,
  viewer: string,
): CalendarPersonRow[] {
  const names = new Map(teams.map(({ id, name }) => [id, name]))
  const own = people.find(({ username }) => username === viewer)?.team_id ?? null
  const words = search.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  return people
    .filter((person) => (team === undefined || person.team_id === team) && isFound(person, words))
    .map((person): { person: CalendarPersonRow; key: Key } => {
      const { username, name, team_id } = person
      const rank = team_id === null ? 2 : team_id === own ? 0 : 1
      return { person, key: [rank, names.get(team_id ?? '') ?? '', name, username] }
    })
    .sort((one, other) => compare(one.key, other.key))
    .map(({ person }) => person)
}

function compare(one: Key, other: Key): number {
  if (one[0] !== other[0]) return one[0] - other[0]
  const byWords = collator.compare(one[1], other[1]) || collator.compare(one[2], other[2])
  if (byWords !== 0) return byWords
  return one[3] < other[3] ? -1 : 1
}

function isFound({ name, username }: CalendarPersonRow, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = `${name} ${username}`.toLocaleLowerCase('en')
  return words.every((word) => text.includes(word))
}
