import { describe, expect, test } from 'vitest'
import { compareAll, compareSchemas } from './compare.ts'
import { judge } from './testing/judge.ts'
import { keywords, otherWords, type Pair, traps } from './testing/pairs.ts'
import { messagePairs, registryPairs } from './testing/registry-pairs.ts'

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

describe('what a registry of JSON Schemas tells apart', () => {
  test.each(registryPairs)('%s', (...pair) => check(pair))
})

describe('what breaks messages', () => {
  test.each(messagePairs)('%s', (...pair) => check(pair))
})

describe('findings', () => {
  const older = {
    type: 'object',
    properties: { id: { type: 'string' }, days: { type: 'number' }, nickname: { type: 'string' } },
    required: ['id'],
    additionalProperties: false,
  }
  const newer = {
    type: 'object',
    properties: { id: { type: 'string', format: 'uuid' }, days: { type: 'integer' }, weight: { type: 'number' } },
    required: ['id', 'weight'],
    additionalProperties: false,
  }

  test('tell all differences, each with its place, its reason, and the keyword that refuses', () => {
    const backward = compareSchemas(older, newer).findings.filter(({ direction }) => direction === 'backward')
    expect(backward.map(({ path, kind, at }) => [path, kind, at])).toEqual([
      ['/weight', 'required', '/required'],
      ['/id', 'format', '/properties/id/format'],
      ['/days', 'type', '/properties/days/type'],
      ['/nickname', 'unknown-property', '/additionalProperties'],
    ])
    expect(backward[0]?.reason).toBe(
      '`weight` is required in the newer version; events of the older version may lack it.',
    )
  })

  test('have witnesses that show one difference, where nothing else is different', () => {
    const { findings } = compareSchemas(
      { ...older, required: [] },
      {
        ...older,
        properties: { ...older.properties, days: { type: 'integer' }, id: { type: 'string', maxLength: 3 } },
      },
    )
    const days = findings.find(({ path }) => path === '/days')
    expect(
      judge({ ...older, properties: { ...older.properties, id: { type: 'string', maxLength: 3 } } })(days?.witness),
    ).toBe(true)
  })

  test('of a chain of versions show what a comparison of neighbours does not', () => {
    const text = { type: 'object', properties: { a: { type: 'string' } } }
    const none = { type: 'object', properties: { a: {} } }
    const number = { type: 'object', properties: { a: { type: 'number' } } }
    const all = compareAll([number, none, text])
    expect(all.map((each) => [each.older, each.newer, each.backward, each.forward])).toEqual([
      [0, 1, 'safe', 'breaking'],
      [0, 2, 'breaking', 'breaking'],
      [1, 2, 'breaking', 'safe'],
    ])
  })
})
