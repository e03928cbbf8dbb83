import { BusRequestError } from '@vacation-tracker/event-bus/subscription'
import { compilePattern } from '../../../packages/event-bus/src/pattern/pattern.ts'

/** Whether an event matches a pattern. @throws BusRequestError when the pattern is none */
export function matcherOf(pattern: unknown): (event: object) => boolean {
  try {
    return compilePattern(pattern)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new BusRequestError('INVALID', `The pattern is not valid: ${reason}`, { cause })
  }
}
