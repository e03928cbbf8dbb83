import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AsyncApiInfo } from '../asyncapi.ts'
import { ContractError, type EventContract } from '../contract.ts'
import type { RegistryAddress } from '../contracts-at.ts'
import { type GoldenEvent, goldenEventsOf, isSameWay } from '../golden-events.ts'
import { readLedger } from '../ledger-file.ts'
import type { LifeStep } from '../life-cycle.ts'
import type { Policy } from '../policy.ts'
import { ContractRegistry } from '../registry.ts'
import { readFrozenFiles } from '../registry-folder.ts'
import { readReviews } from '../review.ts'
import type { CheckSubject, CoEmission, ValueWarning } from '../rules/rule.ts'
import type { DeclaredConsumer, Usage } from '../usage.ts'

/** What a product tells the command line about itself: where its contracts are, and who reads them. */
export type ContractsProject = {
  /** How the command is called: `npm run contracts --`. */
  program: string
  /** The newest contract of each event. */
  newest: readonly EventContract[]
  policy: Policy
  /** The folder of frozen contracts. */
  contracts: string
  /** The folder of golden events. */
  golden: string
  /** The ledger: a JSON file with a list of steps. */
  ledger: string
  /** The signed reasons: a JSON file with a list of reviews. */
  reviews: string
  /** The folder where new contracts are written. */
  sources: string
  consumers: readonly DeclaredConsumer[]
  /** What was counted at delivery; nothing where there is no database. */
  usage(): Promise<readonly Usage[] | undefined>
  /** Which events came together; empty where there is no database. */
  coEmissions(): Promise<readonly CoEmission[]>
  /** What was noticed of the values that were published; empty where there is no database. */
  valueWarnings(): Promise<readonly ValueWarning[]>
  /** How the product describes itself in documents. */
  about: AsyncApiInfo
  /** The token for a server, where none is given. */
  token?: string | undefined
  /** How a server is asked; over the network, unless said. */
  fetch?: RegistryAddress['fetch']
}

/**
 * Reads all that the rules look at.
 *
 * @throws ContractError when a file is not what it should be
 */
export async function subjectOf(project: ContractsProject, now: string): Promise<CheckSubject> {
  const { newest, consumers, policy } = project
  const [registry, reviews, frozen, golden, usage, coEmissions, valueWarnings] = await Promise.all([
    registryOf(project),
    jsonIn(project.reviews).then((content) => readReviews(content ?? [], project.reviews)),
    readFrozenFiles(project.contracts),
    Promise.all(newest.map(({ name }) => goldenOf(project, name))).then((events) => events.flat()),
    project.usage(),
    project.coEmissions(),
    project.valueWarnings(),
  ])
  return { registry, frozen, golden, reviews, consumers, usage, coEmissions, valueWarnings, now, policy }
}

/** The contracts, as the ledger has them stand. @throws ContractError when the file is no ledger */
export async function registryOf(project: Pick<ContractsProject, 'newest' | 'ledger'>): Promise<ContractRegistry> {
  return new ContractRegistry(project.newest, await ledgerOf(project))
}

/** @throws ContractError when the file is no ledger */
export async function ledgerOf({ ledger }: Pick<ContractsProject, 'ledger'>): Promise<LifeStep[]> {
  return readLedger((await jsonIn(ledger)) ?? [], ledger)
}

/** Writes a step down at the end of the ledger. */
export async function addToLedger(project: ContractsProject, ...steps: readonly LifeStep[]): Promise<void> {
  await writeJson(project.ledger, [...(await ledgerOf(project)), ...steps])
}

/**
 * Freezes what becomes of the examples of an event on their way to neighbouring versions. What is frozen stays.
 *
 * @returns how many are new
 */
export async function freezeGolden(project: ContractsProject, newest: EventContract): Promise<number> {
  const known = await goldenOf(project, newest.name)
  const fresh = goldenEventsOf(newest).filter((event) => !known.some((other) => isSameWay(event, other)))
  if (fresh.length > 0) await writeJson(goldenFile(project, newest.name), [...known, ...fresh])
  return fresh.length
}

async function goldenOf(project: ContractsProject, name: string): Promise<GoldenEvent[]> {
  const file = goldenFile(project, name)
  const content = (await jsonIn(file)) ?? []
  if (Array.isArray(content) && content.every(isGolden)) return content
  throw new ContractError(`${file} holds no golden events. Restore it as it was.`)
}

function goldenFile({ golden }: ContractsProject, name: string): string {
  return join(golden, `${name}.json`)
}

function isGolden(value: unknown): value is GoldenEvent {
  return ['name', 'version', 'to', 'detail', 'becomes'].every((field) => Object.hasOwn(Object(value), field))
}

async function jsonIn(file: string): Promise<unknown> {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (cause) {
    throw new ContractError(`${file} is no JSON. Restore it as it was.`, { cause })
  }
}

/** A file is whole or as it was, whenever the machine stops. */
async function writeJson(file: string, content: object): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.tmp`
  await writeFile(draft, `${JSON.stringify(content, null, 2)}\n`)
  await rename(draft, file)
}
