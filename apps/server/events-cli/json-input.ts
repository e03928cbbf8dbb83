import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { CommandError, UsageError } from './command.ts'
import type { Terminal } from './terminal.ts'

/**
 * Reads JSON that is written in the command itself, lies in a file (`@file`) or comes by the standard input (`-`).
 *
 * @param what what it is, for the sentence about what is wrong
 * @throws UsageError when it is no JSON
 * @throws CommandError when the file cannot be read
 */
export async function readJson(what: string, written: string, terminal: Terminal): Promise<unknown> {
  const content = await contentOf(written, terminal)
  try {
    return JSON.parse(content)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new UsageError(`${what} is no JSON: ${reason}. Write JSON in single quotes, @file, or - for the input.`, {
      cause,
    })
  }
}

async function contentOf(written: string, { input, folder }: Terminal): Promise<string> {
  if (written === '-') return text(input)
  if (!written.startsWith('@')) return written
  const file = resolve(folder, written.slice(1))
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CommandError(`${file} cannot be read (${reason}).`, { cause })
  }
}
