import type { Stretch } from '@vacation-tracker/leave/stretch'
import type { WhoIsAwayQuery } from '../generated/graphql.ts'

type CalendarPerson = WhoIsAwayQuery['calendar']['items'][number]

/** One colleague and when they are away, in the order of the days. */
export interface Absence {
  owner: string
  name: string
  stretches: Stretch[]
}

/**
 * The colleagues of `me` who are away for certain, by name: the own team, or everybody for a person without one. Of leave
 * of which a change is asked for, the calendar has the days that are approved.
 */
export function colleaguesAway(people: readonly CalendarPerson[], me: { username: string }): Absence[] {
  const team = people.find(({ username }) => username === me.username)?.team ?? null
  return people
    .filter((person) => person.username !== me.username && (team === null || person.team === team))
    .map(({ username, name, absences }) => ({
      owner: username,
      name,
      stretches: absences
        .filter(({ isPending }) => !isPending)
        .map(stretchOf)
        .sort(inOrder),
    }))
    .filter(({ stretches }) => stretches.length > 0)
    .sort((one, other) => one.name.localeCompare(other.name))
}

function stretchOf({ startDate, endDate, startsAt, endsAt }: Stretch): Stretch {
  return { startDate, endDate, startsAt, endsAt }
}

/** The morning of a day comes before its afternoon. */
function inOrder(one: Stretch, other: Stretch): number {
  const begin = ({ startDate, startsAt }: Stretch) => `${startDate} ${startsAt}`
  return begin(one) < begin(other) ? -1 : 1
}
