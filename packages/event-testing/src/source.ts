import type { DeadLetter } from '@vacation-tracker/event-bus/dead-letters'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'

/**
 * Where a spy gets events from. There is one for a bus and one for a server; whoever has another way in, such as a queue
 * behind EventBridge, writes one that keeps what is said here.
 */
export type EventSource = {
  /** As messages name it: `the bus`. */
  name: string
  /**
   * The next events after those that it has given before: in order, each once.
   *
   * @param options when it `waits`, it answers when there are some; otherwise at once, and an empty list says that there
   *   are no more now. Given the signal, it answers early; what it has not given comes the next time.
   * @throws Error when there is no way to get any more
   */
  next(options: { waits: boolean; signal: AbortSignal }): Promise<readonly EventEnvelope[]>
  /** What a subscription has given up, the oldest first. Left out where nobody can tell. */
  deadLetters?(subscription: string): Promise<readonly DeadLetter[]>
}
