import type { Form, Versions } from './forms/form.ts'
import type { RetryPolicy } from './retry.ts'

/** From where in the log a new subscription gets events: those published from now on, all there are, or from an instant on. */
export type StartPosition = 'LATEST' | 'HORIZON' | { time: string }

/** `enabled` delivers; `paused` keeps everything for later; `disabled` is paused by the bus itself, with a reason. */
export type SubscriptionState = 'enabled' | 'paused' | 'disabled'

/** A rule that an event must match, for events from a place in the log on. */
export type PatternSince = { from: number; pattern: unknown }

/** Who gets which events, and how. */
export type Subscription = {
  name: string
  /** `consumer` is code of this program; `webhook` is an address that events are posted to. */
  kind: 'consumer' | 'webhook'
  state: SubscriptionState
  /** Why it is not enabled, when somebody or something said so. */
  reason: string | null
  /** The patterns it has had, oldest first; an event is matched by the one that held when it was published. */
  patterns: readonly PatternSince[]
  /** Where a webhook goes. */
  url: string | null
  /** InputPath, or InputPathsMap and InputTemplate, as EventBridge takes them. */
  transformer: unknown
  /**
   * The versions that it has named, by type. Of all others a webhook gets the newest that was active when it was created,
   * or those that its pattern asks for.
   */
  versions: Versions
  /** Patterns are matched on the whole fact; the thin form is made of what has matched. */
  form: Form
  /** Whether the events of a group come one after another, in order. */
  ordered: boolean
  /** As many deliveries as are under way at once. */
  concurrency: number
  retry: RetryPolicy
  /** Goes up with each change. */
  revision: number
  createdAt: string
  updatedAt: string
}

/** A subscription and how it gets on. */
export type SubscriptionStatus = Subscription & {
  /** How far it has read the log. */
  position: number
  /** As many events as it has been given, failed attempts not counted. */
  handled: number
  /** Events of its types that it has still to look at, among the next {@link longestBacklog} of the log. */
  backlog: number
  /** When the earliest of those was published, ISO 8601 in UTC; null when there are none. */
  behindSince: string | null
  /** Events that wait for another attempt, or behind one that does. */
  waiting: number
  /** Events that were given up. */
  dead: number
}

/** As much of the log as a backlog is counted in. */
export const longestBacklog = 100_000

/** What a new webhook subscription says; what is left out gets its usual value. */
export type WebhookInput = {
  /** 1 to 64 letters, digits, `.`, `_` or `-`. */
  name: string
  /** An EventBridge event pattern. */
  pattern: unknown
  url: string
  transformer?: unknown
  /** The version of each type that it is to get; {@link Subscription} says what happens to those that are not named. */
  versions?: Versions
  /** `fat`, when left out. */
  form?: Form
  /** LATEST, when left out. */
  startFrom?: StartPosition
  /** True, when left out. */
  ordered?: boolean
  /** 1 to 100; 1 when left out. */
  concurrency?: number
  retry?: Partial<RetryPolicy>
}

/** What may be changed of a subscription later. Consumers can be paused and resumed only: the rest is their code's. */
export type WebhookChanges = Partial<Omit<WebhookInput, 'name' | 'startFrom'>>

/** Something about a subscription, a replay or a dead letter that cannot be, with a sentence that says what to do. */
export class BusRequestError extends Error {
  override name = 'BusRequestError'
  readonly code: 'INVALID' | 'NOT_FOUND' | 'CONFLICT' | 'GONE'

  constructor(code: BusRequestError['code'], message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/**
 * Versions as somebody outside has written them.
 *
 * @throws BusRequestError when they are none
 */
export function readVersions(written: unknown): Versions {
  const entries = typeof written === 'object' && written !== null ? Object.entries(written) : undefined
  const wrong = entries?.find(([, version]) => !Number.isInteger(version))
  if (entries !== undefined && wrong === undefined && !Array.isArray(written)) return Object.fromEntries(entries)
  const found = JSON.stringify(wrong === undefined ? written : Object.fromEntries([wrong]))
  throw new BusRequestError(
    'INVALID',
    `Versions are whole numbers by event, such as { "ParcelMoved": 1 }, not ${found}.`,
  )
}

/** @throws BusRequestError when a name is not one */
export function checkName(name: string): void {
  if (/^[A-Za-z0-9._-]{1,64}$/.test(name)) return
  throw new BusRequestError(
    'INVALID',
    'A subscription is named by 1 to 64 letters, digits, dots, hyphens or underscores.',
  )
}

/** @throws BusRequestError when there cannot be so many deliveries at once */
export function checkConcurrency(concurrency: number): void {
  if (Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= 100) return
  throw new BusRequestError('INVALID', `Concurrency is a whole number from 1 to 100, not ${concurrency}.`)
}
