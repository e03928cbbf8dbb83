import { ContractError } from '@vacation-tracker/event-contracts'
import { readRegistryFolder } from '@vacation-tracker/event-contracts/registry-folder'
import { contractsFolder } from '@vacation-tracker/vacation-events/registry-files'
import { StartupError } from './startup-error.ts'

/**
 * Holds the files of what is published against their hashes: a server does not start with contracts that somebody has
 * edited.
 *
 * @throws StartupError naming the files
 */
export async function checkRegistryFolder(folder = contractsFolder): Promise<void> {
  try {
    await readRegistryFolder(folder)
  } catch (cause) {
    if (cause instanceof ContractError) throw new StartupError(cause.message, { cause })
    throw cause
  }
}
