import { ContractError, compileContract, type EventContract, nameOf } from '@vacation-tracker/event-contracts'
import { compileCastRules } from '@vacation-tracker/event-contracts/cast-rules'
import { type FrozenContract, isIntact } from '@vacation-tracker/event-contracts/freeze'
import type { RegisteredContract } from '../store/registered-contracts.ts'

/**
 * The newest contract of each registered event, with all before it.
 *
 * @param registered the versions and revisions of an event in their order
 * @throws ContractError naming a contract that has been edited, or is none any more
 */
export function chainsOf(registered: readonly RegisteredContract[]): EventContract[] {
  const chains = new Map<string, EventContract>()
  for (const each of registered) {
    const { contract } = each
    if (!isIntact(contract)) {
      throw new ContractError(`${nameOf(contract)} in the table registered_contract has been edited. Restore it.`)
    }
    chains.set(contract.name, linkedTo(chains.get(contract.name), each))
  }
  return [...chains.values()]
}

/**
 * A contract as code has it, made of what was registered.
 *
 * @param previous the version or revision before it
 * @throws ContractError when an example does not fit the schema
 */
export function linkedTo(
  previous: EventContract | undefined,
  { contract, casts }: Pick<RegisteredContract, 'casts'> & { contract: Omit<FrozenContract, 'hash'> },
): EventContract {
  const { name, version, revision, source, owner, audience, meaning, groupBy, thin, schema, examples, changes } =
    contract
  return compileContract({
    ...{ name, version, revision, source, owner, audience, meaning, groupBy, thin, schema, examples, changes },
    previous,
    casts: casts && compileCastRules(casts),
  })
}
