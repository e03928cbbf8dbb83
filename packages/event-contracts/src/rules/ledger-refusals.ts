import { keyOf, type LifeStep } from '../life-cycle.ts'
import { decideStep, type LifeRefusal, type LifeWish } from '../life-cycle-decisions.ts'
import { ContractRegistry } from '../registry.ts'
import type { CheckSubject } from './rule.ts'

/** A step of the ledger that would be refused today, as things stood when it was taken. */
export type RefusedStep = { step: LifeStep; refusal: LifeRefusal }

/**
 * Takes all steps of the ledger once more, each by the rule by which steps are decided: so a ledger that was written by
 * hand is held to the same. Who read what at the time is not known any more, and does not count here.
 */
export function refusedSteps({ registry, policy }: Pick<CheckSubject, 'registry' | 'policy'>): RefusedStep[] {
  const byName = Map.groupBy(registry.ledger, ({ name }) => name)
  return [...byName].flatMap(([name, own]) => {
    // What is read instead may be another event.
    const histories = registry.newest.filter((each) => each.name === name || isReplacement(each.name, own))
    const names = new Set([name, ...histories.map((each) => each.name)])
    const steps = names.size === 1 ? own : registry.ledger.filter((step) => names.has(step.name))
    return steps.flatMap((step, place) => {
      if (step.name !== name) return []
      const then = new ContractRegistry(histories, steps.slice(0, place))
      const facts = { registry: then, policy, now: step.at, usage: [], consumers: [] }
      const { refusal } = decideStep(facts, wishOf(step))
      return refusal === undefined ? [] : [{ step, refusal }]
    })
  })
}

function isReplacement(name: string, steps: readonly LifeStep[]): boolean {
  return steps.some((step) => step.step === 'deprecated' && step.useInstead?.startsWith(`${name} `))
}

function wishOf(step: LifeStep): LifeWish {
  const { name, version, by } = step
  const who = { name, version, by }
  switch (step.step) {
    case 'published':
      return { ...who, wish: 'publish', stage: step.stage }
    case 'activated':
      return { ...who, wish: 'activate' }
    case 'deprecated': {
      const { until, reason, useInstead } = step
      return { ...who, wish: 'deprecate', until, reason, ...(useInstead !== undefined && { useInstead }) }
    }
    case 'extended':
      return { ...who, wish: 'extend', until: step.until, reason: step.reason }
    case 'retired':
      return { ...who, wish: 'retire', ...(step.waiver !== undefined && { waiver: step.waiver }) }
    default:
      return step satisfies never
  }
}

/** How a step is named in a finding. */
export function stepName(step: LifeStep): string {
  return `${step.step} ${keyOf(step)} at ${step.at}`
}
