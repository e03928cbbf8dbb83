import type { EventEnvelope } from '../envelope.ts'
import { type SightingNeeds, Sightings } from './sightings.ts'

/** A version of an event that somebody has been given. */
export type UsageRow = {
  type: string
  version: number
  /** A subscription, or a program at a door: `token:NAME`. */
  consumer: string
  /** Instants, ISO 8601 in UTC. */
  firstSeen: string
  lastSeen: string
  deliveries: number
}

/** Who has been given which version of which event, how often, and when first and last. */
export class Usage {
  readonly #sightings: Sightings

  constructor(needs: SightingNeeds) {
    this.#sightings = new Sightings({ name: 'event_usage', who: 'consumer', count: 'deliveries' }, needs)
  }

  /** Counts an event that somebody has been given. A replay counts as well. */
  count(consumer: string, event: EventEnvelope): void {
    this.#sightings.countMany(consumer, [event])
  }

  countMany(consumer: string, events: readonly EventEnvelope[]): void {
    this.#sightings.countMany(consumer, events)
  }

  /** Everything that has been counted and written by any process, and what this one has still to write. */
  async list(): Promise<UsageRow[]> {
    const sightings = await this.#sightings.list()
    return sightings.map(({ who, count, ...seen }) => ({ ...seen, consumer: who, deliveries: count }))
  }

  /** Writes down what has been counted. What cannot be written is kept for the next time. */
  write(): Promise<void> {
    return this.#sightings.write()
  }
}
