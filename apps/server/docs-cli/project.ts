import { fileURLToPath } from 'node:url'
import { registryOf } from '@vacation-tracker/event-contracts/command-line/project'
import type { DocsProject } from '@vacation-tracker/event-docs/command-line'
// A command is known once its file is loaded, and the application loads all of them.
import '../app.ts'
import { listedConsumers } from '../consumers/listed.ts'
import { vacationContracts } from '../contracts-cli/project.ts'
import { declaredPublishers } from '../queries/declared-publishers.ts'

/**
 * The catalogue of this product as the code has it: its contracts, how the ledger has them stand, who publishes and who
 * reads.
 */
export async function vacationDocs(env: Record<string, string | undefined>): Promise<DocsProject> {
  const project = vacationContracts(env)
  return {
    program: 'npm run docs --',
    folder: fileURLToPath(new URL('../../../build/docs', import.meta.url)),
    registry: await registryOf(project),
    consumers: project.consumers,
    publishers: declaredPublishers(listedConsumers()),
    about: project.about,
  }
}
