import { DeliveryError } from './retry.ts'

/** Milliseconds that a call may take before it counts as failed. */
const longestCall = 60_000

/** Gives up waiting for a call that does not end, so that it does not hold up what comes after it for ever. */
export function withinTimeLimit<Argument>(
  call: (argument: Argument) => Promise<void>,
  limit: number = longestCall,
): (argument: Argument) => Promise<void> {
  return async (argument) => {
    const { promise, reject } = Promise.withResolvers<never>()
    const error = () => new DeliveryError(`It did not end within ${limit / 1000} s.`)
    const timer = setTimeout(() => reject(error()), limit)
    try {
      await Promise.race([call(argument), promise])
    } finally {
      clearTimeout(timer)
    }
  }
}
