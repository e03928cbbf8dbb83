import { ContractError, type EventContract, nameOf } from '@vacation-tracker/event-contracts'
import type { VersionKey } from '@vacation-tracker/event-contracts/life-cycle'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { thinFormOf } from '@vacation-tracker/event-contracts/versions'
import type { EventEnvelope, EventMetadata } from '../envelope.ts'
import { derivedId } from './derived-id.ts'

/** `fat` is the whole fact; `thin` what it is about and what changed, as its contract says. */
export type Form = 'fat' | 'thin'

/** In which version somebody reads the events of a type: those that they have named. */
export type Versions = Readonly<Record<string, number>>

/**
 * A stored event as one of its versions writes it. The version in which it is stored comes as it is stored; another one
 * is made, held against its contract, and has an id of its own. A deprecated version says so.
 *
 * @throws ContractError when there is no such version, or the event cannot be made in it
 */
export function inVersion(contracts: ContractRegistry, stored: EventEnvelope, version: number): EventEnvelope {
  const { metadata, ...detail } = stored.detail
  const name = stored['detail-type']
  const deprecation = deprecationOf(contracts, { name, version })
  if (metadata.schemaVersion === version) {
    if (deprecation === undefined) return stored
    return { ...stored, detail: { ...stored.detail, metadata: { ...metadata, deprecation } } }
  }
  const made = madeIn(contracts, { name, version }, detail, metadata.schemaVersion)
  return {
    ...stored,
    id: derivedId(metadata.eventId, version),
    detail: { ...made, metadata: { ...metadata, schemaVersion: version, ...(deprecation && { deprecation }) } },
  }
}

/** The thin form of an event. What the platform says of it stays. */
export function thinned(contracts: ContractRegistry, event: EventEnvelope): EventEnvelope {
  const { metadata, ...detail } = event.detail
  const contract = contracts.find({ name: event['detail-type'], version: metadata.schemaVersion })
  return contract === undefined ? event : { ...event, detail: { ...thinFormOf(contract, detail), metadata } }
}

/** Names of contracts as people say them: `ParcelMoved 1 and 2`. */
export function inWords(contracts: readonly EventContract[]): string {
  const numbers = contracts.map(({ version }) => String(version))
  return numbers.length < 2 ? numbers.join() : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`
}

function madeIn(contracts: ContractRegistry, key: VersionKey, detail: object, from: number): object {
  const contract = contracts.find(key)
  if (contract === undefined) throw new ContractError(`There is no version ${key.version} of ${key.name}.`)
  const made = contracts.convert(key.name, detail, from, key.version)
  if (contract.accepts(made)) return made
  const problems = contract.problems(made).join('; ')
  throw new ContractError(
    `Of version ${from} no valid ${nameOf(contract)} can be made: ${problems}. Correct its casts.`,
  )
}

function deprecationOf(contracts: ContractRegistry, key: VersionKey): EventMetadata['deprecation'] {
  const { stage, deprecation } = contracts.standing(key)
  if (stage !== 'deprecated' || deprecation === undefined) return undefined
  const { since, until, useInstead } = deprecation
  return { since, until, ...(useInstead !== undefined && { useInstead }) }
}
