import { ContractError } from '../contract.ts'
import { asyncapi } from './asyncapi.ts'
import { check } from './check.ts'
import { type Command, type ExitCode, UsageError } from './command.ts'
import { diff } from './diff.ts'
import { activate, deprecate, extend, publish, retire } from './life.ts'
import { newContract } from './new.ts'
import type { ContractsProject } from './project.ts'
import { remark, type Terminal } from './terminal.ts'
import { types } from './types.ts'
import { usage } from './usage.ts'

/** Everything that can be done with contracts, by what one writes. */
const commands = new Map<string, Command>([
  ['new', newContract],
  ['check', check],
  ['diff', diff],
  ['publish', publish],
  ['activate', activate],
  ['deprecate', deprecate],
  ['extend', extend],
  ['retire', retire],
  ['usage', usage],
  ['asyncapi', asyncapi],
  ['types', types],
])

/**
 * Does what somebody has written after the name of the program.
 *
 * @throws what is a fault of this program; all that one can do something about is told in a sentence
 */
export async function runContractsCommand(
  written: readonly string[],
  terminal: Terminal,
  project: ContractsProject,
): Promise<ExitCode> {
  const [first = 'help', ...parameters] = written
  if (first === 'help' || first === '--help' || first === '-h') return help(parameters[0], terminal, project)
  const command = commands.get(first)
  if (command === undefined) return unknown(first, terminal, project)
  if (parameters.some((word) => word === '--help' || word === '-h')) return help(first, terminal, project)
  try {
    return await command.run(parameters, terminal, project)
  } catch (error) {
    if (error instanceof UsageError) {
      remark(terminal, `${error.message}\n\n${usageOf(command, project)}`)
      return 2
    }
    if (!(error instanceof ContractError)) throw error
    remark(terminal, error.message)
    return 1
  }
}

function help(about: string | undefined, terminal: Terminal, project: ContractsProject): ExitCode {
  if (about === undefined) {
    terminal.output.write(`${overview(project)}\n`)
    return 0
  }
  const command = commands.get(about)
  if (command === undefined) return unknown(about, terminal, project)
  terminal.output.write(`${usageOf(command, project)}\n`)
  return 0
}

function unknown(word: string, terminal: Terminal, project: ContractsProject): ExitCode {
  remark(terminal, `There is no command ${JSON.stringify(word)}.\n\n${overview(project)}`)
  return 2
}

function overview({ program }: ContractsProject): string {
  const width = Math.max(...[...commands.keys()].map((name) => name.length))
  return [
    `Usage: ${program} COMMAND …`,
    ...[...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    `How a command is written: ${program} help COMMAND`,
  ].join('\n')
}

function usageOf({ usage: written, summary, details }: Command, { program }: ContractsProject): string {
  return [`Usage: ${program} ${written}`, summary, ...(details === undefined ? [] : [details])].join('\n')
}
