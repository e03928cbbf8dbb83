import type { Terminal } from './terminal.ts'

/** 0 is done, 1 is failed, 2 is wrong usage. */
export type ExitCode = 0 | 1 | 2

/** One thing that the operator can do. */
export type Command = {
  /** How it is written, after `npm run events --`. */
  usage: string
  /** What it does, in a sentence. */
  summary: string
  /** What its options mean, where that does not go without saying. */
  details?: string
  /**
   * @throws UsageError when the command is not written as its usage says
   * @throws CommandError, StartupError or BusRequestError when it cannot be done
   */
  run(parameters: string[], terminal: Terminal): Promise<ExitCode>
}

/** The command is not written as it should be; its usage is shown after the message. */
export class UsageError extends Error {
  override name = 'UsageError'
}

/** Something cannot be done, with a sentence that says what to do. */
export class CommandError extends Error {
  override name = 'CommandError'
}

/** Told after each change, because nothing here knows whether a server runs. */
export const takenUp = 'A running server takes this up within a second. Without one it begins when one starts.'
