import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ContractError, type EventContract, nameOf } from './contract.ts'
import { type FrozenContract, freeze, frozenFileName, isIntact } from './freeze.ts'
import { historyOf } from './versions.ts'

/** What became of a folder of frozen contracts: the files that were written, and a sentence per thing that is wrong. */
export type RegistryReport = { written: string[]; problems: string[] }

/**
 * Freezes the contracts that have no file yet. What is published stays as it is for good, so when a frozen contract
 * differs from the code nothing at all is written.
 *
 * @param newest the newest contract of each event; those before it are frozen as well
 * @example
 * await freezeContracts('./contracts', [ParcelSent]) // { written: ['ParcelSent.1.json'], problems: [] }
 */
export async function freezeContracts(folder: string, newest: readonly EventContract[]): Promise<RegistryReport> {
  const { unfrozen, broken } = await compare(folder, newest.flatMap(historyOf))
  if (broken.length > 0) return { written: [], problems: broken }
  await mkdir(folder, { recursive: true })
  for (const contract of unfrozen) {
    const text = `${JSON.stringify(freeze(contract), null, 2)}\n`
    await writeFile(join(folder, frozenFileName(contract)), text, { flag: 'wx' })
  }
  return { written: unfrozen.map(frozenFileName), problems: [] }
}

/** Whether folder and code agree: every contract frozen as it is, every file a contract's. Writes nothing. */
export async function checkContracts(folder: string, newest: readonly EventContract[]): Promise<RegistryReport> {
  const { unfrozen, broken, orphans } = await compare(folder, newest.flatMap(historyOf))
  const problems = [
    ...unfrozen.map((contract) => `${frozenFileName(contract)} is missing; the contract has not been frozen yet.`),
    ...broken,
    ...orphans.map((file) => `${file} belongs to no contract; a published version has to stay in the code.`),
  ]
  return { written: [], problems }
}

/** A file of a registry folder as it lies there. */
export type FrozenFile = {
  file: string
  /** Its JSON; nothing when it is none. */
  content: unknown
}

/** All files of a registry folder, as they are; none when there is no folder. */
export async function readFrozenFiles(folder: string): Promise<FrozenFile[]> {
  const files = existsSync(folder) ? (await readdir(folder)).filter((file) => file.endsWith('.json')).sort() : []
  return Promise.all(files.map(async (file) => ({ file, content: parsed(await readFile(join(folder, file), 'utf8')) })))
}

/**
 * What is published, of which every file is as it was when it was frozen.
 *
 * @throws ContractError naming the files that somebody has edited
 */
export async function readRegistryFolder(folder: string): Promise<FrozenContract[]> {
  const files = await readFrozenFiles(folder)
  const edited = files.filter(({ content }) => !isIntact(content)).map(({ file }) => file)
  if (edited.length > 0) {
    throw new ContractError(
      `${edited.join(' and ')} in ${folder} ${edited.length === 1 ? 'has' : 'have'} been edited since publication. Restore what was published; a change needs a new version.`,
    )
  }
  return files.map(({ content }) => content).filter(isIntact)
}

async function compare(folder: string, contracts: readonly EventContract[]) {
  const files = new Set(existsSync(folder) ? await readdir(folder) : [])
  const isFrozen = (contract: EventContract) => files.has(frozenFileName(contract))
  const differences = await Promise.all(contracts.filter(isFrozen).map((contract) => difference(folder, contract)))
  const known = new Set(contracts.map(frozenFileName))
  return {
    unfrozen: contracts.filter((contract) => !isFrozen(contract)),
    broken: differences.flat(),
    orphans: [...files].filter((file) => file.endsWith('.json') && !known.has(file)),
  }
}

async function difference(folder: string, contract: EventContract): Promise<string[]> {
  const file = frozenFileName(contract)
  const published = parsed(await readFile(join(folder, file), 'utf8'))
  if (!isIntact(published)) return [`${file} has been edited; its hash does not fit its content.`]
  if (published.hash === freeze(contract).hash) return []
  return [`${nameOf(contract)} was published; what only adds to it is a revision, everything else a new version.`]
}

/** The value of a JSON text; nothing when it is not JSON, which then cannot be an intact contract either. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
