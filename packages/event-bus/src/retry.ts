/** How often and how long a failing delivery is tried again. The bounds are EventBridge's. */
export type RetryPolicy = {
  /** Attempts after the first one, 0 to 185. */
  maximumRetryAttempts: number
  /** Seconds since the first attempt, 60 to 86,400; after that no further one is made. */
  maximumEventAgeInSeconds: number
}

export const defaultRetryPolicy: RetryPolicy = { maximumRetryAttempts: 185, maximumEventAgeInSeconds: 86_400 }

/** The first pause and the longest, in milliseconds. */
const shortestPause = 100
const longestPause = 300_000

/**
 * Milliseconds to wait after so many attempts have failed: exponential, half of it jittered ("equal jitter"), so that those who failed
 * together do not come back together.
 *
 * Source: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 *
 * @param random a number from 0 (included) to 1 (excluded)
 */
export function pauseAfter(failedAttempts: number, random: number): number {
  const ceiling = Math.min(longestPause, shortestPause * 2 ** failedAttempts)
  return Math.round(ceiling / 2 + (ceiling / 2) * random)
}

/** Whether a delivery that failed so often, first at that instant (milliseconds), is given up. */
export function isExhausted(policy: RetryPolicy, failedAttempts: number, firstAttemptAt: number, now: number): boolean {
  return failedAttempts > policy.maximumRetryAttempts || now - firstAttemptAt > policy.maximumEventAgeInSeconds * 1000
}
