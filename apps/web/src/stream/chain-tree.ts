/** An event of a chain and how deep below the one that started it it lies. */
export type Placed<Event> = Event & { depth: number }

/**
 * What caused what, as an indented list: each event behind its cause, the causes of nothing known first. Events come in
 * the order of the log, which no cause comes after.
 */
export function chainTree<Event extends { eventId: string; cause: string | null }>(
  events: readonly Event[],
): Placed<Event>[] {
  const known = new Set(events.map(({ eventId }) => eventId))
  const below = Map.groupBy(events, ({ cause }) => (cause !== null && known.has(cause) ? cause : ''))
  const placed: Placed<Event>[] = []
  // A list instead of calls within calls: a chain may be long.
  const open = (below.get('') ?? []).map((event) => ({ ...event, depth: 0 })).reverse()
  for (let event = open.pop(); event !== undefined; event = open.pop()) {
    placed.push(event)
    const depth = event.depth + 1
    open.push(...(below.get(event.eventId) ?? []).map((each) => ({ ...each, depth })).reverse())
  }
  return placed
}
