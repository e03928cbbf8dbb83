import type { EventCatalogueQuery } from '../generated/graphql.ts'

export type ListedEvent = EventCatalogueQuery['contracts'][number]

/** What somebody looks for, as it stands in the address. */
export interface CatalogueSearch {
  text?: string | undefined
  owner?: string | undefined
  source?: string | undefined
  state?: EventState | undefined
}

/** How an event stands: as its newest version does, but deprecated as soon as one of its versions is. */
export type EventState = 'EXPERIMENTAL' | 'ACTIVE' | 'DEPRECATED' | 'RETIRED'

export const eventStates: readonly EventState[] = ['ACTIVE', 'DEPRECATED', 'EXPERIMENTAL', 'RETIRED']

export function stateOf({ versions }: { versions: readonly { stage: EventState }[] }): EventState {
  if (versions.some(({ stage }) => stage === 'DEPRECATED')) return 'DEPRECATED'
  return versions.at(-1)?.stage ?? 'ACTIVE'
}

/**
 * The events in which every word is found: in the name first, then in what they mean, then in their fields. Where two are
 * alike, by name.
 */
export function searchEvents(
  events: readonly ListedEvent[],
  { text = '', owner, source, state }: CatalogueSearch,
): ListedEvent[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return events
    .filter((event) => owner === undefined || event.owner === owner)
    .filter((event) => source === undefined || event.source === source)
    .filter((event) => state === undefined || stateOf(event) === state)
    .map((event) => ({ event, rank: rankOf(event, words) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0) || compare(one.event.name, other.event.name))
    .map(({ event }) => event)
}

/** How far from the name its farthest word is found; nothing when one is found nowhere. */
function rankOf({ name, meaning, owner, source, versions }: ListedEvent, words: readonly string[]): number | undefined {
  const fields = versions.at(-1)?.fields ?? []
  const places = [
    `${name} ${name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')}`,
    `${meaning} ${owner} ${source}`,
    fields.map(({ path, description }) => `${path} ${description ?? ''}`).join(' '),
  ].map((place) => place.toLowerCase())
  const found = words.map((word) => places.findIndex((place) => place.includes(word)))
  return found.includes(-1) ? undefined : Math.max(0, ...found)
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
