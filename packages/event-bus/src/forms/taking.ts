import { ContractError } from '@vacation-tracker/event-contracts'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { Consumer } from '../consumer.ts'
import type { EventEnvelope } from '../envelope.ts'
import { compilePattern, patternAsksFor } from '../pattern/pattern.ts'
import type { Replay } from '../replay.ts'
import { DeliveryError } from '../retry.ts'
import type { Subscription } from '../subscription.ts'
import { typesOf } from '../subscription-book.ts'
import type { Task } from '../task.ts'
import { type Form, inVersion, thinned } from './form.ts'
import { versionFor, versionsOutside, whyNotOutside } from './outside.ts'

/** How somebody takes events out of the log. */
export type Taking = {
  types: readonly string[] | undefined
  /** The versions in which they take an event, the one they want most first. None: it is not for them. */
  versions(event: EventEnvelope, position: number): readonly number[]
  /** Whether a whole event, in a version of theirs, is one that they want. Every one, where there is nothing said. */
  wants?: ((event: EventEnvelope, position: number) => boolean) | undefined
  /** Why an event must not be handed on now. It is tried again, unless the error says otherwise. */
  objection?(event: EventEnvelope): Error | undefined
  form: Form
  /** The replay that they take it from. */
  replay?: string
}

/** Consumers of the program name the version that they read, and get it while it can be made: their code knows no other. */
export function takingOfConsumer<Tx>({ types, versions, form }: Consumer<Tx>): Taking {
  const named = new Map(Object.entries(versions).map(([type, version]) => [type, [version]]))
  return { types, versions: (event) => named.get(event['detail-type']) ?? [], form }
}

/** Webhooks lie outside of the product. An event is matched by the pattern that held when it was published. */
export function takingOfWebhook(contracts: ContractRegistry, subscription: Subscription): Taking {
  const { patterns, versions, createdAt, form } = subscription
  const rules = patterns
    .map(({ from, pattern }) => ({
      from,
      matches: compilePattern(pattern),
      choosesVersion: patternAsksFor(pattern, 'detail.metadata.schemaVersion'),
    }))
    .reverse()
  const ruleAt = (position: number) => rules.find(({ from }) => from <= position)
  return {
    types: typesOf(subscription),
    form,
    versions: (event, position) => {
      const type = event['detail-type']
      // Whether it may leave is not known yet; that it may be theirs is told by the objection.
      if (contracts.versions(type).length === 0) return [event.detail.metadata.schemaVersion]
      if (versions[type] === undefined && ruleAt(position)?.choosesVersion) return versionsOutside(contracts, type)
      const version = versionFor(contracts, type, { versions, since: createdAt })
      return version === undefined ? [] : [version]
    },
    wants: (event, position) => ruleAt(position)?.matches(event) ?? false,
    objection: (event) => objectionTo(contracts, event['detail-type'], versions[event['detail-type']]),
  }
}

/** The same for a part of the log that is delivered once more. */
export function takingAgain(taking: Taking, { id, pattern }: Pick<Replay, 'id' | 'pattern'>): Taking {
  if (pattern === null) return { ...taking, replay: id }
  const matches = compilePattern(pattern)
  const { wants = () => true } = taking
  return { ...taking, replay: id, wants: (event, position) => wants(event, position) && matches(event) }
}

/** What of a task is about which events there are, and how they look. */
export function formsFor(
  contracts: ContractRegistry,
  taking: Taking,
): Pick<Task<never>, 'types' | 'concerns' | 'form'> {
  const { wants } = taking
  // Between being found to concern somebody and being handed on, an event is the same object.
  const taken = new WeakMap<EventEnvelope, EventEnvelope>()
  const take = (event: EventEnvelope, position: number) =>
    taken.get(event) ?? wanted(contracts, taking, event, position)
  return {
    types: taking.types,
    concerns: (event, position) => {
      if (wants === undefined) return true
      try {
        const whole = take(event, position)
        if (whole !== undefined) taken.set(event, whole)
        return whole !== undefined
      } catch {
        // What cannot be made fails when it is handed on, where failures are told and tried again.
        return true
      }
    },
    form: (event, position) => {
      const objection = taking.objection?.(event)
      if (objection !== undefined) throw objection
      const whole = take(event, position) ?? anyway(contracts, taking, event, position)
      const form = taking.form === 'thin' ? thinned(contracts, whole) : whole
      return taking.replay === undefined ? form : { ...form, 'replay-name': taking.replay }
    },
  }
}

/** The event in the first version in which it is wanted. */
function wanted(
  contracts: ContractRegistry,
  { versions, wants }: Taking,
  event: EventEnvelope,
  position: number,
): EventEnvelope | undefined {
  let problem: unknown
  for (const version of versions(event, position)) {
    try {
      const whole = inVersion(contracts, event, version)
      if (wants?.(whole, position) ?? true) return whole
    } catch (cause) {
      problem ??= cause
    }
  }
  // Perhaps it would have been wanted in the version that cannot be made.
  if (problem !== undefined) throw problem
  return undefined
}

/** What waited or was given up is handed on when it is tried again, though versions have been chosen anew since. */
function anyway(contracts: ContractRegistry, taking: Taking, event: EventEnvelope, position: number): EventEnvelope {
  const [version] = taking.versions(event, position)
  if (version !== undefined) return inVersion(contracts, event, version)
  const reason = whyNotOutside(contracts, event['detail-type']) ?? `Nobody reads ${event['detail-type']} here.`
  throw new DeliveryError(reason, { next: 'give-up' })
}

function objectionTo(contracts: ContractRegistry, type: string, named: number | undefined): Error | undefined {
  if (contracts.versions(type).length === 0) {
    return new ContractError(`There is no contract for ${type} in this program. Perhaps it has just been registered.`)
  }
  if (named === undefined || contracts.supported(type).some(({ version }) => version === named)) return undefined
  const reason = whyNotOutside(contracts, type, named) ?? `${type} ${named} is published no more.`
  return new DeliveryError(`${reason} Then resume the subscription.`, { next: 'disable' })
}
