import { describe, expect, test } from 'vitest'
import { growthProblems } from './growth.ts'

const older = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: {
    id: { type: 'string', maxLength: 9 },
    size: { enum: ['small', 'large'] },
    lines: { type: 'array', items: { type: 'object', properties: {} } },
  },
}
const withProperties = (properties: object) => ({ ...older, properties: { ...older.properties, ...properties } })
const without = (name: string) => ({
  ...older,
  properties: Object.fromEntries(Object.entries(older.properties).filter(([key]) => key !== name)),
})

describe('a revision', () => {
  test.each([
    ['describes more', { ...older, description: 'A parcel.' }],
    ['adds an optional field to what was closed', withProperties({ note: { type: 'string' } })],
    [
      'adds an optional field with fields that it always has',
      withProperties({ sender: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } } }),
    ],
    ['adds a listed value', withProperties({ size: { enum: ['small', 'large', 'huge'] } })],
    ['allows more', withProperties({ id: { type: 'string', maxLength: 99 } })],
    ['says the same in other words', withProperties({ size: { anyOf: [{ const: 'large' }, { const: 'small' }] } })],
  ])('%s', (_, newer) => {
    expect(growthProblems(older, newer)).toEqual([])
  })

  test.each([
    ['a field that is missing', without('size'), 'size', 'size is gone.'],
    [
      'a field under another name',
      { ...without('lines'), properties: { ...without('lines').properties, rows: older.properties.lines } },
      'lines',
      'lines is gone and rows is new, of the same kind: it is probably renamed.',
    ],
    ['another type', withProperties({ id: { type: 'integer' } }), 'id', 'id was string and is integer now.'],
    ['fewer listed values', withProperties({ size: { const: 'large' } }), 'size', 'size can no longer be'],
    [
      'one more field that is required',
      { ...withProperties({ a: {} }), required: ['id', 'a'] },
      'a',
      'a is new and required',
    ],
    [
      'one more that is required and has such fields',
      {
        ...withProperties({ sender: { type: 'object', required: ['name'], properties: { name: {} } } }),
        required: ['id', 'sender'],
      },
      'sender',
      'sender is new and required',
    ],
    [
      'one more that what was there before always has',
      withProperties({ lines: { type: 'array', items: { type: 'object', required: ['a'], properties: { a: {} } } } }),
      'lines/*/a',
      'lines/*/a is new and required',
    ],
    ['one that is not required any more', { ...older, required: [] }, 'id', 'id may be missing now.'],
  ])('is not: %s', (_, newer, path, sentence) => {
    expect(growthProblems(older, newer)).toContainEqual(
      expect.objectContaining({ path, message: expect.stringContaining(sentence) }),
    )
  })

  test('is not what refuses an event that was valid, which is shown', () => {
    expect(growthProblems(older, withProperties({ id: { type: 'string', maxLength: 4 } }))).toEqual([
      {
        path: 'id',
        at: '/properties/id/maxLength',
        message: expect.stringMatching(/at most 4 characters .* An example: {"id":".{5,9}"/),
      },
    ])
  })

  test('is not a field where any was allowed', () => {
    const lines = { type: 'array', items: { type: 'object', properties: { sku: { type: 'string' } } } }
    expect(growthProblems(older, withProperties({ lines }))).toEqual([
      expect.objectContaining({ path: 'lines/*/sku', message: expect.stringContaining('of type string') }),
    ])
  })

  test('is not what cannot be decided', () => {
    const hard = { type: 'string', pattern: '^(?=.*(a+)+$)(?!b)(?<=c).*$' }
    expect(growthProblems(older, withProperties({ id: hard }))).not.toEqual([])
  })
})
