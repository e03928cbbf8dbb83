import { check } from './check.ts'
import { type Command, type ExitCode, StormingError, type Terminal, UsageError } from './command.ts'
import { fromCode } from './from-code.ts'
import type { StormingProject } from './project.ts'
import { render } from './render.ts'
import { skeleton } from './skeleton.ts'

/** Everything that can be done with a board, by what one writes. */
const commands = new Map<string, Command>([
  ['check', check],
  ['render', render],
  ['from-code', fromCode],
  ['skeleton', skeleton],
])

/**
 * Does what somebody has written after the name of the program.
 *
 * @throws what is a fault of this program; all that one can do something about is told in a sentence
 */
export async function runStormingCommand(
  written: readonly string[],
  terminal: Terminal,
  project: StormingProject,
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
      terminal.errors.write(`${error.message}\n\n${usageOf(command, project)}\n`)
      return 2
    }
    if (!(error instanceof StormingError)) throw error
    if (parameters.includes('--json')) {
      const { message, problems } = error
      terminal.output.write(`${JSON.stringify({ error: message, problems }, null, 2)}\n`)
    } else terminal.errors.write(`${error.message}\n`)
    return 1
  }
}

function help(about: string | undefined, terminal: Terminal, project: StormingProject): ExitCode {
  if (about === undefined) {
    terminal.output.write(`${overview(project)}\n`)
    return 0
  }
  const command = commands.get(about)
  if (command === undefined) return unknown(about, terminal, project)
  terminal.output.write(`${usageOf(command, project)}\n`)
  return 0
}

function unknown(word: string, terminal: Terminal, project: StormingProject): ExitCode {
  terminal.errors.write(`There is no command ${JSON.stringify(word)}.\n\n${overview(project)}\n`)
  return 2
}

function overview({ program }: StormingProject): string {
  const width = Math.max(...[...commands.keys()].map((name) => name.length))
  return [
    `Usage: ${program} COMMAND …`,
    ...[...commands].map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    `How a command is written: ${program} help COMMAND`,
  ].join('\n')
}

function usageOf({ usage: written, summary, details }: Command, { program }: StormingProject): string {
  return [`Usage: ${program} ${written}`, summary, ...(details === undefined ? [] : [details])].join('\n')
}
