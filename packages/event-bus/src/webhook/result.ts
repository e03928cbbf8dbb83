import { STATUS_CODES } from 'node:http'
import { AddressNotAllowedError } from './network.ts'
import type { Answer, PostOutcome } from './post.ts'

/** What came of one attempt to send a webhook. */
export type WebhookResult =
  | { outcome: 'delivered'; status: number }
  /** The receiver wants no more of them, for ever (410 Gone): disable the subscription. */
  | { outcome: 'gone'; reason: string }
  /** Another attempt may succeed. The receiver may say how long to wait at least: at most a day. */
  | { outcome: 'retry'; reason: string; retryAfterMilliseconds?: number }
  /** No attempt will succeed until somebody changes the subscription or the options. */
  | { outcome: 'refused'; reason: string }

/** Milliseconds that a receiver may make us wait: as long as the bus tries a delivery at most. */
const longestWait = 86_400_000

/** The three forms of a date in HTTP, roughly; `Date.parse` sees to the rest. Source: RFC 9110, section 5.6.7. */
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? .*\d{2}:\d{2}:\d{2}/

/**
 * What an outcome means for the webhook.
 *
 * Source: Standard Webhooks 1.0.0, "Delivery success and failure".
 *
 * @param now in milliseconds
 */
export function resultOf(url: URL, outcome: PostOutcome, now: number): WebhookResult {
  if (outcome.answered) return resultOfAnswer(url, outcome, now)
  if (outcome.error instanceof AddressNotAllowedError) {
    return { outcome: 'refused', reason: notAllowed(url.hostname) }
  }
  return { outcome: 'retry', reason: `${url.host} could not be reached: ${messageOf(outcome.error)}.` }
}

/** Says that webhooks may not be sent there, and nothing of the address that a name stands for. */
export function notAllowed(hostname: string): string {
  return `${hostname} is not on the public Internet; webhooks are not sent there unless the operator allows its network.`
}

function resultOfAnswer(url: URL, { status, headers, excerpt }: Answer, now: number): WebhookResult {
  if (status >= 200 && status < 300) return { outcome: 'delivered', status }
  const said = `${url.host} answered ${status} ${STATUS_CODES[status] ?? ''}`.trim()
  const reason = excerpt === '' ? `${said}.` : `${said}: ${excerpt}`
  if (status === 410) return { outcome: 'gone', reason }
  const wait = retryAfter(headers['retry-after'], now)
  return {
    outcome: 'retry',
    reason: status >= 300 && status < 400 ? `${said}; redirects are not followed, so enter the final URL.` : reason,
    ...(wait === undefined ? {} : { retryAfterMilliseconds: wait }),
  }
}

/** Milliseconds, from a number of seconds or a date. Source: RFC 9110, section 10.2.3. */
function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : dateOf(header) - now
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), longestWait)
}

function dateOf(header: string): number {
  if (!httpDate.test(header)) return Number.NaN
  // The oldest form has no zone, and is in UTC all the same.
  return Date.parse(header.endsWith('GMT') ? header : `${header} GMT`)
}

/** When all addresses of a name fail, the error has a message for each and none of its own. */
function messageOf(error: Error): string {
  return error instanceof AggregateError ? error.errors.map((each: Error) => each.message).join(', ') : error.message
}
