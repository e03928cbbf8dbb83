import { InvalidEventError } from '@vacation-tracker/event-bus/publishing'
import { BusRequestError } from '@vacation-tracker/event-bus/subscription'
import { StartupError } from '../startup-error.ts'
import { type Command, CommandError, type ExitCode, UsageError } from './command.ts'
import { commands } from './commands.ts'
import { overview, usageOf } from './help.ts'
import { printable } from './printing.ts'
import { remark, type Terminal } from './terminal.ts'

/**
 * Does what the operator has written after `npm run events --`.
 *
 * @throws what is a fault of this program; all that the operator can do something about is told in a sentence
 */
export async function runEventsCommand(written: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first = 'help', ...others] = written
  if (first === 'help' || asksForHelp(first)) return help(others, terminal)
  if (others.some(asksForHelp))
    return help(
      written.filter((each) => !asksForHelp(each)),
      terminal,
    )
  const { command, parameters } = find(written)
  if (command === undefined) return unknown(written, terminal)
  try {
    return await command.run(parameters, terminal)
  } catch (error) {
    return told(error, command, terminal)
  }
}

function asksForHelp(word: string): boolean {
  return word === '--help' || word === '-h'
}

function find([first = '', second = '', ...rest]: readonly string[]): { command?: Command; parameters: string[] } {
  const pair = commands.get(`${first} ${second}`)
  if (pair !== undefined) return { command: pair, parameters: rest }
  const single = commands.get(first)
  const parameters = second === '' && rest.length === 0 ? [] : [second, ...rest]
  return { ...(single && { command: single }), parameters }
}

function help(about: readonly string[], terminal: Terminal): ExitCode {
  const { command } = find(about)
  const isGroup = about.length === 1 && [...commands.keys()].some((name) => name.startsWith(`${about[0]} `))
  if (about.length > 0 && command === undefined && !isGroup) return unknown(about, terminal)
  terminal.output.write(`${command === undefined ? overview(about[0]) : usageOf(command)}\n`)
  return 0
}

function unknown([first = '', second]: readonly string[], terminal: Terminal): ExitCode {
  const isGroup = [...commands.keys()].some((name) => name.startsWith(`${first} `))
  const problem =
    isGroup && second === undefined
      ? `Say what to do with ${first}.`
      : `There is no command ${[first, ...(isGroup ? [second] : [])].join(' ')}.`
  remark(terminal, `${printable(problem)}\n\n${overview(isGroup ? first : undefined)}`)
  return 2
}

function told(error: unknown, command: Command, terminal: Terminal): ExitCode {
  if (error instanceof UsageError) {
    remark(terminal, `${printable(error.message)}\n\n${usageOf(command)}`)
    return 2
  }
  if (!isOfTheOperator(error)) throw error
  remark(terminal, printable(error.message))
  return 1
}

function isOfTheOperator(error: unknown): error is Error {
  return [CommandError, StartupError, BusRequestError, InvalidEventError].some((kind) => error instanceof kind)
}
