import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import type { EventCatalogue } from '../catalogue.ts'
import type { Files } from '../output-folder.ts'
import { projectFiles } from './project-files.ts'
import { domainOf, eventsOf, servicesOf, teamsOf } from './resources.ts'

/**
 * The catalogue as a project of EventCatalog (eventcatalog.dev), written by its own SDK: a domain for the product, a
 * service for each system that publishes and each consumer, every version and revision of every event with its schema
 * and what has changed. `npm install` and `npm run build` in its folder make the site.
 */
export async function eventCatalogFiles(catalogue: EventCatalogue): Promise<Files> {
  // The SDK writes into a folder; ours is only touched when everything is there.
  const folder = await mkdtemp(join(tmpdir(), 'eventcatalog-'))
  try {
    await write(catalogue, folder)
    return new Map([...projectFiles(catalogue), ...(await filesIn(folder))])
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function write(catalogue: EventCatalogue, folder: string): Promise<void> {
  // Large, and only needed here.
  const { default: exported } = await import('@eventcatalog/sdk')
  // Its types describe a CommonJS module; what Node loads is an ES module.
  const openCatalog = 'default' in exported ? exported.default : exported
  const sdk = openCatalog(folder)
  const domain = domainOf(catalogue)
  for (const team of teamsOf(catalogue)) await sdk.writeTeam(team)
  await sdk.writeDomain(domain, { path: `/${domain.id}` })
  for (const service of servicesOf(catalogue)) await sdk.writeService(service, { path: `/${service.id}` })
  for (const { event, path, schema, changelog } of eventsOf(catalogue)) {
    await sdk.writeEvent(event, { path })
    await sdk.addSchemaToEvent(event.id, { schema, fileName: 'schema.json' }, event.version)
    if (changelog !== undefined) await sdk.writeChangelog(event.id, changelog, { version: event.version })
  }
}

async function filesIn(folder: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    paths.sort().map(
      async (path): Promise<[string, string]> => [
        path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
        await readFile(path, 'utf8'),
      ],
    ),
  )
}
