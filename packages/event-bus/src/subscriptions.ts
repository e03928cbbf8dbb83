import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { type Kysely, sql } from 'kysely'
import type { Clocked } from './clocked.ts'
import type { HeadWatch, Sql } from './driver.ts'
import { endOfLog } from './end-of-log.ts'
import { whyNotOutside } from './forms/outside.ts'
import { compileInputTransformer } from './input-transformer.ts'
import { lastPlace } from './last-place.ts'
import { conditionOf } from './log-index.ts'
import { patternTypes } from './pattern/pattern.ts'
import { defaultRetryPolicy, problemOfPolicy, type RetryPolicy } from './retry.ts'
import {
  BusRequestError,
  checkConcurrency,
  checkName,
  type StartPosition,
  type Subscription,
  type SubscriptionStatus,
  type WebhookChanges,
  type WebhookInput,
} from './subscription.ts'
import {
  addSecret,
  addSubscription,
  listSubscriptions,
  removeSubscription,
  requireSubscription,
  saveSubscription,
  statusOf,
} from './subscription-book.ts'
import { validPattern } from './valid-pattern.ts'
import { makeSecret, validateWebhookUrl, type WebhookOptions } from './webhook/webhook.ts'

/** Milliseconds for which an older secret still signs after a rotation, unless said otherwise. */
const usualOverlap = 86_400_000

type Needs = {
  db: Kysely<never>
  contracts: ContractRegistry
  heads: HeadWatch
  webhooks: WebhookOptions
  clock: Clocked
  /** Called after each change; when it has ended, this process goes by it. */
  onChange(): Promise<void>
}

/** The subscriptions of a bus: who gets which events. Every change takes effect in all processes within a second. */
export class Subscriptions {
  readonly #needs: Needs

  constructor(needs: Needs) {
    this.#needs = needs
  }

  /** All of them, by name, as they are set. */
  settings(): Promise<Subscription[]> {
    return listSubscriptions(this.#needs.db)
  }

  /** All of them, by name, and how they get on, which takes several looks at the log for each. */
  async list(): Promise<SubscriptionStatus[]> {
    const { db } = this.#needs
    return Promise.all((await listSubscriptions(db)).map((each) => statusOf(db, each)))
  }

  /** @throws BusRequestError when there is none by that name */
  async get(name: string): Promise<SubscriptionStatus> {
    return statusOf(this.#needs.db, await requireSubscription(this.#needs.db, name))
  }

  /**
   * Adds a webhook. The secret with which it is signed is told here, and never again.
   *
   * @throws BusRequestError when something of it is wrong, or the name is taken
   */
  async create(input: WebhookInput): Promise<{ subscription: SubscriptionStatus; secret: string }> {
    const { name, pattern, url, transformer = null, startFrom = 'LATEST', ordered = true, concurrency = 1 } = input
    const { versions = {}, form = 'fat' } = input
    checkName(name)
    const retry = { ...defaultRetryPolicy, ...input.retry }
    this.#check({ pattern, url, transformer, versions, form, concurrency, retry })
    const secret = makeSecret()
    const createdAt = this.#timestamp()
    const head = await endOfLog(this.#needs.db, this.#needs.heads)
    await this.#change(async (tx) => {
      const after = await this.#placeOf(tx, startFrom, head)
      const patterns = [{ from: 0, pattern }]
      const state = 'enabled' as const
      await addSubscription(tx, {
        ...{ name, kind: 'webhook', state, reason: null, patterns, url, transformer, versions, form },
        ...{ ordered, concurrency, retry, revision: 1, createdAt, updatedAt: createdAt },
      })
      await sql`insert into event_cursor (consumer, position) values (${name}, ${after})`.execute(tx)
      await addSecret(tx, { name, secret, now: this.#needs.clock.now(), othersExpireAt: 0 })
    })
    return { subscription: await this.get(name), secret }
  }

  /**
   * Changes a webhook. A new pattern holds for what is published from now on.
   *
   * @throws BusRequestError when something of it is wrong, or it is no webhook
   */
  async update(name: string, changes: WebhookChanges): Promise<SubscriptionStatus> {
    await this.#change(async (tx) => {
      const before = await requireWebhook(tx, name)
      const { pattern = before.patterns.at(-1)?.pattern, retry: policy, ...others } = changes
      const retry = { ...before.retry, ...policy }
      const after = { ...before, ...others, retry, updatedAt: this.#timestamp() }
      this.#check({ ...after, url: after.url ?? '', pattern })
      const patterns =
        changes.pattern === undefined
          ? before.patterns
          : withPattern(before.patterns, (await lastPlace(tx)) + 1, pattern)
      await saveSubscription(tx, before, { ...after, patterns })
    })
    return this.get(name)
  }

  /** Keeps what is published from now on for later. What is under way ends. */
  async pause(name: string, reason: string | null = null): Promise<SubscriptionStatus> {
    return this.#setState(name, 'paused', reason)
  }

  /** Goes on where it was paused. */
  async resume(name: string): Promise<SubscriptionStatus> {
    return this.#setState(name, 'enabled', null)
  }

  /** Stops a webhook whose target wants nothing any more. */
  async disable(name: string, reason: string): Promise<void> {
    await this.#setState(name, 'disabled', reason)
  }

  /** Removes a webhook with everything that waits for it. A consumer of the program cannot be removed, only paused. */
  async remove(name: string): Promise<void> {
    await this.#change(async (tx) => {
      await requireWebhook(tx, name)
      await removeSubscription(tx, name)
    })
  }

  /**
   * Gives a webhook a new secret, which is told here and never again. Deliveries are signed with the older one too for
   * `overlap` milliseconds, so that the receiver can change over.
   */
  async rotateSecret(name: string, overlap: number = usualOverlap): Promise<string> {
    const secret = makeSecret()
    await this.#change(async (tx) => {
      const before = await requireWebhook(tx, name)
      const now = this.#needs.clock.now()
      await addSecret(tx, { name, secret, now, othersExpireAt: now + overlap })
      await saveSubscription(tx, before, { ...before, updatedAt: this.#timestamp() })
    })
    return secret
  }

  async #setState(name: string, state: Subscription['state'], reason: string | null): Promise<SubscriptionStatus> {
    await this.#change(async (tx) => {
      const before = await requireSubscription(tx, name)
      if (before.state === state) return
      await saveSubscription(tx, before, { ...before, state, reason, updatedAt: this.#timestamp() })
    })
    return this.get(name)
  }

  async #change(work: (tx: Sql) => Promise<void>): Promise<void> {
    const { db, onChange } = this.#needs
    await db.transaction().execute(work)
    await onChange()
  }

  async #placeOf(tx: Sql, start: StartPosition, head: number): Promise<number> {
    if (start === 'LATEST') return head
    if (start === 'HORIZON') return 0
    const { rows } = await sql<{ first: number | null }>`
      select min(seq) as first from event_log where ${await conditionOf(tx, { from: start.time })}`.execute(tx)
    return (rows[0]?.first ?? head + 1) - 1
  }

  #check(
    wish: Pick<WebhookInput, 'pattern' | 'url' | 'transformer'> &
      Pick<Subscription, 'versions' | 'form' | 'concurrency'> & { retry: RetryPolicy },
  ): void {
    checkConcurrency(wish.concurrency)
    const problem = problemOfPolicy(wish.retry)
    if (problem !== undefined) throw new BusRequestError('INVALID', problem)
    validPattern(wish.pattern)
    this.#checkForms(wish)
    if (wish.transformer !== null) validTransformer(wish.transformer)
    const validation = validateWebhookUrl(wish.url, this.#needs.webhooks)
    if (!validation.valid) throw new BusRequestError('INVALID', validation.problem)
  }

  #checkForms({ pattern, versions, form }: Pick<Subscription, 'versions' | 'form'> & { pattern: unknown }): void {
    const { contracts } = this.#needs
    if (form !== 'fat' && form !== 'thin') {
      throw new BusRequestError('INVALID', `The form of events is fat or thin, not ${JSON.stringify(form)}.`)
    }
    const problems = [
      ...(patternTypes(pattern) ?? []).map((type) => whyNotOutside(contracts, type)),
      ...Object.entries(versions).map(([type, version]) => whyNotOutside(contracts, type, version)),
    ]
    const problem = problems.find((each) => each !== undefined)
    if (problem !== undefined) throw new BusRequestError('INVALID', problem)
  }

  #timestamp(): string {
    return new Date(this.#needs.clock.now()).toISOString()
  }
}

async function requireWebhook(tx: Sql, name: string): Promise<Subscription> {
  const subscription = await requireSubscription(tx, name)
  if (subscription.kind === 'webhook') return subscription
  throw new BusRequestError(
    'CONFLICT',
    `${name} is part of this program: it can be paused and resumed, and nothing else.`,
  )
}

/** The same pattern twice is one; and what no event can be matched by any more need not be kept for ever. */
function withPattern(patterns: Subscription['patterns'], from: number, pattern: unknown): Subscription['patterns'] {
  return [...patterns.filter((each) => each.from < from), { from, pattern }]
}

function validTransformer(transformer: unknown): void {
  try {
    compileInputTransformer(transformer)
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    throw new BusRequestError('INVALID', `The transformer is not valid: ${message}`, { cause })
  }
}
