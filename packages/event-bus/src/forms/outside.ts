import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { inWords, type Versions } from './form.ts'

/** Somebody outside of the product who reads events: by a webhook, or at a door. */
export type Outsider = {
  /** The versions that they have named, by type. */
  versions: Versions
  /** When they began, ISO 8601 in UTC. Where they have named no version, they keep the newest that was active then. */
  since: string
}

/** The versions in which events of a type may leave the product, newest first: external ones, experiments excepted. */
export function versionsOutside(contracts: ContractRegistry, type: string): number[] {
  const supported = contracts.supported(type)
  if (supported.at(-1)?.audience !== 'external') return []
  const leaving = supported.filter((contract) => contracts.standing(contract).stage !== 'experimental')
  return leaving.map(({ version }) => version).reverse()
}

/** The version in which an outsider gets the events of a type; nothing when those do not leave the product. */
export function versionFor(
  contracts: ContractRegistry,
  type: string,
  { versions, since }: Outsider,
): number | undefined {
  const leaving = versionsOutside(contracts, type)
  if (leaving.length === 0) return undefined
  const named = versions[type]
  if (named !== undefined) return named
  const version = contracts.versionAsOf(type, since)?.version
  return version !== undefined && leaving.includes(version) ? version : leaving.at(-1)
}

/**
 * Why somebody outside cannot read the events of a type, or not in a version: a sentence that says what to do. Nothing
 * when they can, or when the type is not known here yet.
 */
export function whyNotOutside(contracts: ContractRegistry, type: string, version?: number): string | undefined {
  const newest = contracts.current(type) ?? contracts.versions(type).at(-1)
  if (newest === undefined)
    return version === undefined ? undefined : `There is no contract for ${type}. Register it first.`
  if (newest.audience === 'internal') return `${type} is internal: it stays within the product. Choose another event.`
  const leaving = versionsOutside(contracts, type)
  const readable = inWords(contracts.supported(type).filter((contract) => leaving.includes(contract.version)))
  const wayOut = leaving.length === 0 ? 'Wait until a version is active.' : `Name version ${readable}.`
  if (version === undefined) {
    return leaving.length > 0
      ? undefined
      : `No version of ${type} is active, so it does not leave the product. ${wayOut}`
  }
  if (leaving.includes(version)) return undefined
  const known = contracts.find({ name: type, version })
  if (known === undefined) return `There is no version ${version} of ${type}. ${wayOut}`
  const { stage } = contracts.standing(known)
  return stage === 'experimental'
    ? `${type} ${version} is experimental, and does not leave the product yet. ${wayOut}`
    : `${type} ${version} has been retired. ${wayOut}`
}
