/** How often and how long a failing delivery is tried again. The bounds are EventBridge's. */
export type RetryPolicy = {
  /** Attempts after the first one, 0 to 185. */
  maximumRetryAttempts: number
  /** Seconds since the first attempt, 60 to 86,400; after that no further one is made. */
  maximumEventAgeInSeconds: number
}

export const defaultRetryPolicy: RetryPolicy = { maximumRetryAttempts: 185, maximumEventAgeInSeconds: 86_400 }

/** What is wrong with a policy, as a sentence; nothing when it is within the bounds. */
export function problemOfPolicy({ maximumRetryAttempts, maximumEventAgeInSeconds }: RetryPolicy): string | undefined {
  if (!isWholeNumber(maximumRetryAttempts, 0, 185)) {
    return `maximumRetryAttempts is a whole number from 0 to 185, not ${maximumRetryAttempts}.`
  }
  if (!isWholeNumber(maximumEventAgeInSeconds, 60, 86_400)) {
    return `maximumEventAgeInSeconds is a whole number from 60 to 86400, not ${maximumEventAgeInSeconds}.`
  }
  return undefined
}

function isWholeNumber(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}

/** What a consumer throws when it knows what should happen next. Anything else that is thrown is simply tried again. */
export class DeliveryError extends Error {
  override name = 'DeliveryError'
  /** `retry` tries again; `give-up` makes a dead letter at once; `disable` stops the subscription and keeps the event. */
  readonly next: 'retry' | 'give-up' | 'disable'
  /** Milliseconds before which no further attempt is wanted. */
  readonly retryAfter: number

  constructor(
    message: string,
    { next = 'retry', retryAfter = 0 }: { next?: DeliveryError['next']; retryAfter?: number } = {},
  ) {
    super(message)
    this.next = next
    this.retryAfter = retryAfter
  }
}

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
