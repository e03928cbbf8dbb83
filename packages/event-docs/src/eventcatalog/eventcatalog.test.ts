import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import openCatalog from '@eventcatalog/sdk'
import { afterAll, expect, test } from 'vitest'
import type { EventCatalogue } from '../catalogue.ts'
import { catalogueOfParcels, hostile, hostileCatalogue } from '../testing/parcels.ts'
import { eventCatalogFiles } from './eventcatalog.ts'

const folders: string[] = []
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))))

/** What EventCatalog's own SDK reads of a project. */
async function read(catalogue: EventCatalogue) {
  const folder = await mkdtemp(join(tmpdir(), 'project-'))
  folders.push(folder)
  for (const [path, content] of await eventCatalogFiles(catalogue)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const open = 'default' in openCatalog ? openCatalog.default : openCatalog
  return open(folder)
}

test('every event is there in every version and revision, with its schema and what has changed', async () => {
  const catalogue = catalogueOfParcels()
  const sdk = await read(catalogue)
  for (const { name, meaning, history } of catalogue.events) {
    for (const { version, revision, frozen, changes } of history) {
      const number = `${version}.${revision}.0`
      expect(await sdk.getEvent(name, number)).toMatchObject({ id: name, version: number, summary: meaning })
      const file = await sdk.getSchemaForMessage(name, number)
      expect(JSON.parse(file?.schema ?? '')).toEqual(JSON.parse(JSON.stringify(frozen.schema)))
      const changelog = await sdk.getChangelog(name, { version: number })
      expect(changelog?.markdown).toContain(changes ?? 'The first version.')
    }
  }
  expect(await sdk.getEvent('ParcelSent')).toMatchObject({ version: '2.1.0' })
  expect(await sdk.getEvent('ParcelSent', '1.0.0')).toMatchObject({
    deprecated: { date: '2026-12-31', message: 'Weights are in grams now.' },
  })
})

test('the arrows lead from who publishes to who reads, each by its version', async () => {
  const sdk = await read(catalogueOfParcels())
  const [lost, older, newer] = [
    { id: 'ParcelLost', version: '1.0.0' },
    { id: 'ParcelSent', version: '1.0.0' },
    { id: 'ParcelSent', version: '2.1.0' },
  ]
  expect(await sdk.getService('Parcels')).toMatchObject({ sends: [lost, newer, older], receives: [] })
  expect(await sdk.getService('Parcels-track')).toMatchObject({ sends: [], receives: [newer, older] })
  expect(await sdk.getService('Insurance-insure')).toMatchObject({ receives: [lost] })
  expect(await sdk.getDomain('Parcels')).toMatchObject({
    services: ['Insurance-insure', 'Parcels', 'Parcels-track'].map((id) => ({ id, version: '1.0.0' })),
  })
  expect((await sdk.getTeams())?.map(({ name }) => name).sort()).toEqual(['Claims', 'Dispatch'])
})

test('no text becomes an element or an expression of its pages', async () => {
  const sdk = await read(hostileCatalogue())
  const events = (await sdk.getEvents()) ?? []
  expect(events.map(({ name }) => name)).toContain(`../${hostile}`)
  for (const [path, text] of await eventCatalogFiles(hostileCatalogue())) {
    if (!path.endsWith('.mdx')) continue
    const body = text.slice(text.indexOf('\n---\n', 4) + 5)
    const prose = body.replaceAll(/```json\n[\s\S]*?\n```/g, '').replaceAll(/`[^`\n]*`/g, '')
    expect(prose.replaceAll('<NodeGraph />', '')).not.toMatch(/[<{}]/)
  }
})
