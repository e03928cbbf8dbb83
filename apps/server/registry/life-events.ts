import type { Fact } from '@vacation-tracker/event-bus/publishing'
import { ContractError } from '@vacation-tracker/event-contracts'
import { keyOf, type LifeStep } from '@vacation-tracker/event-contracts/life-cycle'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import {
  ContractGraceExtended,
  ContractVersionActivated,
  ContractVersionDeprecated,
  ContractVersionPublished,
  ContractVersionRetired,
} from '@vacation-tracker/vacation-events/contract-life'

/** All that a step may be as a fact. */
export const lifeEvents = [
  ContractVersionPublished,
  ContractVersionActivated,
  ContractVersionDeprecated,
  ContractGraceExtended,
  ContractVersionRetired,
]

/**
 * The fact that a step is.
 *
 * @param before the registry before it
 * @throws ContractError when there is no such version
 */
export function lifeEventOf(before: ContractRegistry, step: LifeStep): Fact {
  const found = before.find(step)
  if (found === undefined) throw new ContractError(`There is no ${keyOf(step)}, so nothing can happen to it.`)
  const { publishedAt = step.at, deprecation } = before.standing(step)
  const about = { subject: keyOf(step), event: step.name, version: step.version, owner: found.owner }
  switch (step.step) {
    case 'published':
      return { contract: ContractVersionPublished, detail: { ...about, stage: step.stage, hash: found.hash } }
    case 'activated':
      return { contract: ContractVersionActivated, detail: { ...about, publishedAt } }
    case 'deprecated': {
      const { until, reason, useInstead } = step
      return {
        contract: ContractVersionDeprecated,
        detail: { ...about, until, reason, ...(useInstead !== undefined && { useInstead }) },
      }
    }
    case 'extended': {
      const { until, reason } = step
      return {
        contract: ContractGraceExtended,
        detail: { ...about, until, reason, previousUntil: deprecation?.until ?? until },
      }
    }
    case 'retired':
      return { contract: ContractVersionRetired, detail: { ...about, ...(step.waiver && { waiver: step.waiver }) } }
    default:
      return step satisfies never
  }
}
