// A command is known once its file is loaded, and the application loads all of them.
import '../app.ts'
import type { DeclaredPublisher } from '@vacation-tracker/event-docs'
import { publishingCommands } from '../commands/command.ts'
import { listedConsumers } from '../consumers/listed.ts'

/** Which commands and consumers publish what, by the code of this product. Nothing is started. */
export function declaredPublishers(): DeclaredPublisher[] {
  const commands = publishingCommands().map(([name, contracts]) => ({
    name,
    publishes: contracts.map((contract) => contract.name),
  }))
  return [...commands, ...listedConsumers().map(({ name, publishes }) => ({ name, publishes }))]
}
