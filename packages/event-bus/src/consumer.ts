import type { EventContract, EventOf } from '@vacation-tracker/event-contracts'
import type { EventEnvelope } from './envelope.ts'
import { defaultRetryPolicy, type RetryPolicy } from './retry.ts'

/** The envelope in which an event of this contract comes. */
export type EnvelopeOf<Contract> = Contract extends EventContract
  ? EventOf<Contract> extends { type: infer Type extends string; detail: infer Detail extends object }
    ? EventEnvelope<Type, Detail>
    : never
  : never

type Interest<Contracts extends readonly EventContract[]> = {
  /** Stays the same for ever: what the consumer has handled is kept under it. */
  name: string
  /** The events that it is told of. */
  on: Contracts
  retry?: RetryPolicy
}

/** A consumer as the bus runs it. Make one by {@link effectConsumer} or {@link callConsumer}. */
export type Consumer<Tx> = {
  name: string
  types: readonly string[]
  /** The version that it reads of each type. */
  versions: Readonly<Record<string, number>>
  retry: RetryPolicy
  /** Runs in the transaction that also marks the event as handled. */
  effect?: (event: EventEnvelope, tx: Tx) => Promise<void>
  /** Runs outside any transaction; the event is marked as handled afterwards. */
  call?: (event: EventEnvelope) => Promise<void>
}

/**
 * A consumer whose whole effect is in the same database. The effect and the mark that the event is handled commit
 * together, so the effect happens exactly once, whatever crashes.
 */
export function effectConsumer<Tx, const Contracts extends readonly EventContract[]>(
  consumer: Interest<Contracts> & { effect: (event: EnvelopeOf<Contracts[number]>, tx: Tx) => Promise<void> },
): Consumer<Tx> {
  const { effect } = consumer
  return { ...interest(consumer), effect: async (event, tx) => effect(event as EnvelopeOf<Contracts[number]>, tx) }
}

/** A consumer that does something elsewhere, sends a mail say: at least once, and after a crash perhaps again. */
export function callConsumer<const Contracts extends readonly EventContract[]>(
  consumer: Interest<Contracts> & { call: (event: EnvelopeOf<Contracts[number]>) => Promise<void> },
): Consumer<unknown> {
  const { call } = consumer
  // `async`, so that what is thrown before there is a promise counts as a failed attempt as well.
  return { ...interest(consumer), call: async (event) => call(event as EnvelopeOf<Contracts[number]>) }
}

function interest({ name, on, retry = defaultRetryPolicy }: Interest<readonly EventContract[]>) {
  const versions = Object.fromEntries(on.map((contract) => [contract.name, contract.version]))
  return { name, types: on.map((contract) => contract.name), versions, retry }
}
