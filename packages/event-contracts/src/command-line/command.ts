import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { ContractsProject } from './project.ts'
import type { Terminal } from './terminal.ts'

/** 0 is done, 1 is failed or refused, 2 is wrong usage. */
export type ExitCode = 0 | 1 | 2

/** One thing that can be done with contracts. */
export type Command = {
  /** How it is written, after the name of the program. */
  usage: string
  /** What it does, in a sentence. */
  summary: string
  /** What its options mean, where that does not go without saying. */
  details?: string
  /**
   * @throws UsageError when the command is not written as its usage says
   * @throws ContractError when it cannot be done
   */
  run(parameters: string[], terminal: Terminal, project: ContractsProject): Promise<ExitCode>
}

/** The command is not written as it should be; its usage is shown after the message. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Reads options and words. @throws UsageError when there is one that the command does not know */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config & { allowPositionals: true }>> {
  try {
    return parseArgs({ ...config, allowPositionals: true })
  } catch (cause) {
    const [sentence] = (cause instanceof Error ? cause.message : String(cause)).split('. ')
    throw new UsageError(`${sentence?.replace(/\.$/, '')}.`, { cause })
  }
}

/** As many words as a command takes beside its options. @throws UsageError when there are fewer or more */
export function readWords(words: readonly string[], ...names: string[]): string[] {
  const missing = names[words.length]
  if (missing !== undefined) throw new UsageError(`Say which ${missing}.`)
  const surplus = words[names.length]
  if (surplus !== undefined) throw new UsageError(`${JSON.stringify(surplus)} is too much.`)
  return [...words]
}

/** The number of a version. @throws UsageError when it is none */
export function readVersion(text: string): number {
  const version = Number(text)
  if (/^\d+$/.test(text) && version >= 1) return version
  throw new UsageError(`A version is a whole number from 1, not ${JSON.stringify(text)}.`)
}
