import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { compareSchemas } from './compare.ts'
import { keywords, otherWords, type Pair, traps } from './testing/pairs.ts'

/** How a validator that somebody else wrote judges. Properties that every object has by inheritance do not count. */
function judge(schema: unknown): (value: unknown) => boolean {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, formats: { int32: true, 'parcel-number': true } })
  formats.default(ajv)
  const validate = ajv.compile(typeof schema === 'boolean' ? schema : { ...Object(schema) })
  return (value) => validate(value)
}

function check([, older, newer, backward, forward, path]: Pair): void {
  const comparison = compareSchemas(older, newer)
  expect(comparison).toMatchObject({ backward, forward })
  const [isOld, isNew] = [judge(older), judge(newer)]
  for (const { direction, witness, verdict, reason } of comparison.findings) {
    expect(reason).toMatch(/^.*\.$/)
    if (verdict === 'undecided') continue
    expect([isOld(witness), isNew(witness)]).toEqual(direction === 'backward' ? [true, false] : [false, true])
  }
  if (path !== undefined) expect(comparison.findings.map((finding) => finding.path)).toContain(path)
}

describe('what says the same in other words is safe both ways', () => {
  test.each(otherWords)('%s', (...pair) => check(pair))
})

describe('each keyword breaks where it says less or more', () => {
  test.each(keywords)('%s', (...pair) => check(pair))
})

describe('what people trip over', () => {
  test.each(traps)('%s', (...pair) => check(pair))
})
