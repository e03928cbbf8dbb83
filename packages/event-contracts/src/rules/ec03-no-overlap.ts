import { type EventContract, nameOf } from '../contract.ts'
import { isSigned } from '../review.ts'
import { fieldsOf } from '../schema-fields.ts'
import { type CheckSubject, type Complaint, ruleOf } from './rule.ts'

export const noOverlap = ruleOf({
  code: 'EC03',
  title: 'No two events overlap, and none is larger than it has to be.',
  check: (subject) => [...similar(subject), ...together(subject), ...large(subject)],
})

function similar({ registry, reviews, policy }: CheckSubject): Complaint[] {
  const events = registry.newest.map(({ name }) => registry.current(name)).filter((each) => each !== undefined)
  const described = events.map((contract) => ({ contract, fields: fieldSet(contract) }))
  return described.flatMap(({ contract, fields }, place) =>
    described.slice(place + 1).flatMap((other) => {
      if (Math.min(fields.size, other.fields.size) < policy.similarFields) return []
      const share = similarity(fields, other.fields)
      const names = [contract.name, other.contract.name] as const
      if (share <= policy.similarity || isSigned(reviews, 'EC03', ...names)) return []
      const message = `${names.join(' and ')} have ${percent(share)} of their fields in common; ${percent(policy.similarity)} are allowed.`
      const mend =
        'Make one event of them, leave out of one what the other says, or sign in the reviews why both are needed.'
      return [{ subject: names.join(', '), message, mend }]
    }),
  )
}

/** Fields that mean the same have the same name and type, wherever their schemas differ otherwise. */
function fieldSet({ schema }: EventContract): Set<string> {
  return new Set([...fieldsOf(schema).values()].map(({ path, types }) => `${path}: ${types.join('|')}`))
}

/** Jaccard index: what both have of what either has. */
function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0
  for (const field of one) if (other.has(field)) both++
  return both / (one.size + other.size - both)
}

function together({ coEmissions, reviews, policy }: CheckSubject): Complaint[] {
  return coEmissions.flatMap(({ events, together: both, either }) => {
    const share = both / Math.max(either, 1)
    if (either < policy.coEmissionFacts || share <= policy.coEmission || isSigned(reviews, 'EC03', ...events)) return []
    const message = `${events.join(' and ')} came together ${both} times of ${either}: they seem to tell one fact.`
    return [
      {
        subject: events.join(', '),
        message,
        mend: 'Make one event of them, or sign in the reviews why both are needed.',
      },
    ]
  })
}

function large({ registry, reviews, policy }: CheckSubject): Complaint[] {
  return registry.newest.flatMap(({ name }) =>
    registry.supported(name).flatMap((contract) => {
      const bytes = Math.max(...contract.examples.map((example) => Buffer.byteLength(JSON.stringify(example))))
      const subject = nameOf(contract)
      if (bytes <= policy.exampleBytes || isSigned(reviews, 'EC03', subject)) return []
      const message = `An example has ${bytes} bytes; ${policy.exampleBytes} are allowed.`
      return [
        {
          subject,
          place: 'examples',
          message,
          mend: 'Leave out what can be looked up, or sign a reason in the reviews.',
        },
      ]
    }),
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
