import { type Logger, pino } from 'pino'
import { expect } from 'vitest'
import { logFields } from '../tracing/log-fields.ts'
import { eventually } from './eventually.ts'

/** An error in the log: what was going on, and the message of the error behind it. */
export type LoggedError = { msg: string; err?: { message: string; stack?: string } }

/** A log that prints nothing and keeps the errors, because an error that no test expects is a failure. */
export class TestLog {
  readonly logger: Logger
  #errors: LoggedError[] = []

  constructor() {
    this.logger = pino(
      { level: 'error', mixin: logFields },
      { write: (line: string) => void this.#errors.push(JSON.parse(line)) },
    )
  }

  /** The errors since the last time, which the test expects. */
  take(): LoggedError[] {
    const errors = this.#errors
    this.#errors = []
    return errors
  }

  /** Takes that many errors as soon as they are there: what went wrong can be read in the store before the log has it. */
  async takes(count: number): Promise<LoggedError[]> {
    await eventually(() => expect(this.#errors).toHaveLength(count))
    return this.take()
  }

  /** Fails when there are errors that no test has taken. */
  expectQuiet(): void {
    expect(this.take(), 'errors in the log').toEqual([])
  }
}
