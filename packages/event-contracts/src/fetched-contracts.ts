import { ContractError, compileContract, type EventContract, nameOf } from './contract.ts'
import type { FrozenContract } from './freeze.ts'

/**
 * Contracts as code has them, of those that a registry gives: for a consumer elsewhere that validates events, or tests
 * itself on samples of them. How a version becomes another one is known to its producer only.
 *
 * @param frozen versions of events, in any order, each at one revision
 * @returns the newest contract of each event, which knows those before it
 * @throws ContractError when an example does not fit its schema
 */
export function contractsOf(frozen: readonly FrozenContract[]): EventContract[] {
  const sorted = frozen.toSorted((one, other) => one.version - other.version)
  const newest = new Map<string, EventContract>()
  for (const { hash: _, ...contract } of sorted) {
    const previous = newest.get(contract.name)
    // Before the first that a registry still has, there may have been others.
    const casts = previous === undefined ? undefined : unknownCasts(previous, contract)
    newest.set(contract.name, compileContract({ ...contract, previous, casts }))
  }
  return [...newest.values()]
}

function unknownCasts(older: EventContract, newer: Omit<FrozenContract, 'hash'>) {
  const refuse = () => {
    throw new ContractError(`Only its producer knows how ${nameOf(older)} and ${nameOf(newer)} become each other.`)
  }
  return { up: refuse, down: refuse }
}
