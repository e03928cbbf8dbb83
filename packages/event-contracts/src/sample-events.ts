import type { EventContract } from './contract.ts'
import { type Random, randomOf } from './random.ts'
import { sampleOfSchema } from './sample-values.ts'

type Sampled = Pick<EventContract, 'name' | 'version' | 'revision' | 'schema' | 'examples' | 'accepts'>

const known = new WeakMap<Sampled, { count: number; seed: string; samples: readonly object[] }>()

/**
 * Valid details of a contract: its examples first, then some that are generated from its schema. The same contract
 * always gives the same. They cannot be changed, so that a cast that is not pure is found out.
 *
 * @param count how many to generate; fewer come of a schema that chance seldom hits
 * @param seed for others than usual
 */
export function sampleEvents(contract: Sampled, count: number, seed = ''): readonly object[] {
  const before = known.get(contract)
  if (before?.count === count && before.seed === seed) return before.samples
  const samples = makeSamples(contract, count, seed)
  known.set(contract, { count, seed, samples })
  return samples
}

function makeSamples(contract: Sampled, count: number, seed: string): object[] {
  const random = randomOf(`${contract.name} ${contract.version}.${contract.revision}${seed}`)
  const examples = contract.examples.filter((example): example is object => isObject(example))
  const samples = examples.map((example) => structuredClone(example))
  for (let attempt = 0; attempt < count * 3 && samples.length < count + examples.length; attempt++) {
    const generated = sampleOfSchema(contract.schema, random)
    const sample = attempt % 3 === 2 ? variation(examples, generated, random) : generated
    if (isObject(sample) && contract.accepts(sample)) samples.push(sample)
  }
  return samples.map(frozen)
}

function frozen<Value extends object>(value: Value): Value {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) frozen(part)
  return Object.freeze(value)
}

/** An example of which some fields are generated: valid more often than what is generated throughout. */
function variation(examples: readonly object[], generated: unknown, random: Random): unknown {
  if (examples.length === 0 || !isObject(generated)) return generated
  const taken = Object.entries(generated).filter(() => random.oneIn(3))
  return structuredClone({ ...random.pick(examples), ...Object.fromEntries(taken) })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
