import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'

/** What a matcher looks at: a spy, or a list of events that somebody has got elsewhere. */
export type Heard = { readonly events: readonly EventEnvelope[]; caughtUp(): Promise<void> } | readonly EventEnvelope[]

/**
 * The events that there are now. A spy catches up before: so "not published" is not said of what is on its way.
 *
 * @throws TypeError when it is neither a spy nor a list
 */
export async function heardBy(received: unknown): Promise<readonly EventEnvelope[]> {
  if (Array.isArray(received)) return received
  if (!isSpy(received)) throw new TypeError('Expect this of a spy, or of a list of events.')
  await received.caughtUp()
  return received.events
}

function isSpy(received: unknown): received is Exclude<Heard, readonly EventEnvelope[]> {
  return typeof received === 'object' && received !== null && 'caughtUp' in received && 'events' in received
}
