import { type EventContract, nameOf } from '@vacation-tracker/event-contracts'
import type { ContractRegistry } from '@vacation-tracker/event-contracts/registry'
import type { MatcherResult } from './result.ts'

type Envelope = { 'detail-type': string; source: string; detail: object & { metadata: { schemaVersion: number } } }

/**
 * Whether an event keeps a contract, or the one that a registry has for it. What is no envelope is taken for a detail;
 * that needs the contract itself.
 */
export function toMatchContract(received: unknown, contracts: EventContract | ContractRegistry): MatcherResult {
  const contract = 'accepts' in contracts ? contracts : contractIn(contracts, received)
  if (typeof contract === 'string') return { pass: false, message: () => contract }
  const problems = problemsOf(contract, received)
  return {
    pass: problems.length === 0,
    message: () =>
      problems.length === 0
        ? `This is a valid ${nameOf(contract)}.`
        : `This is no ${nameOf(contract)}:\n${problems.map((each) => `  - ${each}`).join('\n')}`,
  }
}

function contractIn(contracts: ContractRegistry, received: unknown): EventContract | string {
  if (!isEnvelope(received)) return 'This is no event. Name the contract of a detail itself.'
  const key = { name: received['detail-type'], version: received.detail.metadata.schemaVersion }
  return contracts.find(key) ?? `There is no contract for ${nameOf({ ...key, revision: 0 })}.`
}

function problemsOf(contract: EventContract, received: unknown): string[] {
  if (!isEnvelope(received)) return contract.problems(received)
  const { metadata, ...detail } = received.detail
  const beside = [
    ['detail-type', contract.name, received['detail-type']],
    ['source', contract.source, received.source],
    ['detail.metadata.schemaVersion', contract.version, metadata.schemaVersion],
  ]
  return [
    ...beside.flatMap(([place, expected, came]) =>
      expected === came ? [] : [`${place} has to be ${expected}, and is ${came}`],
    ),
    ...contract.problems(detail),
  ]
}

function isEnvelope(received: unknown): received is Envelope {
  const { 'detail-type': type, detail } = Object(received)
  return typeof type === 'string' && typeof Object(detail).metadata === 'object'
}
