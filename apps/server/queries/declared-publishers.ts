import { publishingCommands } from '../commands/command.ts'

/** A command or a consumer, and the events that it publishes, by name. */
type DeclaredPublisher = { name: string; publishes: readonly string[] }

/** Which commands whose code is in this process, and which of these consumers, declare to publish what. */
export function declaredPublishers(consumers: readonly DeclaredPublisher[]): DeclaredPublisher[] {
  const commands = publishingCommands().map(([name, contracts]) => ({
    name,
    publishes: contracts.map((contract) => contract.name),
  }))
  return [...commands, ...consumers.map(({ name, publishes }) => ({ name, publishes }))]
}
