import type { EventContract } from '@vacation-tracker/event-contracts'
import type { Deprecation, Stage } from '@vacation-tracker/event-contracts/life-cycle'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'

/** An event as the list of contracts shows it. */
export type ListedEvent = {
  name: string
  source: string
  owner: string
  meaning: string
  audience: EventContract['audience']
  versions: ListedVersion[]
  links: { self: string }
}

/** A version at its latest revision. Links are paths on this server. */
export type ListedVersion = {
  version: number
  revision: number
  stage: Stage
  hash: string
  publishedAt: string | null
  changes: string | null
  deprecation: Deprecation | null
  links: { self: string; revisions: string[] }
}

/** Where contracts are served. */
export const contractsPath = '/api/contracts'

/** An event with all its versions, oldest first. */
export function listedEvent(registry: ContractRegistry, newest: EventContract): ListedEvent {
  const { name, source, owner, meaning, audience } = newest
  const versions = registry.versions(name).map((contract) => listedVersion(registry, contract))
  return { name, source, owner, meaning, audience, versions, links: { self: `${contractsPath}/${name}` } }
}

function listedVersion(registry: ContractRegistry, contract: EventContract): ListedVersion {
  const { name, version, revision, hash, changes = null } = contract
  const { stage, publishedAt = null, deprecation = null } = registry.standing(contract)
  const self = `${contractsPath}/${name}/${version}`
  const revisions = registry.history(name).filter((each) => each.version === version)
  const links = { self, revisions: revisions.map((each) => `${self}.${each.revision}`) }
  return { version, revision, stage, hash, publishedAt, changes, deprecation, links }
}

/**
 * The contract that a path names.
 *
 * @param wanted `2`, for the latest revision of version 2; `2.1`, for its first revision; or `latest`, for the newest
 * version that is active, and where none is the newest
 */
export function contractNamed(registry: ContractRegistry, name: string, wanted: string): EventContract | undefined {
  const versions = registry.versions(name)
  if (wanted === 'latest') {
    return versions.findLast((each) => registry.standing(each).stage === 'active') ?? versions.at(-1)
  }
  const [, version, revision] = wanted.match(/^(\d{1,6})(?:\.(\d{1,6}))?$/) ?? []
  if (revision === undefined) return versions.find((each) => each.version === Number(version))
  return registry.history(name).find((each) => each.version === Number(version) && each.revision === Number(revision))
}
