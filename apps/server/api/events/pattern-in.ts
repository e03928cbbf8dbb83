import { BusRequestError } from '@vacation-tracker/event-bus/subscription'
import { validPattern } from '@vacation-tracker/event-bus/valid-pattern'
import type { Context } from 'hono'

/**
 * The EventBridge pattern by which a reader chooses events, compiled; nothing when they want all.
 *
 * @throws BusRequestError that says where the pattern is wrong
 */
export function patternIn(context: Context): ((event: object) => boolean) | undefined {
  const text = context.req.query('pattern')
  return text === undefined ? undefined : validPattern(parsed(text))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new BusRequestError('INVALID', `The pattern is not JSON: ${reason}.`, { cause })
  }
}
