import type { ContractLivesQuery } from '../generated/graphql.ts'

type Contract = ContractLivesQuery['contracts'][number]
export type Stage = Contract['versions'][number]['stage']

/** A version of an event, as one row of its life. */
export interface Life {
  name: string
  owner: string
  version: Contract['versions'][number]
  consumers: Contract['consumers']
  /** The newest other version that is active, which would take its place. */
  successor: number | undefined
}

/** A step in the life of a version that somebody decides. */
export type LifeStep = 'ACTIVATE' | 'DEPRECATE' | 'EXTEND' | 'RETIRE'

/** The steps that a version may take next. Whether one is allowed today depends on who reads it, which the server knows. */
export function stepsOf(stage: Stage): readonly LifeStep[] {
  if (stage === 'EXPERIMENTAL') return ['ACTIVATE', 'DEPRECATE']
  if (stage === 'ACTIVE') return ['DEPRECATE']
  return stage === 'DEPRECATED' ? ['EXTEND', 'RETIRE'] : []
}

/** What is about to end comes first, what has ended last. */
const order: readonly Stage[] = ['DEPRECATED', 'EXPERIMENTAL', 'ACTIVE', 'RETIRED']

/** Every version of every event: what ends next first, then by stage and name, the newest version of an event first. */
export function livesOf(contracts: readonly Contract[]): Life[] {
  return contracts
    .flatMap(({ name, owner, versions, consumers }) =>
      versions.map((version) => ({
        name,
        owner,
        version,
        consumers: consumers.filter((each) => each.version === version.version),
        successor: newestActive(versions.filter((each) => each !== version)),
      })),
    )
    .sort(
      (one, other) =>
        order.indexOf(one.version.stage) - order.indexOf(other.version.stage) ||
        compare(one.version.deprecation?.until ?? '', other.version.deprecation?.until ?? '') ||
        compare(one.name, other.name) ||
        other.version.version - one.version.version,
    )
}

function newestActive(versions: Contract['versions']): number | undefined {
  const active = versions.filter(({ stage }) => stage === 'ACTIVE').map(({ version }) => version)
  return active.length === 0 ? undefined : Math.max(...active)
}

/** Those of a stage, if one is chosen, whose event, owner or consumer has every word. */
export function chosenLives(lives: readonly Life[], { stage, text = '' }: { stage?: Stage; text?: string }): Life[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return lives.filter(({ name, owner, version, consumers }) => {
    const all = [name, owner, ...consumers.map(({ consumer }) => consumer)].join(' ').toLowerCase()
    return (stage === undefined || version.stage === stage) && words.every((word) => all.includes(word))
  })
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
