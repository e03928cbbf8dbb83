import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { randomOf } from '../random.ts'
import { accepts } from './accepts.ts'
import { type Comparison, compareSchemas } from './compare.ts'
import { readSchema } from './read.ts'
import { SchemaError } from './schema-error.ts'
import { anySchema, neighbours } from './testing/arbitrary-schema.ts'
import { nearlyValid } from './testing/instances.ts'
import { judge } from './testing/judge.ts'

/** Pairs of schemas that are looked at, and values for each that is said to be safe. */
const runs = Number(process.env.COMPATIBILITY_RUNS ?? 100)
const values = 120

const pairs = fc.oneof({ weight: 3, arbitrary: neighbours }, { weight: 1, arbitrary: fc.tuple(anySchema, anySchema) })

describe('whatever the schemas', { timeout: 60_000 + runs * 100 }, () => {
  test('what is said to be safe has no counter-example, and what breaks has one, as another validator judges', () => {
    fc.assert(
      fc.property(pairs, fc.integer(), ([older, newer], seed) => {
        const comparison = compared(older, newer)
        if (comparison === undefined) return
        const [isOld, isNew] = [judge(older), judge(newer)]
        for (const { direction, verdict, witness } of comparison.findings) {
          if (verdict === 'undecided') continue
          expect([isOld(witness), isNew(witness)]).toEqual(direction === 'backward' ? [true, false] : [false, true])
        }
        const random = randomOf(String(seed))
        for (const [verdict, written, writer, reader] of [
          [comparison.backward, older, isOld, isNew],
          [comparison.forward, newer, isNew, isOld],
        ] as const) {
          if (verdict !== 'safe') continue
          for (let count = 0; count < values; count++) {
            const source = count % 3 === 0 ? newer : written
            const value = nearlyValid(source, source, random)
            if (writer(value) && !reader(value)) expect.fail(`safe, but ${JSON.stringify(value)}`)
          }
        }
      }),
      { numRuns: runs, seed: 7 },
    )
  })

  test('few are undecided', () => {
    const verdicts = fc
      .sample(pairs, { numRuns: runs, seed: 7 })
      .flatMap(([older, newer]) => compared(older, newer) ?? [])
      .flatMap(({ backward, forward }) => [backward, forward])
    const undecided = verdicts.filter((verdict) => verdict === 'undecided')
    expect(undecided.length / verdicts.length).toBeLessThan(0.02)
  })

  test('a schema is compatible with itself, and with itself in other words for people', () => {
    fc.assert(
      fc.property(anySchema, (schema) => {
        fc.pre(compared(schema, schema) !== undefined)
        const described = { ...schema, title: 'A title', description: 'A description' }
        for (const other of [schema, described, { allOf: [schema], $defs: schema.$defs }]) {
          expect(compareSchemas(schema, other)).toMatchObject({ backward: 'safe', forward: 'safe' })
        }
      }),
      { numRuns: runs, seed: 7 },
    )
  })

  test('backward one way round is forward the other way round', () => {
    fc.assert(
      fc.property(pairs, ([older, newer]) => {
        const [there, back] = [compared(older, newer), compared(newer, older)]
        expect([there?.backward, there?.forward]).toEqual([back?.forward, back?.backward])
      }),
      { numRuns: runs, seed: 7 },
    )
  })

  test('a schema that is read accepts what another validator accepts', () => {
    fc.assert(
      fc.property(anySchema, fc.integer(), (schema, seed) => {
        fc.pre(compared(schema, {}) !== undefined)
        const [read, isValid, random] = [readSchema(schema), judge(schema), randomOf(String(seed))]
        for (let count = 0; count < 40; count++) {
          const value = nearlyValid(schema, schema, random)
          if (accepts(read, value) !== isValid(value)) expect.fail(`judged differently: ${JSON.stringify(value)}`)
        }
      }),
      { numRuns: runs, seed: 7 },
    )
  })
})

/** A comparison; nothing where a schema is refused, for a reference to itself. */
function compared(older: unknown, newer: unknown): Comparison | undefined {
  try {
    return compareSchemas(older, newer)
  } catch (error) {
    if (error instanceof SchemaError) return undefined
    throw error
  }
}
