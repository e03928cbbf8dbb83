import type { Stretch } from '@vacation-tracker/leave/stretch'
import type { WhoIsAwayQuery } from '../generated/graphql.ts'

type Item = NonNullable<WhoIsAwayQuery['listVacationRequests']>['items'][number]

/** One colleague and when they are away. */
export interface Absence {
  owner: string
  name: string
  stretches: Stretch[]
}

/** The colleagues of `me` among these leaves, by name: the own team, or everybody for a person without one. */
export function colleaguesAway(items: readonly Item[], me: { username: string; team: string | null }): Absence[] {
  const found = new Map<string, Absence>()
  for (const item of items) {
    if (!item?.owner || item.owner === me.username) continue
    if (me.team !== null && item.requester?.team !== me.team) continue
    const absence = found.get(item.owner) ?? {
      owner: item.owner,
      name: item.requester?.name ?? item.owner,
      stretches: [],
    }
    const { startDate, endDate, startsAt, endsAt } = item
    absence.stretches.push({ startDate, endDate, startsAt, endsAt })
    found.set(item.owner, absence)
  }
  for (const { stretches } of found.values()) stretches.sort(inOrder)
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name))
}

/** The morning of a day comes before its afternoon. */
function inOrder(one: Stretch, other: Stretch): number {
  const begin = ({ startDate, startsAt }: Stretch) => `${startDate} ${startsAt}`
  return begin(one) < begin(other) ? -1 : 1
}
