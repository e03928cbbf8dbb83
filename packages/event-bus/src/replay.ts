/** Part of the log that is delivered once more, to some subscriptions. */
export type Replay = {
  id: string
  state: 'running' | 'paused' | 'cancelled' | 'done'
  /** The places between which it goes: after the first, up to and including the second. */
  after: number
  until: number
  /** An EventBridge event pattern beside those of the subscriptions; null for none. */
  pattern: unknown
  subscriptions: readonly string[]
  /** How fast, for each subscription; null for as fast as they can. */
  eventsPerSecond: number | null
  createdAt: string
  endedAt: string | null
}

/** A replay and how far each of its subscriptions has come. */
export type ReplayStatus = Replay & {
  /** The share of the range that is behind all subscriptions, 0 to 1. */
  progress: number
  /** Events that have been handed on, over all subscriptions. */
  handled: number
  /** Events that wait for another attempt, and those that were given up. */
  waiting: number
  dead: number
}

/** What is to be delivered once more. The range is told by places, by instants, or by both; without any it is all. */
export type ReplayInput = {
  subscriptions: readonly string[]
  pattern?: unknown
  /** Events after this place. */
  after?: number
  /** Events up to this place, itself included. */
  until?: number
  /** Events of this instant or later, ISO 8601. */
  from?: string
  /** Events before this instant, ISO 8601. */
  to?: string
  /** More than 0; as fast as they can when left out. */
  eventsPerSecond?: number
}

/** Under this a subscription's part of a replay is kept: its place, what waits, and its dead letters. */
export function replayKey(subscription: string, replay: string): string {
  return `${subscription}@${replay}`
}
