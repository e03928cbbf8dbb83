import type { Readable, Writable } from 'node:stream'

/** Where a command runs: what it reads, where it writes, and how it is set up. */
export type Terminal = {
  env: Record<string, string | undefined>
  /** Where relative paths of files begin. */
  folder: string
  input: Readable
  /** For what was asked for, and nothing else. */
  output: Writable
  /** For progress and for what went wrong. */
  errors: Writable
  /** Whether somebody watches `errors`, so that a line may be written over. */
  isWatched: boolean
  /** Fires when the operator presses Ctrl+C. Until it is asked for, that ends the process. */
  interruption(): AbortSignal
}

/** Says something beside what was asked for. */
export function remark(terminal: Terminal, sentence: string): void {
  terminal.errors.write(`${sentence}\n`)
}

/** Gives what was asked for: as one JSON value for programs, as text for people. */
export function answer(terminal: Terminal, json: boolean | undefined, value: unknown, text: () => string): void {
  terminal.output.write(`${json ? JSON.stringify(value) : text()}\n`)
}
