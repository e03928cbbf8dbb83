import { type Tracer, trace } from '@opentelemetry/api'
import type { EventContract } from '@vacation-tracker/event-contracts'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { Kysely, Transaction } from 'kysely'
import { longestStatement } from './append.ts'
import { Archive } from './archive.ts'
import { type Consumer, type EnvelopeOf, versionsOf } from './consumer.ts'
import { DeadLetters } from './dead-letters.ts'
import { Deliveries } from './deliveries.ts'
import type { Chance, DeliveryProblem } from './delivery.ts'
import type { LogDriver, Sql } from './driver.ts'
import type { EventEnvelope } from './envelope.ts'
import { inAllVersions } from './forms/publishable.ts'
import type { VersionChoice } from './forms/version-choice.ts'
import { LeaseHolder } from './lease.ts'
import { Loop, type PassResult } from './loop.ts'
import { Profiles } from './profiles/profiles.ts'
import { registerConsumers } from './registration.ts'
import { Replays } from './replays.ts'
import { Rewrites } from './rewrites.ts'
import { type Fact, InvalidEventError, type Provenance, type Sealed, seal } from './seal.ts'
import { SharedLook } from './shared-look.ts'
import { Subscriptions } from './subscriptions.ts'
import { followLog } from './tail.ts'
import { Publication } from './tracing/publishing.ts'
import { Publishers } from './usage/publishers.ts'
import { Usage } from './usage/usage.ts'
import type { WebhookOptions } from './webhook/webhook.ts'

export type { DeliveryProblem } from './delivery.ts'

export type BusOptions<DB> = {
  db: Kysely<DB>
  driver: LogDriver
  /** What may be published, and in which versions. It may grow, and go by a newer ledger, while the bus runs. */
  contracts: ContractRegistry
  consumers: readonly Consumer<Transaction<DB>>[]
  onProblem(problem: DeliveryProblem): void
  /** Told of events that a subscription has been given and has handled, once that is committed. A replay counts as well. */
  onHandled?: (subscription: string, events: readonly EventEnvelope[]) => void
  chance?: Chance
  /** Milliseconds after which a consumer looks for itself, in case another process wrote something. */
  pollEvery?: number
  /** Whether the process has more urgent work now; deliveries then take a small part of its time only. */
  yields?: () => boolean
  /** How webhooks are sent. Unless said otherwise: to https addresses on the public Internet. */
  webhooks?: WebhookOptions
  /** Makes the spans of publishing and delivering: the tracer of OpenTelemetry's global provider, unless said. */
  tracer?: Tracer
}

/** Milliseconds between two writings of what is counted in memory. */
const writtenEvery = 5_000

/** What came of one event of a batch. */
export type Published = { id: string } | { problem: string }

/**
 * An event bus that lives in the database of the product it serves: publishing is part of the product's own
 * transaction, and what is committed is delivered.
 */
export class EventBus<DB> {
  readonly subscriptions: Subscriptions
  readonly deadLetters: DeadLetters
  readonly replays: Replays
  readonly archive: Archive
  /** What had to be taken out of the log. */
  readonly rewrites: Rewrites
  /** Who has been given which version of which event. */
  readonly usage: Usage
  /** Who has published which events. */
  readonly publishers: Publishers
  /** What the numbers and dates of events are like. */
  readonly profiles: Profiles
  readonly contracts: ContractRegistry
  /** The consumers whose code is in this process. */
  readonly consumers: readonly Consumer<Transaction<DB>>[]
  readonly #options: BusOptions<DB>
  readonly #deliveries: Deliveries<DB>
  readonly #holder = new LeaseHolder()
  readonly #look: SharedLook
  readonly #tracer: Tracer
  readonly #tails = new Set<Loop>()
  readonly #listeners = new Set<() => void>()
  /** Looks for subscriptions and replays that other processes have changed. */
  readonly #adjusting: Loop
  /** Writes down what is counted in memory. */
  readonly #writing: Loop
  #started = false
  #registration: Promise<void> | undefined
  #stopListening: (() => Promise<void>) | undefined

  constructor(options: BusOptions<DB>) {
    this.#options = options
    const {
      contracts,
      driver,
      onProblem,
      chance = { now: Date.now, random: Math.random },
      yields = () => false,
      onHandled = () => {},
      tracer = trace.getTracer('event-bus'),
    } = options
    const { consumers, webhooks = { userAgent: 'event-bus' } } = options
    // What the bus keeps for itself is in tables that the product's types know nothing of.
    const db = options.db as unknown as Kysely<never>
    const onChange = async () => {
      if (this.#started) await this.#adjust()
    }
    this.#look = new SharedLook(driver)
    this.#tracer = tracer
    const common = { db, driver, contracts, heads: driver.head(), clock: chance, onChange }
    this.contracts = contracts
    this.consumers = consumers
    const onNew = () => this.#writing.wake()
    this.usage = new Usage({ ...common, onNew })
    this.publishers = new Publishers({ ...common, onNew })
    this.profiles = new Profiles({ ...common, chance })
    this.subscriptions = new Subscriptions({ ...common, webhooks })
    this.deadLetters = new DeadLetters(common)
    this.replays = new Replays(common)
    this.archive = new Archive({ ...common, onProblem })
    this.rewrites = new Rewrites(common)
    this.#deliveries = new Deliveries({
      ...{ db: options.db, driver, look: this.#look, chance, onProblem, onHandled, consumers, webhooks },
      ...{ holder: this.#holder, isBusy: yields, tracer },
      ...{ contracts, usage: this.usage, subscriptions: this.subscriptions, replays: this.replays },
      loop: (name, pass) => this.#loop(name, pass),
      onWork: (by) => this.wake(by),
    })
    this.#adjusting = this.#loop('subscriptions', async () => {
      await this.#adjust()
      return { worked: false }
    })
    this.#writing = new Loop({
      pass: async () => {
        await this.#writeCounts()
        return { worked: false }
      },
      pollEvery: writtenEvery,
      onError: (error) => onProblem({ consumer: 'usage', givenUp: false, error }),
    })
  }

  /**
   * Writes events to the log, as part of the caller's transaction: they exist when it commits. Call {@link wake} then.
   *
   * @throws InvalidEventError when a contract is not known or retired, or an event cannot be published in every version
   * that is supported; then nothing is written
   */
  async publish(tx: Sql, facts: readonly Fact[], provenance: Provenance): Promise<EventEnvelope[]> {
    const publication = new Publication(this.#tracer, facts.length)
    const written = facts.map((fact) => this.#seal(fact, provenance, publication))
    const rows = written.map(({ row }) => row)
    if (rows.length > 0) await publication.send(() => this.#options.driver.append(tx, rows))
    this.publishers.count(written)
    return written.map(({ envelope }) => envelope)
  }

  /**
   * Publishes what is valid of a batch, all of it at once, and tells of each event what came of it. What comes back as an
   * id is on the disk.
   */
  async publishEach(entries: readonly { fact: Fact; provenance: Provenance }[]): Promise<Published[]> {
    const publication = new Publication(this.#tracer, entries.length)
    const sealed = entries.map(({ fact, provenance }) => this.#tryToSeal(fact, provenance, publication))
    const written = sealed.flatMap((each) => ('row' in each ? [each] : []))
    const rows = written.map(({ row }) => row)
    const { db, driver } = this.#options
    // One statement needs no transaction around it, and so no turns to and fro.
    await publication.send(async () => {
      if (rows.length > longestStatement) await db.transaction().execute((tx) => driver.append(tx, rows))
      else if (rows.length > 0) await driver.append(db, rows)
    })
    this.publishers.count(written)
    this.wake()
    return sealed.map((each) => ('row' in each ? { id: each.row.id } : each))
  }

  /** Begins to deliver. */
  start(): void {
    this.#started = true
    this.#adjusting.wake()
    this.#writing.wake()
    const { driver, onProblem } = this.#options
    driver
      .listen?.(() => this.#wakeHere())
      .then(
        (stop) => {
          this.#stopListening = stop
        },
        (error: unknown) => onProblem({ consumer: 'listen', givenUp: false, error }),
      )
  }

  /** Tells everybody that something new may be in the log. Cheap; call it after every commit that published. */
  wake(except?: Loop): void {
    this.#wakeHere(except)
    const { db, driver, onProblem } = this.#options
    driver.announce?.(db).catch((error: unknown) => onProblem({ consumer: 'announce', givenUp: false, error }))
  }

  /** Ends when the deliveries that are under way have ended. What is left is delivered after the next start. */
  async stop(): Promise<void> {
    this.#started = false
    await this.#stopListening?.()
    await Promise.all([this.#adjusting, ...this.#tails].map((loop) => loop.stop()))
    await this.#deliveries.stop()
    await this.#writing.stop()
    const { onProblem } = this.#options
    await this.#writeCounts().catch((error: unknown) => onProblem({ consumer: 'usage', givenUp: true, error }))
    this.#holder.retire()
  }

  /**
   * Tells a listener of everything that is committed from now on, in order, until it is stopped: of each contract in its
   * version. For what lives as long as this process only, such as an open browser; nothing is remembered and nothing is
   * tried again.
   */
  async tail<const Contracts extends readonly EventContract[]>(
    contracts: Contracts,
    listen: (events: EnvelopeOf<Contracts[number]>[]) => void,
  ): Promise<() => Promise<void>> {
    const { db, onProblem } = this.#options
    const pass = followLog({
      ...{ db, reader: this.#look.reader(), onProblem, after: await this.archive.end() },
      forms: { contracts: this.contracts, versions: versionsOf(contracts, 'The tail') },
      types: contracts.map(({ name }) => name),
      listen: (events) => listen(events.map(({ event }) => event as EnvelopeOf<Contracts[number]>)),
    })
    return this.#follow(pass)
  }

  /**
   * The same for events of every type after a place in the log, each with its place.
   *
   * @param versions in which version each type is told; as it is stored, where nothing is said
   */
  async tailAfter(
    after: number,
    listen: (events: { position: number; event: EventEnvelope }[]) => void,
    versions: VersionChoice = {},
  ): Promise<() => Promise<void>> {
    const { db, driver, onProblem } = this.#options
    const forms = { contracts: this.contracts, versions }
    return this.#follow(followLog({ db, reader: driver.reader(), onProblem, after, forms, types: undefined, listen }))
  }

  /**
   * Calls back whenever there may be something new in the log, without saying what. For those who then read for
   * themselves; what they do not hear of, because another process wrote it, they find by looking now and then.
   */
  hear(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /**
   * Resolves to true when a consumer has been through everything that is in the log now, or to false when that takes
   * longer than `within` milliseconds.
   */
  async settled(consumer: string, within: number): Promise<boolean> {
    if (!this.#options.consumers.some(({ name }) => name === consumer)) {
      throw new Error(`There is no consumer named ${consumer}.`)
    }
    const last = await this.archive.last()
    // What a consumer publishes itself does not wake it: it would go by that at its next poll only.
    this.#deliveries.wake()
    const deadline = Date.now() + within
    while ((this.#deliveries.find(consumer)?.position ?? -1) < last) {
      if (Date.now() > deadline) return false
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    return true
  }

  #wakeHere(except?: Loop): void {
    this.#look.forget()
    this.#deliveries.wake(except)
    for (const loop of this.#tails) loop.wake()
    for (const listener of this.#listeners) listener()
  }

  #follow(pass: () => Promise<PassResult>): () => Promise<void> {
    const loop = this.#loop('tail', pass)
    this.#tails.add(loop)
    loop.wake()
    return async () => {
      this.#tails.delete(loop)
      await loop.stop()
    }
  }

  async #adjust(): Promise<void> {
    const { db, consumers, chance = Date } = this.#options
    this.#registration ??= registerConsumers(db, consumers, new Date(chance.now()).toISOString())
    await this.#registration.catch((error: unknown) => {
      this.#registration = undefined
      throw error
    })
    await this.#deliveries.adjust()
    this.#deliveries.wake()
  }

  #loop(name: string, pass: () => Promise<PassResult>): Loop {
    const { pollEvery = 1_000, onProblem, yields } = this.#options
    return new Loop({
      pass,
      pollEvery,
      ...(yields && { yields }),
      onError: (error) => onProblem({ consumer: name, givenUp: false, error }),
    })
  }

  #seal(fact: Fact, provenance: Provenance, publication: Publication): Sealed {
    const versions = inAllVersions(this.contracts, fact)
    const sealed = publication.create(fact.contract.name, provenance, (traceparent) =>
      seal(versions[0], provenance, traceparent),
    )
    this.profiles.note(versions, provenance.time)
    return sealed
  }

  /** Usage, publishers and profiles. Nothing depends on them, so whatever goes wrong with one must not keep the other. */
  async #writeCounts(): Promise<void> {
    const results = await Promise.allSettled([this.usage.write(), this.publishers.write(), this.profiles.write()])
    for (const result of results) if (result.status === 'rejected') throw result.reason
  }

  #tryToSeal(fact: Fact, provenance: Provenance, publication: Publication): Sealed | { problem: string } {
    try {
      return this.#seal(fact, provenance, publication)
    } catch (cause) {
      if (cause instanceof InvalidEventError) return { problem: cause.message }
      throw cause
    }
  }
}
