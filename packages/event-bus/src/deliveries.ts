import type { Transaction } from 'kysely'
import type { Consumer } from './consumer.ts'
import { Delivery, type Surroundings } from './delivery.ts'
import type { Loop, PassResult } from './loop.ts'
import { compilePattern } from './pattern/pattern.ts'
import { type Replay, replayKey } from './replay.ts'
import { listRunningReplays, type Replays } from './replays.ts'
import type { Subscription } from './subscription.ts'
import { listSecrets, listSubscriptions, typesOf } from './subscription-book.ts'
import type { Subscriptions } from './subscriptions.ts'
import type { Task } from './task.ts'
import { withinTimeLimit } from './time-limit.ts'
import type { WebhookOptions } from './webhook/webhook.ts'
import { postTo } from './webhook-task.ts'

type Running<DB> = { version: string; delivery: Delivery<DB>; loop: Loop }
type Wanted<DB> = { version: string; task: () => Task<Transaction<DB>> }

type Needs<DB> = Surroundings<DB> & {
  consumers: readonly Consumer<Transaction<DB>>[]
  webhooks: WebhookOptions
  subscriptions: Subscriptions
  replays: Replays
  /** Makes a loop that is polled and reports its errors. */
  loop(name: string, pass: () => Promise<PassResult>): Loop
  /** Told when a delivery did something: it may have published. */
  onWork(by: Loop): void
}

/** The deliveries that this process makes: one for each subscription, and one for each of them in a replay. */
export class Deliveries<DB> {
  readonly #needs: Needs<DB>
  readonly #running = new Map<string, Running<DB>>()
  #adjusting: Promise<void> = Promise.resolve()

  constructor(needs: Needs<DB>) {
    this.#needs = needs
  }

  /** The delivery under a key, if it is made here. */
  find(key: string): Delivery<DB> | undefined {
    return this.#running.get(key)?.delivery
  }

  wake(except?: Loop): void {
    for (const { loop } of this.#running.values()) if (loop !== except) loop.wake()
  }

  /** Begins and ends deliveries, so that they are those that the database says there should be. */
  adjust(): Promise<void> {
    const next = this.#adjusting.then(() => this.#adjust())
    this.#adjusting = next.catch(() => {})
    return next
  }

  async stop(): Promise<void> {
    await this.#adjusting
    await Promise.all([...this.#running.keys()].map((key) => this.#end(key)))
  }

  async #adjust(): Promise<void> {
    const wanted = await this.#wanted()
    const ending = [...this.#running].filter(([key, { version }]) => wanted.get(key)?.version !== version)
    await Promise.all(ending.map(([key]) => this.#end(key)))
    for (const [key, { version, task }] of wanted) if (!this.#running.has(key)) this.#begin(version, task())
  }

  async #wanted(): Promise<Map<string, Wanted<DB>>> {
    const { db, chance } = this.#needs
    const subscriptions = (await listSubscriptions(db)).filter(({ state }) => state === 'enabled')
    const secrets = await listSecrets(db, chance.now())
    const wanted = new Map<string, Wanted<DB>>()
    for (const subscription of subscriptions) {
      const own = secrets.get(subscription.name) ?? []
      const version = [subscription.revision, ...own].join()
      const task = this.#taskOf(subscription, own)
      if (task !== undefined) wanted.set(subscription.name, { version, task })
    }
    for (const replay of await listRunningReplays(db)) {
      await this.#finishIfOver(replay)
      for (const name of replay.subscriptions) {
        const original = wanted.get(name)
        if (original === undefined) continue
        wanted.set(replayKey(name, replay.id), { ...original, task: () => replaying(original.task(), replay) })
      }
    }
    return wanted
  }

  /** How to make the task of a subscription; nothing when its code is not in this process. */
  #taskOf(subscription: Subscription, secrets: readonly string[]): Wanted<DB>['task'] | undefined {
    const { name, kind, concurrency, ordered, retry } = subscription
    const { webhooks, subscriptions } = this.#needs
    const common = { key: name, concurrency, ordered, retry }
    if (kind === 'webhook') {
      // It has just been removed, and what was read before is no longer so.
      if (secrets.length === 0) return undefined
      const disable = (reason: string) => subscriptions.disable(name, reason)
      return () => ({ ...common, ...matching(subscription), call: postTo(subscription, secrets, webhooks), disable })
    }
    const consumer = this.#needs.consumers.find((each) => each.name === name)
    if (consumer === undefined) return undefined
    const { types, effect, call } = consumer
    return () => ({ ...common, types, concerns: () => true, effect, call: call && withinTimeLimit(call) })
  }

  async #finishIfOver(replay: Replay): Promise<void> {
    const { progress, waiting } = await this.#needs.replays.get(replay.id)
    if (progress >= 1 && waiting === 0) await this.#needs.replays.finish(replay.id)
  }

  #begin(version: string, task: Task<Transaction<DB>>): void {
    const delivery = new Delivery(task, this.#needs)
    const loop = this.#needs.loop(task.key, async () => {
      const result = await delivery.pass()
      if (result.worked) this.#needs.onWork(loop)
      return result
    })
    this.#running.set(task.key, { version, delivery, loop })
    loop.wake()
  }

  async #end(key: string): Promise<void> {
    const running = this.#running.get(key)
    this.#running.delete(key)
    await running?.loop.stop()
    // A lease that cannot be given back, on a full disk say, ends by itself.
    await running?.delivery.release().catch((error: unknown) => {
      this.#needs.onProblem({ consumer: key, givenUp: false, error })
    })
  }
}

/** What of the log a subscription is about: an event is matched by the pattern that held when it was published. */
function matching(subscription: Subscription): Pick<Task<unknown>, 'types' | 'concerns'> {
  const { patterns } = subscription
  const compiled = patterns.map(({ from, pattern }) => ({ from, matches: compilePattern(pattern) })).reverse()
  return {
    types: typesOf(subscription),
    concerns: (event, position) => compiled.find(({ from }) => from <= position)?.matches(event) ?? false,
  }
}

/** The same for a part of the log that is delivered once more. */
function replaying<Tx>(task: Task<Tx>, { id, until, pattern, subscriptions: _, ...replay }: Replay): Task<Tx> {
  const { effect, call, concerns } = task
  const matches = pattern === null ? () => true : compilePattern(pattern)
  return {
    ...task,
    key: replayKey(task.key, id),
    until,
    eventsPerSecond: replay.eventsPerSecond ?? undefined,
    concerns: (event, position) => concerns(event, position) && matches(event),
    effect: effect && ((event, tx) => effect({ ...event, 'replay-name': id }, tx)),
    call: call && ((event) => call({ ...event, 'replay-name': id })),
  }
}
