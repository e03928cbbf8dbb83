import type { EventContract } from './contract.ts'
import { type Random, randomOf } from './random.ts'
import { sampleOfSchema } from './sample-values.ts'

type Sampled = Pick<EventContract, 'name' | 'version' | 'revision' | 'schema' | 'examples' | 'accepts'>

/**
 * Valid details of a contract: its examples first, then some that are generated from its schema. The same contract
 * always gives the same.
 *
 * @param count how many to generate; fewer come of a schema that chance seldom hits
 */
export function sampleEvents(contract: Sampled, count: number): object[] {
  const random = randomOf(`${contract.name} ${contract.version}.${contract.revision}`)
  const examples = contract.examples.filter((example): example is object => isObject(example))
  const samples: object[] = [...examples]
  for (let attempt = 0; attempt < count * 3 && samples.length < count + examples.length; attempt++) {
    const sample =
      attempt % 3 === 2 ? variation(examples, contract.schema, random) : sampleOfSchema(contract.schema, random)
    if (isObject(sample) && contract.accepts(sample)) samples.push(sample)
  }
  return samples
}

/** An example of which some fields are generated: valid more often than what is generated throughout. */
function variation(examples: readonly object[], schema: unknown, random: Random): unknown {
  if (examples.length === 0) return undefined
  const example = random.pick(examples)
  const generated = sampleOfSchema(schema, random)
  if (!isObject(generated)) return undefined
  const taken = Object.entries(generated).filter(() => random.oneIn(3))
  return { ...example, ...Object.fromEntries(taken) }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
