import type { DeliveryProblem, EventBus } from '@vacation-tracker/event-bus'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import type { SubscriptionStatus } from '@vacation-tracker/event-bus/subscription'
import type { Clock } from '../clock.ts'
import type { Tables } from '../store/tables.ts'
import { Counter } from './counter.ts'
import type { Family } from './family.ts'
import { Histogram } from './histogram.ts'

/** Who looks at events and is given none: what they cannot read is no attempt to deliver. */
const readers = new Set(['archive', 'tail'])

/** Seconds: from the next turn of the loop to a backlog of hours. */
const latencies = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 60, 300, 3_600, 21_600]

/**
 * Measures the event bus. What this process delivers is counted as it happens; what is published is counted from the log
 * when somebody asks, so that publishing costs no more and what was taken back is not counted.
 */
export class EventMeter {
  readonly #clock: Clock
  readonly #published = new Counter<'type' | 'version'>(
    'event_bus_published_total',
    'Events that came into the log, by whatever process, since this one looks.',
  )
  readonly #delivered = new Counter<'consumer' | 'type' | 'version'>(
    'event_bus_delivered_total',
    'Events that a consumer has handled in this process.',
  )
  readonly #latency = new Histogram<'consumer'>(
    'event_bus_delivery_latency_seconds',
    'From the publishing of an event to the end of its handling in this process. Those of a replay are as old as they are.',
    latencies,
  )
  readonly #failed = new Counter<'consumer'>('event_bus_failed_total', 'Attempts to deliver that failed.')
  readonly #retried = new Counter<'consumer'>(
    'event_bus_retried_total',
    'Failed attempts after which another one follows.',
  )
  readonly #dead = new Counter<'consumer'>('event_bus_dead_total', 'Events that were given up.')
  /** The place in the log up to which events have been counted. */
  #counted: number | undefined
  #counting: Promise<void> = Promise.resolve()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** A consumer has handled events. */
  readonly handled = (consumer: string, events: readonly EventEnvelope[]): void => {
    const now = this.#clock.now().epochMilliseconds
    for (const { 'detail-type': type, time, detail } of events) {
      this.#delivered.count({ consumer, type, version: String(detail.metadata.schemaVersion) })
      this.#latency.observe({ consumer }, Math.max(0, now - Date.parse(time)) / 1000)
    }
  }

  /** An attempt to deliver has failed. */
  readonly failed = ({ consumer, position, givenUp }: Omit<DeliveryProblem, 'error'>): void => {
    if (position === undefined || readers.has(consumer)) return
    // Replays come and go: they count with their subscription.
    const labels = { consumer: consumer.split('@')[0] ?? consumer }
    this.#failed.count(labels)
    if (givenUp) this.#dead.count(labels)
    else this.#retried.count(labels)
  }

  /** Counts what is published from now on. */
  async begin(bus: EventBus<Tables>): Promise<void> {
    this.#counted ??= await bus.archive.head()
  }

  /** How things are now. */
  async families(bus: EventBus<Tables>): Promise<Family[]> {
    this.#counting = this.#counting.catch(() => {}).then(() => this.#count(bus))
    const [subscriptions] = await Promise.all([bus.subscriptions.list(), this.#counting])
    const counters = [this.#published, this.#delivered, this.#failed, this.#retried, this.#dead, this.#latency]
    return [...counters.map((each) => each.family()), ...this.#gauges(subscriptions)]
  }

  async #count({ archive }: EventBus<Tables>): Promise<void> {
    const until = await archive.head()
    const after = this.#counted ?? until
    for (const { type, version, events } of await archive.counts(after, until)) {
      this.#published.count({ type, version: String(version) }, events)
    }
    this.#counted = until
  }

  #gauges(subscriptions: readonly SubscriptionStatus[]): Family[] {
    const now = this.#clock.now().epochMilliseconds
    const gauge = (name: string, help: string, amountOf: (status: SubscriptionStatus) => number): Family => ({
      ...{ name, help, type: 'gauge' },
      samples: subscriptions.map((status) => ({ labels: { consumer: status.name }, value: amountOf(status) })),
    })
    return [
      gauge('event_bus_consumer_lag_events', 'Events that a consumer has still to look at.', ({ backlog }) => backlog),
      gauge('event_bus_consumer_lag_seconds', 'Age of the earliest of those.', ({ behindSince }) =>
        behindSince === null ? 0 : Math.max(0, now - Date.parse(behindSince)) / 1000,
      ),
      gauge('event_bus_waiting', 'Events that wait for another attempt, or behind one.', ({ waiting }) => waiting),
      gauge('event_bus_dead_letters', 'Events that were given up and are kept.', ({ dead }) => dead),
      gauge('event_bus_consumer_enabled', '1 when a consumer is enabled, 0 when it is paused.', ({ state }) =>
        state === 'enabled' ? 1 : 0,
      ),
    ]
  }
}
