import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { catalogueOf } from '@vacation-tracker/event-docs'
import { replaceFiles } from '@vacation-tracker/event-docs/output-folder'
import { staticPages } from '@vacation-tracker/event-docs/static-pages'
import { type Bench, repeat } from './figure.ts'
import { madeUpContracts, madeUpProduct } from './made-up-contracts.ts'

const events = 300
const versions = 3

/** The static pages of a large catalogue, from contracts to files on the disk. */
export const docs: Bench = {
  name: 'docs',
  measure: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'docs-bench-'))
    try {
      const runs = await repeat(3, async () => {
        const registry = new ContractRegistry(madeUpContracts(events, versions))
        const begin = performance.now()
        const catalogue = catalogueOf({ about: madeUpProduct, registry, consumers: [] })
        await replaceFiles(folder, await staticPages(catalogue))
        return (performance.now() - begin) / 1000
      })
      const what = `static pages, ${events} events × ${versions} versions`
      return [{ what, unit: 's', runs, bar: { atMost: 10 } }]
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}
