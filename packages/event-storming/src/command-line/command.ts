import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'
import type { Writable } from 'node:stream'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Board } from '../board.ts'
import { type Problem, parse } from '../parse.ts'
import type { StormingProject } from './project.ts'

/** 0 is done, 1 is failed or different, 2 is wrong usage. */
export type ExitCode = 0 | 1 | 2

/** Where a command runs. */
export type Terminal = {
  /** Where relative paths begin. */
  folder: string
  /** For what was asked for, and nothing else. */
  output: Writable
  /** For remarks and for what went wrong. */
  errors: Writable
}

/** One thing that can be done with a board. */
export type Command = {
  /** How it is written, after the name of the program. */
  usage: string
  /** What it does, in a sentence. */
  summary: string
  /** What its options mean. */
  details?: string
  /** @throws UsageError when it is not written as its usage says, StormingError when it cannot be done */
  run(parameters: string[], terminal: Terminal, project: StormingProject): Promise<ExitCode>
}

/** The command is not written as it should be; its usage is shown after the message. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** It cannot be done, and somebody can do something about it. `problems` are those of a text, with their places. */
export class StormingError extends Error {
  override name = 'StormingError'
  readonly problems: readonly Problem[]

  constructor(message: string, { problems = [], cause }: { problems?: readonly Problem[]; cause?: unknown } = {}) {
    super(message, { cause })
    this.problems = problems
  }
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

/** As many words as a command takes. @throws UsageError when there are fewer or more */
export function readWords(words: readonly string[], ...names: string[]): string[] {
  const missing = names[words.length]
  if (missing !== undefined) throw new UsageError(`Say which ${missing}.`)
  const surplus = words[names.length]
  if (surplus !== undefined) throw new UsageError(`${JSON.stringify(surplus)} is too much.`)
  return [...words]
}

/** Reads a board. @throws StormingError with the place of every problem */
export async function readBoard(file: string, terminal: Terminal): Promise<Board> {
  const text = await readFile(file, 'utf8').catch((cause: Error) => {
    throw new StormingError(`${file} cannot be read (${cause.message}). Write a board, or begin with from-code.`, {
      cause,
    })
  })
  const { board, problems } = parse(text)
  if (board !== undefined) return board
  const lines = problems.map((problem) => placed(file, problem, terminal))
  throw new StormingError(lines.join('\n'), { problems })
}

/** A problem as editors can jump to it: `file:line:column message`. */
export function placed(file: string, { line, column, message }: Problem, { folder }: Terminal): string {
  const path = relative(folder, file)
  return `${path.startsWith('..') ? file : path}:${line}:${column} ${message}`
}

/** Gives what was asked for: as one JSON value for programs, as text for people. */
export function answer(terminal: Terminal, json: boolean | undefined, value: unknown, text: () => string): void {
  terminal.output.write(`${json ? JSON.stringify(value, null, 2) : text()}\n`)
}
