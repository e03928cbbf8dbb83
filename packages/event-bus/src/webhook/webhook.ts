import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { type NetworkOptions, networkOf } from './network.ts'
import { post } from './post.ts'
import { notAllowed, resultOf, type WebhookResult } from './result.ts'

export type { WebhookResult }

/** Where a webhook goes. Two secrets sign while one takes the place of the other: a receiver may know either. */
export type WebhookTarget = { url: string; secrets: readonly string[] }

export type WebhookMessage = {
  /** The same at every attempt, so that the receiver knows a repetition. It must not contain a full stop. */
  id: string
  /** The text to send, JSON. */
  body: string
  /** W3C Trace Context. */
  traceparent?: string | undefined
}

/** How webhooks are sent. Make it once and keep it: connections are used again for as long as it is the same object. */
export type WebhookOptions = NetworkOptions & {
  /** Who sends, as in `parcel-tracker-webhooks/1.0`. */
  userAgent: string
  /** Milliseconds for a whole attempt. 15,000 unless given, the least that Standard Webhooks recommends. */
  timeLimit?: number
  /** Milliseconds since 1970. */
  now?: () => number
}

/** The headers by which a receiver knows that a webhook is genuine. */
export type SignatureHeaders = { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string }

/** What a receiver finds. */
export type Verification = { verified: true } | { verified: false; problem: string }

/** Whether webhooks can be sent to a URL. The problem is a sentence for whoever has entered it. */
export type UrlValidation = { valid: true; url: URL } | { valid: false; problem: string }

/** Bytes of a secret. Source: Standard Webhooks 1.0.0, "Signature scheme". */
const shortestSecret = 24
const longestSecret = 64

/** Seconds by which the clock of a sender may differ from ours, in both directions. */
const tolerance = 300

const longestUrl = 2_048

/** Version 00 of the header. Source: W3C Trace Context, section 3.2. */
const traceparentFormat = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/

/** A new random secret for one subscription. */
export function makeSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`
}

/**
 * Signs a webhook with each of the secrets.
 *
 * Source: Standard Webhooks 1.0.0, "Signature scheme" and "Webhook headers".
 *
 * @param webhook `timestamp` is the second of the attempt, since 1970
 * @throws RangeError when the id or a secret is malformed, or there is no secret
 */
export function sign(
  webhook: { id: string; timestamp: number; body: string },
  secrets: readonly string[],
): SignatureHeaders {
  const { id, timestamp, body } = webhook
  if (!/^[\x21-\x2d\x2f-\x7e]+$/.test(id)) {
    throw new RangeError(
      `"${id}" cannot be the id of a webhook: use ASCII letters, digits and signs but the full stop.`,
    )
  }
  if (secrets.length === 0) throw new RangeError('A webhook needs a secret to sign it with; there is none.')
  const signatures = secrets.map((secret) => `v1,${signature(id, String(timestamp), body, secret).toString('base64')}`)
  return { 'webhook-id': id, 'webhook-timestamp': String(timestamp), 'webhook-signature': signatures.join(' ') }
}

/**
 * Tells a receiver whether a webhook is genuine and new: signed with one of the secrets, at most five minutes ago. Give
 * it the body as it came; a body that was parsed and written again has another signature.
 *
 * Source: Standard Webhooks 1.0.0, "Verifying signatures".
 *
 * @param headers with names in lower case, as Node gives them
 * @param now in milliseconds
 * @throws RangeError when a secret is malformed
 */
export function verify(
  { headers, body }: { headers: { [name: string]: string | string[] | undefined }; body: string | Uint8Array },
  secrets: readonly string[],
  now: number = Date.now(),
): Verification {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') {
    return unverified('The headers webhook-id, webhook-timestamp and webhook-signature must all be there, once each.')
  }
  // A full stop in the id could move the border between the parts of what was signed.
  if (id === '' || id.includes('.')) return unverified('The header webhook-id is malformed.')
  if (!/^\d{1,15}$/.test(timestamp)) return unverified('The header webhook-timestamp is no number of seconds.')
  if (Math.abs(Math.floor(now / 1_000) - Number(timestamp)) > tolerance) {
    return unverified(`The webhook was signed more than ${tolerance} s from now; perhaps a clock is wrong.`)
  }
  const presented = signatures
    .split(' ')
    .flatMap((each) => (each.startsWith('v1,') ? [Buffer.from(each.slice('v1,'.length), 'base64')] : []))
  const expected = secrets.map((secret) => signature(id, timestamp, body, secret))
  const matches = expected.some((one) =>
    presented.some((other) => one.length === other.length && timingSafeEqual(one, other)),
  )
  return matches ? { verified: true } : unverified('No signature in webhook-signature belongs to this webhook.')
}

function unverified(problem: string): Verification {
  return { verified: false, problem }
}

function signature(id: string, timestamp: string, body: string | Uint8Array, secret: string): Buffer {
  return createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest()
}

function keyOf(secret: string): Buffer {
  const encoded = secret.startsWith('whsec_') ? secret.slice('whsec_'.length) : ''
  const key = Buffer.from(encoded, 'base64')
  if (key.toString('base64') !== encoded || key.length < shortestSecret || key.length > longestSecret) {
    throw new RangeError(
      `A webhook's secret is whsec_ and the base64 of ${shortestSecret} to ${longestSecret} bytes; this one is not. Make one with makeSecret().`,
    )
  }
  return key
}

/**
 * Checks a URL to which webhooks shall go, when it is entered and at every attempt. What addresses its name stands for
 * is seen only when one connects to it.
 *
 * @throws RangeError when the options are wrong
 */
export function validateWebhookUrl(text: string, options: NetworkOptions): UrlValidation {
  const url = text.length <= longestUrl ? URL.parse(text) : null
  if (url === null) {
    return invalid(
      `This is no URL of at most ${longestUrl} characters; enter it whole, as in https://example.com/hook.`,
    )
  }
  const network = networkOf(options)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return invalid(`Webhooks go to https URLs; this one begins with ${url.protocol}`)
  }
  if (url.protocol === 'http:' && !network.allowsHttp) {
    return invalid('Webhooks go to https URLs, so that nobody on the way can read them; http is not allowed here.')
  }
  if (url.username !== '' || url.password !== '') {
    return invalid('Leave the user name and the password out of the URL; the signature shows who sends.')
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  // Names under localhost stand for the loopback address whatever a name server says (RFC 6761, section 6.3).
  const address = /(?:^|\.)localhost\.?$/.test(host) ? '127.0.0.1' : host
  if (isIP(address) !== 0 && !network.permits(address)) return invalid(notAllowed(host))
  return { valid: true, url }
}

function invalid(problem: string): UrlValidation {
  return { valid: false, problem }
}

/**
 * Makes one attempt to send a webhook, signed at this moment, and tells what came of it. A fault of the network or of
 * the receiver never throws, and never takes longer than the time limit.
 *
 * @throws RangeError when the id, a secret or the options are malformed
 * @example
 * const options = { userAgent: 'parcel-tracker-webhooks/1.0' }
 * const result = await sendWebhook(
 *   { url: 'https://example.com/hook', secrets: [makeSecret()] },
 *   { id: crypto.randomUUID(), body: '{"parcel":"4711"}' },
 *   options,
 * )
 * if (result.outcome === 'retry') result.reason // example.com answered 405 Method Not Allowed.
 */
export async function sendWebhook(
  target: WebhookTarget,
  { id, body, traceparent }: WebhookMessage,
  options: WebhookOptions,
): Promise<WebhookResult> {
  const { userAgent, timeLimit = 15_000, now = Date.now } = options
  const validation = validateWebhookUrl(target.url, options)
  if (!validation.valid) return { outcome: 'refused', reason: validation.problem }
  const headers = {
    ...sign({ id, timestamp: Math.floor(now() / 1_000), body }, target.secrets),
    'content-type': 'application/json',
    'user-agent': userAgent,
    ...(traceparent !== undefined && traceparentFormat.test(traceparent) ? { traceparent } : {}),
  }
  const outcome = await post(networkOf(options), validation.url, { headers, body, timeLimit })
  return resultOf(validation.url, outcome, now())
}
