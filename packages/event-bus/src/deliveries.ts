import type { Tracer } from '@opentelemetry/api'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { Transaction } from 'kysely'
import type { Consumer } from './consumer.ts'
import { Delivery, type Surroundings } from './delivery.ts'
import type { EventEnvelope } from './envelope.ts'
import { formsFor, type Taking, takingAgain, takingOfConsumer, takingOfWebhook } from './forms/taking.ts'
import type { Loop, PassResult } from './loop.ts'
import { type Replay, replayKey } from './replay.ts'
import { listRunningReplays, type Replays } from './replays.ts'
import type { Subscription } from './subscription.ts'
import { listSecrets, listSubscriptions } from './subscription-book.ts'
import type { Subscriptions } from './subscriptions.ts'
import type { Task } from './task.ts'
import { withinTimeLimit } from './time-limit.ts'
import { Processing } from './tracing/processing.ts'
import { publishingAs } from './usage/publishers.ts'
import { Tally } from './usage/tally.ts'
import type { Usage } from './usage/usage.ts'
import type { WebhookOptions } from './webhook/webhook.ts'
import { postTo } from './webhook-task.ts'

type Running<DB> = { version: string; delivery: Delivery<DB>; loop: Loop }
type Wanted<DB> = { version: string; task: (replay?: Replay) => Task<Transaction<DB>> }

type Handing<Tx> = {
  effect?: ((event: EventEnvelope, tx: Tx) => Promise<void>) | undefined
  call?: ((event: EventEnvelope) => Promise<void>) | undefined
}

type Needs<DB> = Surroundings<DB> & {
  contracts: ContractRegistry
  usage: Usage
  consumers: readonly Consumer<Transaction<DB>>[]
  webhooks: WebhookOptions
  subscriptions: Subscriptions
  replays: Replays
  tracer: Tracer
  /** Makes a loop that is polled and reports its errors. */
  loop(name: string, pass: () => Promise<PassResult>): Loop
  /** Told what a subscription has handled. */
  onHandled(subscription: string, events: readonly EventEnvelope[]): void
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
        wanted.set(replayKey(name, replay.id), { ...original, task: () => original.task(replay) })
      }
    }
    return wanted
  }

  /** How to make the task of a subscription, or of its part in a replay; nothing when its code is not in this process. */
  #taskOf(subscription: Subscription, secrets: readonly string[]): Wanted<DB>['task'] | undefined {
    const { name, kind } = subscription
    const { contracts, consumers, webhooks, subscriptions, tracer } = this.#needs
    if (kind === 'webhook') {
      // It has just been removed, and what was read before is no longer so.
      if (secrets.length === 0) return undefined
      const disable = (reason: string) => subscriptions.disable(name, reason)
      return (replay) => {
        const call = postTo(subscription, secrets, { webhooks, tracer })
        return { ...this.#task(subscription, takingOfWebhook(contracts, subscription), { call }, replay), disable }
      }
    }
    const consumer = consumers.find((each) => each.name === name)
    if (consumer === undefined) return undefined
    const { effect, call } = consumer
    const handing = { effect, call: call && withinTimeLimit(call) }
    return (replay) => this.#task(subscription, takingOfConsumer(consumer), handing, replay)
  }

  #task(
    { name, concurrency, ordered, retry }: Subscription,
    taking: Taking,
    handing: Handing<Transaction<DB>>,
    replay: Replay | undefined,
  ): Task<Transaction<DB>> {
    const { contracts, usage, onHandled, tracer } = this.#needs
    const count = (events: readonly EventEnvelope[]) => {
      usage.countMany(name, events)
      onHandled(name, events)
    }
    const processing = new Processing(tracer, { consumer: name, replay: replay?.id })
    const common = { ...{ concurrency, ordered, retry }, ...watched(asPublisher(name, handing), count, processing) }
    if (replay === undefined) return { key: name, ...common, ...formsFor(contracts, taking) }
    const { id, until, eventsPerSecond } = replay
    return {
      ...{ key: replayKey(name, id), until, eventsPerSecond: eventsPerSecond ?? undefined, ...common },
      ...formsFor(contracts, takingAgain(taking, replay)),
    }
  }

  async #finishIfOver(replay: Replay): Promise<void> {
    const { progress, waiting } = await this.#needs.replays.get(replay.id)
    if (progress >= 1 && waiting === 0) await this.#needs.replays.finish(replay.id)
  }

  #begin(version: string, task: Task<Transaction<DB>>): void {
    const delivery = new Delivery(task, this.#needs)
    const loop = this.#needs.loop(task.key, async () => {
      const result = await delivery.pass()
      // A call has said for itself what it has published, if anything.
      if (result.worked && task.effect !== undefined) this.#needs.onWork(loop)
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

/** What it publishes counts as its own. */
function asPublisher<Tx>(name: string, { effect, call }: Handing<Tx>): Handing<Tx> {
  return {
    effect: effect && ((event, tx) => publishingAs(name, () => effect(event, tx))),
    call: call && ((event) => publishingAs(name, () => call(event))),
  }
}

/** Counts and traces what is handled: calls when they have got through, effects when their transaction has been committed. */
function watched<Tx>(
  { effect, call }: Handing<Tx>,
  count: (events: readonly EventEnvelope[]) => void,
  processing: Processing,
): Pick<Task<Tx>, 'effect' | 'call' | 'tally'> {
  const counted = new Tally(count)
  return {
    tally: effect && {
      keep: () => {
        counted.keep()
        processing.keep()
      },
      forget: () => {
        counted.forget()
        processing.forget()
      },
    },
    effect:
      effect &&
      (async (event, tx, attempt) => {
        await processing.within(event, attempt, () => effect(event, tx))
        counted.add(event)
      }),
    call:
      call &&
      (async (event, attempt) => {
        await processing.calling(event, attempt, () => call(event))
        count([event])
      }),
  }
}
