import type { EventBus } from '@vacation-tracker/event-bus'
import type { SubscriptionStatus } from '@vacation-tracker/event-bus/subscription'
import type { Tables } from '../store/tables.ts'

/** Milliseconds after which a consumer that has work and does none is stuck: longer than a call may take. */
export const stuckAfter = 120_000

type Seen = { position: number; handled: number; since: number }

/**
 * Notices consumers that do not get on: enabled, with events to look at, and for {@link stuckAfter} at the same place. An
 * event that fails is set aside and tried again, so it keeps nobody at a place; what does is a call that never ends, a
 * transaction that cannot be made, or a place that nobody may lock. Webhooks are left out: their targets are others' work.
 */
export class ConsumerWatch {
  readonly #now: () => number
  #seen = new Map<string, Seen>()

  /** @param now milliseconds of a clock that is never put back */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Looks at all consumers; who has not got on since earlier looks is named, in a sentence. */
  async look({ subscriptions }: EventBus<Tables>): Promise<string[]> {
    const working = (await subscriptions.list()).filter(
      ({ kind, state, backlog }) => kind === 'consumer' && state === 'enabled' && backlog > 0,
    )
    this.#seen = new Map(working.map((status) => [status.name, this.#seenNow(status)]))
    return working
      .filter(({ name }) => this.#standing(name) >= stuckAfter)
      .map(({ name, backlog }) => this.#say(name, backlog))
  }

  #seenNow({ name, position, handled }: SubscriptionStatus): Seen {
    const before = this.#seen.get(name)
    const hasMoved = before?.position !== position || before.handled !== handled
    return before === undefined || hasMoved ? { position, handled, since: this.#now() } : before
  }

  #standing(name: string): number {
    return this.#now() - (this.#seen.get(name)?.since ?? this.#now())
  }

  #say(name: string, backlog: number): string {
    const minutes = Math.floor(this.#standing(name) / 60_000)
    return `The consumer ${name} has not got on for ${minutes} minutes; ${backlog} events wait for it. The log says why.`
  }
}
