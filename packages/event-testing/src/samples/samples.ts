import type { EnvelopeOf } from '@vacation-tracker/event-bus/consumer'
import type { EventEnvelope } from '@vacation-tracker/event-bus/envelope'
import { ContractError, type EventContract, type EventOf, nameOf } from '@vacation-tracker/event-contracts'
import { type Random, randomOf } from '@vacation-tracker/event-contracts/random'
import { sampleEvents as generatedDetails } from '@vacation-tracker/event-contracts/sample-events'
import { sampleOfSchema } from '@vacation-tracker/event-contracts/sample-values'
import { edgeCases } from './edge-cases.ts'

type Choice = {
  /** The same seed gives the same samples. */
  seed?: string
  /** How many by chance, beside the examples of the contract and its edges; 20 unless said. */
  count?: number
}

type Detail<Contract> = EventOf<Contract> extends { detail: infer Detail extends object } ? Detail : never

const usualCount = 20
const usualSeed = 'sample'

/** The instant of the first sample, in milliseconds; each that follows is a second later. */
const start = Date.UTC(2026, 0, 5, 9)

/**
 * Details that a contract takes: its examples, one for each edge ({@link edgeCases}), and some by chance.
 *
 * @example
 * for (const detail of sampleDetails(ParcelMoved)) expect(labelOf(detail)).not.toBe('')
 */
export function sampleDetails<Contract extends EventContract>(
  contract: Contract,
  { seed = usualSeed, count = usualCount }: Choice = {},
): Detail<Contract>[] {
  const edges = edgeCases(contract, seed).map(({ detail }) => detail)
  const chance = generatedDetails(contract, count, seed).map((detail) => structuredClone(detail))
  const examples = chance.slice(0, contract.examples.length)
  const all = [...examples, ...edges, ...chance.slice(examples.length)]
  return [...new Map(all.map((detail) => [JSON.stringify(detail), detail])).values()] as Detail<Contract>[]
}

/** The same as events in their envelopes, a second apart. */
export function sampleEvents<Contract extends EventContract>(
  contract: Contract,
  choice: Choice = {},
): EnvelopeOf<Contract>[] {
  const random = randomOf(`${contract.name} ${choice.seed ?? usualSeed}`)
  return sampleDetails(contract, choice).map(
    (detail, index) => envelopeOf(contract, detail, random, index) as EnvelopeOf<Contract>,
  )
}

/**
 * An event of a contract: its first example, with some fields as they are wanted.
 *
 * @param fields replace those of the example; `undefined` takes an optional one away
 * @param seed events with different seeds have different ids
 * @throws ContractError when it would not be valid
 */
export function sampleEvent<Contract extends EventContract>(
  contract: Contract,
  fields: Partial<Detail<Contract>> = {},
  seed: string = usualSeed,
): EnvelopeOf<Contract> {
  const all = Object.entries({ ...Object(structuredClone(contract.examples[0])), ...fields })
  const detail = Object.fromEntries(all.filter(([, value]) => value !== undefined))
  const problems = contract.problems(detail)
  if (problems.length > 0) throw new ContractError(`This is no ${nameOf(contract)}: ${problems.join('; ')}.`)
  return envelopeOf(contract, detail, randomOf(`${contract.name} ${seed}`), 0) as EnvelopeOf<Contract>
}

function envelopeOf(contract: EventContract, detail: object, random: Random, index: number): EventEnvelope {
  const id = String(sampleOfSchema({ type: 'string', format: 'uuid' }, random))
  return {
    ...{ version: '0', id, 'detail-type': contract.name, source: contract.source },
    ...{ account: '000000000000', time: new Date(start + index * 1000).toISOString(), region: 'local', resources: [] },
    detail: {
      ...detail,
      metadata: { schemaVersion: contract.version, eventId: id, correlationId: id, actor: 'sample' },
    },
  }
}
