import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Bench } from './figure.ts'
import { npmStart, root, withDataDir } from './server-process.ts'

/** Milliseconds after which nobody would wait any longer. */
const patience = 600_000

/** What somebody waits who clones the repository and starts it. Needs a package registry, so it is run by name only. */
export const fresh: Bench = {
  name: 'fresh',
  measure: () =>
    withDataDir(async (folder) => {
      const before = performance.now()
      const clone = join(folder, 'clone')
      const { status } = spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' })
      if (status !== 0) throw new Error('The repository could not be cloned.')
      const server = await npmStart(clone, { dataDir: join(folder, 'data'), awaited: '/', patience })
      const seconds = (performance.now() - before) / 1000
      await server.stop()
      const note = 'of the last commit'
      return [{ what: 'fresh clone to the first page', unit: 's', runs: [seconds], bar: { atMost: 90 }, note }]
    }),
}
