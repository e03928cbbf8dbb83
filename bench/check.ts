import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import type { EventContract } from '@vacation-tracker/event-contracts'
import { runContractsCommand } from '@vacation-tracker/event-contracts/command-line'
import { addToLedger, type ContractsProject } from '@vacation-tracker/event-contracts/command-line/project'
import type { LifeStep } from '@vacation-tracker/event-contracts/life-cycle'
import { usualPolicy } from '@vacation-tracker/event-contracts/policy'
import { freezeContracts } from '@vacation-tracker/event-contracts/registry-folder'
import { type Bench, repeat } from './figure.ts'
import { madeUpContracts, madeUpProduct } from './made-up-contracts.ts'

const events = 200
const versions = 5

/** All twelve rules over 200 events with five versions each, as the command runs them: their files, casts and examples. */
export const check: Bench = {
  name: 'check',
  measure: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'contracts-bench-'))
    try {
      await setUp(projectIn(folder, madeUpContracts(events, versions)))
      const runs = await repeat(3, async () => {
        const begin = performance.now()
        const output = await run(projectIn(folder, madeUpContracts(events, versions)), 'check', '--json')
        const seconds = (performance.now() - begin) / 1000
        const { errors } = JSON.parse(output)
        if (errors > 0) throw new Error(`The contracts of the bench break rules: ${output.slice(0, 500)}`)
        return seconds
      })
      return [{ what: `contracts check, ${events} events × ${versions} versions`, unit: 's', runs, bar: { atMost: 5 } }]
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}

function projectIn(folder: string, newest: readonly EventContract[]): ContractsProject {
  return {
    ...{ program: 'contracts', newest, policy: usualPolicy },
    ...{ contracts: join(folder, 'contracts'), golden: join(folder, 'golden'), sources: folder },
    ...{ ledger: join(folder, 'life-cycle.json'), reviews: join(folder, 'reviews.json'), consumers: [] },
    usage: async () => undefined,
    coEmissions: async () => [],
    valueWarnings: async () => [],
    about: madeUpProduct,
  }
}

/** Five versions over five years, of which the older ones have ended. */
async function setUp(project: ContractsProject): Promise<void> {
  await freezeContracts(project.contracts, project.newest)
  const steps = project.newest.flatMap(({ name }) => lifeOf(name))
  await addToLedger(project, ...steps.sort((one, other) => (one.at < other.at ? -1 : 1)))
}

function lifeOf(name: string): LifeStep[] {
  return Array.from({ length: versions }, (_, place) => place + 1).flatMap((version) => {
    const in2000 = (month: number) => `${2000 + version}-${String(month).padStart(2, '0')}-01T00:00:00.000Z`
    const published = { name, version, by: 'jane', step: 'published', stage: 'active', at: in2000(3) } as const
    if (version < 3) return [published]
    const old = { name, version: version - 2, by: 'jane' }
    const useInstead = `${name} ${version - 1}`
    const ended = { until: `${2000 + version}-01-31`, reason: 'A newer one comes.', useInstead }
    const deprecated = { ...old, step: 'deprecated', at: `${1999 + version}-09-01T00:00:00.000Z`, ...ended } as const
    return [deprecated, { ...old, step: 'retired', at: in2000(2) } as const, published]
  })
}

async function run(project: ContractsProject, ...words: string[]): Promise<string> {
  let output = ''
  const keep = new Writable({
    write(part, _encoding, done) {
      output += part
      done()
    },
  })
  const now = () => '2026-11-25T12:00:00.000Z'
  const terminal = { folder: project.sources, output: keep, errors: keep, user: 'jane', now }
  await runContractsCommand(words, terminal, project)
  return output
}
