import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { defineEvent, type EventContract } from '@vacation-tracker/event-contracts'
import { runContractsCommand } from '@vacation-tracker/event-contracts/command-line'
import { addToLedger, type ContractsProject } from '@vacation-tracker/event-contracts/command-line/project'
import type { LifeStep } from '@vacation-tracker/event-contracts/life-cycle'
import { usualPolicy } from '@vacation-tracker/event-contracts/policy'
import { freezeContracts } from '@vacation-tracker/event-contracts/registry-folder'
import { nextVersion } from '@vacation-tracker/event-contracts/versions'
import { type Static, Type } from 'typebox'
import { type Bench, repeat } from './figure.ts'

const events = 200
const versions = 5

/** All twelve rules over 200 events with five versions each, as the command runs them: their files, casts and examples. */
export const check: Bench = {
  name: 'check',
  measure: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'contracts-bench-'))
    try {
      await setUp(projectIn(folder, contracts()))
      const runs = await repeat(3, async () => {
        const begin = performance.now()
        const output = await run(projectIn(folder, contracts()), 'check', '--json')
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

const numbers = Array.from({ length: events }, (_, number) => number)

/** The newest contract of each event. Compiling them is a part of what is measured. */
function contracts(): EventContract[] {
  return numbers.map((number) => history(number).at(-1) ?? history(number)[0])
}

function history(number: number): [EventContract, ...EventContract[]] {
  const first = { parcelId: Type.String({ minLength: 1 }), [`depot${number}`]: Type.String(), weight: Type.Number() }
  const common = { source: 'Parcels', owner: 'Dispatch', audience: 'external', groupBy: 'parcelId' } as const
  const about = { ...common, name: `Parcel${letters(number)}Sent`, meaning: 'A parcel has left the house.' }
  const example: Static<ReturnType<typeof detail>> = { parcelId: '4711', weight: 2, [`depot${number}`]: 'Ghent' }
  const contract: EventContract = defineEvent({ ...about, schema: detail(first), examples: [example] })
  const all: [EventContract, ...EventContract[]] = [contract]
  const added: Record<string, string> = {}
  for (let version = 2; version <= versions; version++) {
    const field = `note${number}of${version}`
    added[field] = ''
    const schema = detail({ ...first, ...Object.fromEntries(Object.keys(added).map((name) => [name, Type.String()])) })
    const next: EventContract = nextVersion(all.at(-1) ?? contract, {
      ...{ changes: `A parcel has a ${field}.`, schema, examples: [{ ...example, ...added }] },
      up: (older) => ({ ...Object(older), [field]: '' }),
      down: ({ [field]: _, ...older }: Record<string, unknown>) => older,
    })
    all.push(next)
  }
  return all
}

function detail(fields: Record<string, ReturnType<typeof Type.String> | ReturnType<typeof Type.Number>>) {
  return Type.Object(fields, { additionalProperties: false })
}

/** 0 is Aa: names are words. */
function letters(number: number): string {
  const letter = (place: number) => String.fromCharCode(97 + place)
  return `${letter(Math.floor(number / 26)).toUpperCase()}${letter(number % 26)}`
}

function projectIn(folder: string, newest: readonly EventContract[]): ContractsProject {
  return {
    ...{ program: 'contracts', newest, policy: usualPolicy },
    ...{ contracts: join(folder, 'contracts'), golden: join(folder, 'golden'), sources: folder },
    ...{ ledger: join(folder, 'life-cycle.json'), reviews: join(folder, 'reviews.json'), consumers: [] },
    usage: async () => undefined,
    coEmissions: async () => [],
    valueWarnings: async () => [],
    about: aboutNobody,
  }
}

const nowhere = 'https://example.com'
const aboutNobody = {
  ...{ title: 'Bench', version: '1.0.0', description: 'Made up.', baseUrl: nowhere },
  ...{ contact: { name: 'Nobody', url: nowhere }, license: { name: 'MIT', url: nowhere } },
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
