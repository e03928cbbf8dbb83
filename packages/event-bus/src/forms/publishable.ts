import { type EventContract, nameOf } from '@vacation-tracker/event-contracts'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import { type Fact, InvalidEventError } from '../seal.ts'
import { inWords } from './form.ts'

/**
 * A fact in every version that is supported, newest first: the first is the one that is written down. Each has been held
 * against its contract, as of its latest revision.
 *
 * @throws InvalidEventError when the contract is not known or retired, or the fact cannot be published in all versions
 */
export function inAllVersions(contracts: ContractRegistry, { contract, detail }: Fact): [Fact, ...Fact[]] {
  const supported = contracts.supported(contract.name)
  const newest = supported.at(-1)
  const own = supported.find(({ version }) => version === contract.version)
  if (newest === undefined || own === undefined) throw new InvalidEventError(whyUnpublished(contracts, contract))
  checkDetail(own, detail, '')
  let made = own === newest ? detail : madeFrom(contracts, { contract: own, detail }, newest)
  const first = { contract: newest, detail: made }
  const others: Fact[] = []
  for (let index = supported.length - 2; index >= 0; index--) {
    const older = supported[index]
    const newer = supported[index + 1]
    if (older === undefined || newer === undefined) break
    made = madeFrom(contracts, { contract: newer, detail: made }, older)
    others.push({ contract: older, detail: made })
  }
  return [first, ...others]
}

/** Why nothing is published under a contract, and what can be done. */
export function whyUnpublished(contracts: ContractRegistry, { name, version }: EventContract): string {
  const supported = contracts.supported(name)
  const known = contracts.find({ name, version })
  const wayOut = supported.length === 0 ? '' : ` Publish version ${inWords(supported)}.`
  if (known !== undefined) return `${nameOf({ name, version, revision: 0 })} has been retired.${wayOut}`
  if (contracts.versions(name).length === 0) return `There is no contract for ${name}. Register it first.`
  return `There is no version ${version} of ${name}.${wayOut}`
}

function madeFrom(contracts: ContractRegistry, { contract, detail }: Fact, target: EventContract): object {
  let made: object
  try {
    made = contracts.convert(contract.name, detail, contract.version, target.version)
  } catch (cause) {
    throw new InvalidEventError(`${nameOf(contract)} cannot be made in version ${target.version}: ${cause}.`, { cause })
  }
  checkDetail(target, made, `, made of version ${contract.version},`)
  return made
}

function checkDetail(contract: EventContract, detail: object, origin: string): void {
  if (contract.accepts(detail)) return
  const problems = contract.problems(detail).join('; ')
  throw new InvalidEventError(`${nameOf(contract)}${origin} is not valid: ${problems}.`)
}
