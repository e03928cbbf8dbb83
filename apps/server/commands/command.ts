import { publishingAs, publishingNow } from '@vacation-tracker/event-bus/publishers'

/**
 * Makes a command known by its name: what it publishes counts as its own. What it does on behalf of somebody who is
 * named already, a consumer or another command, counts as theirs.
 */
export function command<Parameters extends unknown[], Result>(
  name: string,
  act: (...parameters: Parameters) => Result,
): (...parameters: Parameters) => Result {
  return (...parameters) =>
    publishingNow() === undefined ? publishingAs(name, () => act(...parameters)) : act(...parameters)
}
