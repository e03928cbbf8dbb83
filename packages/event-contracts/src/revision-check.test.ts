import { describe, expect, test } from 'vitest'
import { whyNoRevision } from './revision-check.ts'

const older = {
  type: 'object',
  additionalProperties: false,
  required: ['id'],
  properties: { id: { type: 'string' }, lines: { type: 'array', items: { type: 'object', properties: {} } } },
}
const withProperties = (properties: object) => ({ ...older, properties: { ...older.properties, ...properties } })

describe('a revision', () => {
  test('describes more, and adds optional fields to what was closed', () => {
    expect(whyNoRevision(older, { ...older, description: 'A parcel.' })).toBeUndefined()
    expect(whyNoRevision(older, withProperties({ note: { type: 'string' } }))).toBeUndefined()
  })

  test.each([
    ['a field that is missing', { ...older, properties: {} }, '/properties/id is missing.'],
    ['another type', withProperties({ id: { type: 'integer' } }), '/properties/id/type is different.'],
    [
      'one more field that is required',
      { ...withProperties({ a: {} }), required: ['id', 'a'] },
      '/required asks for other fields.',
    ],
    ['one that is not required any more', { ...older, required: [] }, '/required asks for other fields.'],
    ['an object that is opened', { ...older, additionalProperties: true }, '/additionalProperties is different.'],
    [
      'a field where any was allowed',
      withProperties({ lines: { type: 'array', items: { type: 'object', properties: { sku: {} } } } }),
      '/properties/lines/items/properties/sku is new, while events could have had a field of that name before.',
    ],
  ])('is not: %s', (_, newer, reason) => {
    expect(whyNoRevision(older, newer)).toBe(reason)
  })
})
