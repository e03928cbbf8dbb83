import type { ReplayStatus } from '@vacation-tracker/event-bus/replay'
import { fields, percent } from '../printing.ts'

/** A replay for people. */
export function shown(replay: ReplayStatus): string {
  const { id, state, progress, after, until, subscriptions, pattern, eventsPerSecond } = replay
  return fields({
    ...{ id, state },
    progress: percent(progress),
    ...{ handled: replay.handled, waiting: replay.waiting, dead: replay.dead },
    places: `after ${after}, up to ${until}`,
    subscriptions: subscriptions.join(', '),
    ...{ pattern, 'events/second': eventsPerSecond, started: replay.createdAt, ended: replay.endedAt },
  })
}
