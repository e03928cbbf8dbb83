import { randomUUIDv7 } from 'node:crypto'
import type { EventContract } from '@vacation-tracker/event-contracts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Consumer, EnvelopeOf } from './consumer.ts'
import { type Chance, Delivery, type DeliveryProblem } from './delivery.ts'
import type { LogDriver, LogRow, Sql } from './driver.ts'
import { checksum, type EventEnvelope, openRecord } from './envelope.ts'
import { Loop, type PassResult } from './loop.ts'

/** An event to publish: the name of a contract, and what the contract says belongs to it. */
export type Fact = { type: string; detail: object }

/** Where a fact comes from. */
export type Provenance = {
  /** Who did it: a username, or `system`. */
  actor: string
  /** The instant of the fact, ISO 8601 in UTC. */
  time: string
  /** The event that it follows from, if one did. */
  cause?: EventEnvelope
  /** W3C Trace Context of the request that it follows from. */
  traceparent?: string
}

/** As many events as a tail reads at once. */
const tailPage = 200

/** An event that does not fit its contract, or has none. It is refused before anything is written. */
export class InvalidEventError extends Error {
  override name = 'InvalidEventError'
}

export type BusOptions<DB> = {
  db: Kysely<DB>
  driver: LogDriver
  contracts: readonly EventContract[]
  consumers: readonly Consumer<Transaction<DB>>[]
  onProblem(problem: DeliveryProblem): void
  chance?: Chance
  /** Milliseconds after which a consumer looks for itself, in case another process wrote something. */
  pollEvery?: number
  /** Whether the process has more urgent work now; deliveries then take a small part of its time only. */
  yields?: () => boolean
}

/**
 * An event bus that lives in the database of the product it serves: publishing is part of the product's own
 * transaction, and what is committed is delivered.
 */
export class EventBus<DB> {
  readonly #options: BusOptions<DB>
  readonly #contracts: Map<string, EventContract>
  readonly #deliveries = new Map<string, { delivery: Delivery<DB>; loop: Loop }>()
  readonly #tails = new Set<Loop>()

  constructor(options: BusOptions<DB>) {
    this.#options = options
    this.#contracts = new Map(options.contracts.map((contract) => [contract.name, contract]))
    const { db, driver, onProblem, chance = { now: Date.now, random: Math.random } } = options
    for (const consumer of options.consumers) {
      const delivery = new Delivery(consumer, { db, driver, chance, onProblem })
      const loop = this.#loop(consumer.name, async () => {
        const result = await delivery.pass()
        // What it did may have been to publish.
        if (result.worked) this.wake(loop)
        return result
      })
      this.#deliveries.set(consumer.name, { delivery, loop })
    }
  }

  /**
   * Writes events to the log, as part of the caller's transaction: they exist when it commits. Call {@link wake} then.
   *
   * @throws InvalidEventError when an event has no contract or does not fit it; then nothing is written
   */
  async publish(tx: Sql, facts: readonly Fact[], provenance: Provenance): Promise<EventEnvelope[]> {
    const written = facts.map((fact) => this.#seal(fact, provenance))
    if (written.length > 0) {
      await this.#options.driver.append(
        tx,
        written.map(({ row }) => row),
      )
    }
    return written.map(({ envelope }) => envelope)
  }

  /** Begins to deliver. */
  start(): void {
    for (const { loop } of this.#deliveries.values()) loop.wake()
  }

  /** Tells everybody that something new may be in the log. Cheap; call it after every commit that published. */
  wake(except?: Loop): void {
    for (const { loop } of this.#deliveries.values()) if (loop !== except) loop.wake()
    for (const loop of this.#tails) loop.wake()
  }

  /** Ends when the deliveries that are under way have ended. What is left is delivered after the next start. */
  async stop(): Promise<void> {
    const loops = [...this.#tails, ...[...this.#deliveries.values()].map(({ loop }) => loop)]
    await Promise.all(loops.map((loop) => loop.stop()))
  }

  /**
   * Tells a listener of everything that is committed from now on, in order, until it is stopped. For what lives as long
   * as this process only, such as an open browser; nothing is remembered and nothing is tried again.
   */
  async tail<const Contracts extends readonly EventContract[]>(
    contracts: Contracts,
    listen: (events: EnvelopeOf<Contracts[number]>[]) => void,
  ): Promise<() => Promise<void>> {
    const { db, driver, onProblem } = this.#options
    const types = contracts.map(({ name }) => name)
    const reader = driver.reader()
    let position = await this.#head()
    const loop = this.#loop('tail', async () => {
      const { rows, delayed } = await reader.page(db, position, tailPage, types)
      const last = rows.at(-1)
      if (last === undefined) return { worked: false, next: delayed ? 10 : undefined }
      position = last.seq
      const opened = rows.flatMap(({ envelope, ...row }) => (envelope ? [openRecord({ ...row, envelope })] : []))
      for (const record of opened) {
        if (!('problem' in record)) continue
        onProblem({ consumer: 'tail', position: record.position, givenUp: true, error: record.problem })
      }
      const events = opened.flatMap((record) =>
        'problem' in record ? [] : [record.envelope as EnvelopeOf<Contracts[number]>],
      )
      if (events.length > 0) listen(events)
      return { worked: false, next: rows.length < tailPage ? undefined : 0 }
    })
    this.#tails.add(loop)
    loop.wake()
    return async () => {
      this.#tails.delete(loop)
      await loop.stop()
    }
  }

  /**
   * Resolves to true when a consumer has been through everything that is in the log now, or to false when that takes
   * longer than `within` milliseconds.
   */
  async settled(consumer: string, within: number): Promise<boolean> {
    const { delivery } = this.#deliveries.get(consumer) ?? {}
    if (delivery === undefined) throw new Error(`There is no consumer named ${consumer}.`)
    const head = await this.#head()
    const deadline = Date.now() + within
    while (delivery.position < head) {
      if (Date.now() > deadline) return false
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
    return true
  }

  async #head(): Promise<number> {
    const { rows } = await sql<{ head: number | null }>`select max(seq) as head from event_log`.execute(
      this.#options.db,
    )
    return rows[0]?.head ?? 0
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

  #seal(fact: Fact, { actor, time, cause, traceparent }: Provenance): { row: LogRow; envelope: EventEnvelope } {
    const contract = this.#contracts.get(fact.type)
    if (contract === undefined) throw new InvalidEventError(`There is no contract for ${fact.type}.`)
    const problems = contract.problems(fact.detail)
    if (problems.length > 0) throw new InvalidEventError(`${fact.type} is not valid: ${problems.join('; ')}.`)
    const id = randomUUIDv7()
    const trace = traceparent ?? cause?.detail.metadata.traceparent
    const metadata = {
      schemaVersion: contract.version,
      eventId: id,
      correlationId: cause?.detail.metadata.correlationId ?? id,
      ...(cause && { causationId: cause.id }),
      ...(trace && { traceparent: trace }),
      actor,
    }
    const envelope: EventEnvelope = {
      version: '0',
      id,
      'detail-type': contract.name,
      source: contract.source,
      account: '000000000000',
      time,
      region: 'local',
      resources: [],
      detail: { ...fact.detail, metadata },
    }
    const stored = JSON.stringify(envelope)
    const group = String(Reflect.get(fact.detail, contract.groupBy))
    return {
      envelope,
      row: {
        id,
        type: contract.name,
        source: contract.source,
        group_key: group,
        time,
        schema_version: contract.version,
        envelope: stored,
        checksum: checksum(stored),
      },
    }
  }
}
