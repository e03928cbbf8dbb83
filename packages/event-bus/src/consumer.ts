import type { EventContract, EventOf } from '@vacation-tracker/event-contracts'
import type { EventEnvelope } from './envelope.ts'
import type { Form, Versions } from './forms/form.ts'
import { defaultRetryPolicy, type RetryPolicy } from './retry.ts'

/** The envelope in which an event of this contract comes. */
export type EnvelopeOf<Contract> = Contract extends EventContract
  ? EventOf<Contract> extends { type: infer Type extends string; detail: infer Detail extends object }
    ? EventEnvelope<Type, Detail>
    : never
  : never

/** The same in its thin form: which of the fields are there, its contract says. */
export type ThinEnvelopeOf<Contract> =
  EnvelopeOf<Contract> extends EventEnvelope<infer Type, infer Detail> ? EventEnvelope<Type, Partial<Detail>> : never

type EventIn<Contract, Wanted extends Form> = Wanted extends 'thin' ? ThinEnvelopeOf<Contract> : EnvelopeOf<Contract>

type Interest<Contracts extends readonly EventContract[], Wanted extends Form> = {
  /** Stays the same for ever: what the consumer has handled is kept under it. */
  name: string
  /** The events that it is told of, each in the version of the contract that is named here. */
  on: Contracts
  /** The whole fact, unless it says `thin`. */
  form?: Wanted
  retry?: RetryPolicy
  /** The events that it publishes in turn, for whoever draws how things hang together. */
  publishes?: readonly EventContract[]
  /** What it reaches outside of the system, in a word or two: `mail server`, say. */
  reaches?: string
}

/** A consumer as the bus runs it. Make one by {@link effectConsumer} or {@link callConsumer}. */
export type Consumer<Tx> = {
  name: string
  types: readonly string[]
  /** The version that it reads of each type. */
  versions: Versions
  form: Form
  retry: RetryPolicy
  /** The types that it declares to publish. */
  publishes: readonly string[]
  /** What it declares to reach outside of the system. */
  reaches?: string
  /** Runs in the transaction that also marks the event as handled. */
  effect?: (event: EventEnvelope, tx: Tx) => Promise<void>
  /** Runs outside any transaction; the event is marked as handled afterwards. */
  call?: (event: EventEnvelope) => Promise<void>
}

/**
 * A consumer whose whole effect is in the same database. The effect and the mark that the event is handled commit
 * together, so the effect happens exactly once, whatever crashes.
 */
export function effectConsumer<Tx, const Contracts extends readonly EventContract[], Wanted extends Form = 'fat'>(
  consumer: Interest<Contracts, Wanted> & {
    effect: (event: EventIn<Contracts[number], Wanted>, tx: Tx) => Promise<void>
  },
): Consumer<Tx> {
  const { effect } = consumer
  return { ...interest(consumer), effect: async (event, tx) => effect(event as EventIn<Contracts[number], Wanted>, tx) }
}

/** A consumer that does something elsewhere, sends a mail say: at least once, and after a crash perhaps again. */
export function callConsumer<const Contracts extends readonly EventContract[], Wanted extends Form = 'fat'>(
  consumer: Interest<Contracts, Wanted> & { call: (event: EventIn<Contracts[number], Wanted>) => Promise<void> },
): Consumer<unknown> {
  const { call } = consumer
  // `async`, so that what is thrown before there is a promise counts as a failed attempt as well.
  return { ...interest(consumer), call: async (event) => call(event as EventIn<Contracts[number], Wanted>) }
}

function interest({
  name,
  on,
  form = 'fat',
  retry = defaultRetryPolicy,
  publishes = [],
  reaches,
}: Interest<readonly EventContract[], Form>) {
  return {
    name,
    types: on.map((contract) => contract.name),
    versions: versionsOf(on, `The consumer ${name}`),
    form,
    retry,
    publishes: publishes.map((contract) => contract.name),
    ...(reaches !== undefined && { reaches }),
  }
}

/**
 * The version that is named of each event.
 *
 * @param who names them, as the subject of a sentence
 * @throws Error when two versions of one event are named: each fact comes once
 */
export function versionsOf(contracts: readonly EventContract[], who: string): Versions {
  const versions: Record<string, number> = {}
  for (const { name, version } of contracts) {
    const other = versions[name]
    if (other !== undefined && other !== version) {
      throw new Error(`${who} names ${name} in versions ${other} and ${version}. Each fact comes once: name one.`)
    }
    versions[name] = version
  }
  return versions
}
