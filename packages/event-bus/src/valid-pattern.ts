import { compilePattern } from './pattern/pattern.ts'
import { InvalidPatternError } from './pattern/pattern-error.ts'
import { BusRequestError } from './subscription.ts'

/** Compiles a pattern that came from outside. @throws BusRequestError that says where and why it is none */
export function validPattern(pattern: unknown): (event: object) => boolean {
  try {
    return compilePattern(pattern)
  } catch (cause) {
    if (!(cause instanceof InvalidPatternError)) throw cause
    const place = cause.path === '' ? '' : ` at ${cause.path}`
    throw new BusRequestError('INVALID', `The pattern is not valid${place}: ${cause.problem}`, { cause })
  }
}
