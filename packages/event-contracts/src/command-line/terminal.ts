import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Writable } from 'node:stream'
import { ContractError } from '../contract.ts'

/** Where a command runs. */
export type Terminal = {
  /** Where relative paths of files begin. */
  folder: string
  /** For what was asked for, and nothing else. */
  output: Writable
  /** For remarks and for what went wrong. */
  errors: Writable
  /** Who is at work, unless they say `--by`. */
  user: string
  /** The instant, ISO 8601 in UTC. */
  now(): string
}

/** Gives what was asked for: as one JSON value for programs, as text for people. */
export function answer(terminal: Terminal, json: boolean | undefined, value: unknown, text: () => string): void {
  terminal.output.write(`${json ? JSON.stringify(value, null, 2) : text()}\n`)
}

/** Gives a document: into a file, if one is named. @throws ContractError when the file cannot be written */
export async function handOver(terminal: Terminal, out: string | undefined, text: string): Promise<void> {
  if (out === undefined) {
    terminal.output.write(text)
    return
  }
  const file = resolve(terminal.folder, out)
  await writeFile(file, text).catch((cause: Error) => {
    throw new ContractError(`${file} cannot be written (${cause.message}). Choose another.`, { cause })
  })
  remark(terminal, `${file} is written.`)
}

/** Says something beside what was asked for. */
export function remark(terminal: Terminal, sentence: string): void {
  terminal.errors.write(`${sentence}\n`)
}

/** Rows under headings, for people. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows]
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
