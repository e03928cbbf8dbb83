import { AsyncLocalStorage } from 'node:async_hooks'
import type { EventEnvelope } from '../envelope.ts'
import { type SightingNeeds, Sightings } from './sightings.ts'

const publisher = new AsyncLocalStorage<string>()

/**
 * Does something whose events are counted as published by this one: a command, a job, a consumer. Whatever it calls and
 * awaits counts as its own, unless that names somebody in turn.
 */
export function publishingAs<Result>(name: string, work: () => Result): Result {
  return publisher.run(name, work)
}

/** Who is at work, as {@link publishingAs} has said it; nothing when nobody has. */
export function publishingNow(): string | undefined {
  return publisher.getStore()
}

/** A version of an event that somebody has published. */
export type PublishedRow = {
  type: string
  version: number
  publisher: string
  /** Instants, ISO 8601 in UTC. */
  firstSeen: string
  lastSeen: string
  events: number
}

/**
 * Who has published which events, in the version in which they are stored, how often, and when first and last. An event
 * counts when it is written, so one whose transaction is rolled back counts as well; those of nobody in particular do not.
 */
export class Publishers {
  readonly #sightings: Sightings

  constructor(needs: SightingNeeds) {
    this.#sightings = new Sightings({ name: 'event_publisher', who: 'publisher', count: 'events' }, needs)
  }

  /** Counts events as published by whoever is at work. */
  count(written: readonly { envelope: EventEnvelope }[]): void {
    const name = publishingNow()
    if (name === undefined) return
    this.#sightings.countMany(
      name,
      written.map(({ envelope }) => envelope),
    )
  }

  /** Everything that has been counted and written by any process, and what this one has still to write. */
  async list(): Promise<PublishedRow[]> {
    const sightings = await this.#sightings.list()
    return sightings.map(({ who, count, ...seen }) => ({ ...seen, publisher: who, events: count }))
  }

  /** Writes down what has been counted. What cannot be written is kept for the next time. */
  write(): Promise<void> {
    return this.#sightings.write()
  }
}
