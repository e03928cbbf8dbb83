import { EventBus } from '@vacation-tracker/event-bus'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { vacationEvents } from '@vacation-tracker/vacation-events'
import { readConfig } from '../config.ts'
import { ContractBook } from '../registry/contract-book.ts'
import type { Tables } from '../store/tables.ts'
import type { ExitCode } from './command.ts'
import { openExistingStore } from './schema-check.ts'
import { remark, type Terminal } from './terminal.ts'

/** Milliseconds between two looks for what the server has published. */
const pollEvery = 200

/**
 * Works with the event bus of the server, on its database. Nothing is delivered from here.
 *
 * @throws CommandError or StartupError when the database cannot be used
 */
export async function withBus(
  terminal: Terminal,
  work: (bus: EventBus<Tables>) => Promise<ExitCode>,
): Promise<ExitCode> {
  // Without a secret one would be made, and kept in a folder that this command must not make.
  const config = readConfig({ ...terminal.env, AUTH_SECRET: 'no session is signed or read here' })
  const { db, driver } = await openExistingStore(config)
  const registry = new ContractRegistry(vacationEvents)
  await new ContractBook(db, registry, []).refresh()
  const bus = new EventBus({
    ...{ db, driver, pollEvery, contracts: registry, consumers: [] },
    webhooks: { userAgent: 'vacation-tracker-webhooks', ...config.webhooks },
    onProblem: ({ error }) => remark(terminal, error instanceof Error ? error.message : String(error)),
  })
  try {
    return await work(bus)
  } finally {
    await bus.stop()
    await db.destroy()
  }
}
