import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that run for minutes, the longest first. */
const long = [
  'crash/crash.test.ts',
  'demo/company.test.ts',
  'e2e/appearance.test.ts',
  'jetstream/jetstream.test.ts',
  'kill/kill.test.ts',
  'guides/build-a-consumer.test.ts',
  'packed/packed.test.ts',
]

/**
 * One more than there are cores: what waits for a disk or a database leaves its core to a browser or a law. Not many more
 * anywhere, as each test of the server may open ten connections to PostgreSQL.
 */
const workers = Math.min(availableParallelism() + 1, 8)

/** Begins with the long files, so that none of them is left to run alone at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((each) => moduleId.endsWith(each))
      return found === -1 ? long.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  test: {
    maxWorkers: workers,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'packages',
          include: ['packages/**/*.test.ts'],
          environment: 'node',
          testTimeout: 20_000,
          // Nothing here leaves anything behind in a module, and most files need less time than their imports.
          isolate: false,
        },
      },
      {
        test: {
          name: 'server',
          include: ['apps/server/**/*.test.ts'],
          environment: 'node',
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'web',
          include: ['apps/web/src/**/*.test.{ts,tsx}'],
          environment: 'node',
          isolate: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['apps/web/e2e/**/*.test.ts'],
          environment: 'node',
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
