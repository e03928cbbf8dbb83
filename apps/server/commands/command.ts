import { publishingAs, publishingNow } from '@vacation-tracker/event-bus/publishers'
import type { EventContract } from '@vacation-tracker/event-contracts'

const commands = new Map<string, readonly EventContract[]>()

/**
 * Makes a command known by its name, with the events that may follow: what it publishes counts as its own. What it does on
 * behalf of somebody who is named already, a consumer or another command, counts as theirs.
 */
export function command<Parameters extends unknown[], Result>(
  name: string,
  publishes: readonly EventContract[],
  act: (...parameters: Parameters) => Result,
): (...parameters: Parameters) => Result {
  commands.set(name, publishes)
  const named = (...parameters: Parameters) =>
    publishingNow() === undefined ? publishingAs(name, () => act(...parameters)) : act(...parameters)
  return Object.defineProperty(named, 'name', { value: name })
}

/** The commands whose code is in this process and the events that may follow each, where any do. */
export function publishingCommands(): [name: string, publishes: readonly EventContract[]][] {
  return [...commands].filter(([, publishes]) => publishes.length > 0)
}
