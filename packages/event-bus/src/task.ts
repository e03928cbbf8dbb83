import type { EventEnvelope } from './envelope.ts'
import type { RetryPolicy } from './retry.ts'

/** What is to be delivered to whom: the events of a subscription, or those of a replay to one. */
export type Task<Tx> = {
  /** Under this its position and its waiting events are kept. */
  key: string
  /** The types that can concern it; all of them when there is none. */
  types: readonly string[] | undefined
  /** Whether an event concerns it. */
  concerns(event: EventEnvelope, position: number): boolean
  /**
   * The event as it takes it: in its version, fat or thin, marked when it comes by a replay.
   *
   * @throws Error when the event cannot be made so
   */
  form(event: EventEnvelope, position: number): EventEnvelope
  retry: RetryPolicy
  /** Runs in the transaction that also marks the event as handled. Attempts are counted from 1. */
  effect?: ((event: EventEnvelope, tx: Tx, attempt: number) => Promise<void>) | undefined
  /** Runs outside any transaction; the event is marked as handled afterwards. */
  call?: ((event: EventEnvelope, attempt: number) => Promise<void>) | undefined
  /** Counts what has been handled by effects: when their transaction has been committed, and not before. */
  tally?: { keep(): void; forget(): void } | undefined
  /** Whether the events of a group come one after another. */
  ordered: boolean
  /** As many calls as are under way at once. */
  concurrency: number
  /** The place with which it ends; a subscription has no end. */
  until?: number | undefined
  eventsPerSecond?: number | undefined
  /** Stops the subscription, because its target says that it wants nothing any more. */
  disable?: ((reason: string) => Promise<void>) | undefined
}
